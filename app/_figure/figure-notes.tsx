import type { ReactNode } from 'react';
import type { Chart, ChartNote } from '../../lib/chart/chart.ts';
import { claimUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import type { Forms, NoteGroup } from '../_charts/chart-form.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { GroupedNotes } from './grouped-notes.tsx';

/** From here on notes share what they have in common, or the list would outgrow its chart. */
const MANY = 10;

/** So many notes stand open; the rest are one step away, and a mark that is pointed at brings its own. */
const OPEN = 2;

type Props = {
  chart: Chart;
  /** Whether the first are folded, too, where there is little room. */
  folded?: boolean | undefined;
  /** How many notes stand open; where none does, the fold says from which article they are. */
  open?: number;
  /** What else stands in the fold, after the notes. */
  limits?: ReactNode;
  forms?: Forms;
};

/** The footnotes of a chart: each numeral's figure as printed, where, who says it, when, and how it was checked. */
export function FigureNotes({ chart, folded = false, open = OPEN, limits = null, forms }: Props) {
  const form = chartFormOf(chart, forms);
  const shared = sharedArticle(chart.notes);
  const groups = form.toNoteGroups?.(chart) ?? (chart.notes.length > MANY ? oneGroup(chart) : undefined);
  const [first, rest] = groups === undefined ? splitNotes(chart.notes, open) : splitGroups(groups, open);
  const others = form.MoreNotes?.({ chart }) ?? null;
  const common = { all: chart.notes, namesArticle: shared === null };
  const from = shared !== null && (
    <p className="figure-notes-from">
      All from <a href={sourceUrl(shared.articleSlug)}>{shared.article}</a>
    </p>
  );
  return (
    <div className={folded ? 'figure-notes figure-notes-narrow' : 'figure-notes'}>
      {open > 0 && from}
      {open > 0 && <NoteList listed={first} {...common} />}
      {(rest !== undefined || others !== null || limits !== null) && (
        <details className="figure-notes-more">
          <summary>{limits === null ? 'All notes' : 'Notes and limits'}</summary>
          {open === 0 && from}
          {rest !== undefined && <NoteList listed={rest} {...common} />}
          {others}
          {limits}
        </details>
      )}
    </div>
  );
}

/** Notes one by one, or in groups that say once what they share. */
type Listed = { notes: readonly ChartNote[] } | { groups: readonly NoteGroup[] };

function splitNotes(notes: readonly ChartNote[], open: number): [Listed, Listed?] {
  if (notes.length <= open) return [{ notes }];
  return [{ notes: notes.slice(0, open) }, { notes: notes.slice(open) }];
}

/** The first of the first group, and all others; the rest of that group keeps its name. */
function splitGroups(groups: readonly NoteGroup[], open: number): [Listed, Listed?] {
  const [first, ...others] = groups;
  if (first === undefined) return [{ groups }];
  const shown = { ...first, notes: first.notes.slice(0, open) };
  const left = first.notes.length > open ? [{ ...first, notes: first.notes.slice(open) }] : [];
  const rest = [...left, ...others];
  return rest.length === 0 ? [{ groups: [shown] }] : [{ groups: [shown] }, { groups: rest }];
}

type NoteListProps = { listed: Listed; all: readonly ChartNote[]; namesArticle: boolean };

function NoteList({ listed, all, namesArticle }: NoteListProps) {
  if ('groups' in listed) return <GroupedNotes groups={listed.groups} namesArticle={namesArticle} />;
  return (
    <ul className="figure-notes-list">
      {listed.notes.map((note) => (
        <Note key={note.n} note={note} notes={all} namesArticle={namesArticle} />
      ))}
    </ul>
  );
}

/** A long list as one group. */
function oneGroup({ id, notes }: Chart): NoteGroup[] {
  return [{ key: id, name: '', notes: notes.map((note) => ({ note, who: note.label })) }];
}

type NoteProps = { note: ChartNote; notes: readonly ChartNote[]; namesArticle: boolean };

function Note({ note, notes, namesArticle }: NoteProps) {
  const first = notes.find((each) => each.claimId === note.restates);
  return (
    <li className="figure-note" data-note={note.n}>
      <span className="figure-note-sign">{note.n}</span>{' '}
      <div>
        <p className="figure-note-claim">
          <a href={claimUrl(note.claimId)}>“{note.printed}”</a>{' '}
          <span className="figure-note-label">{note.label}</span>
        </p>
        <p className="figure-note-detail">
          {namesArticle && `${note.article}, `}
          {[note.place, note.attributedTo, note.period, ''].join(SEPARATOR)}
          <em className="figure-note-check">{note.check}</em>
          {first !== undefined &&
            `${SEPARATOR}printed again, so not drawn a second time: see note\u00a0${first.n}`}
        </p>
      </div>
    </li>
  );
}

function sharedArticle(notes: readonly ChartNote[]): ChartNote | null {
  const first = notes[0];
  return first !== undefined && notes.every((note) => note.articleSlug === first.articleSlug) ? first : null;
}
