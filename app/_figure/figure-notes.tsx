import type { Chart, ChartNote } from '../../lib/chart/chart.ts';
import { claimUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import type { ChartForm, Forms, NoteGroup } from '../_charts/chart-form.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { GroupedNotes } from './grouped-notes.tsx';

/** From here on notes share what they have in common, or the list would outgrow its chart. */
const MANY = 10;

type Props = {
  chart: Chart;
  /** Whether they are folded where there is little room: where the same chart stands with them one step away. */
  folded?: boolean | undefined;
  forms?: Forms;
};

/** The footnotes of a chart: each numeral's figure as printed, where, who says it, when, and how it was checked. */
export function FigureNotes({ chart, folded = false, forms }: Props) {
  const notes = <Notes chart={chart} form={chartFormOf(chart, forms)} />;
  if (!folded) return <div className="figure-notes">{notes}</div>;
  return (
    <details className="figure-notes narrow-fold">
      <summary>Notes: as printed, where, who says so, checks</summary>
      {notes}
    </details>
  );
}

function Notes({ chart, form }: { chart: Chart; form: ChartForm }) {
  const groups = form.toNoteGroups?.(chart) ?? (chart.notes.length > MANY ? oneGroup(chart) : undefined);
  const shared = sharedArticle(chart.notes);
  return (
    <>
      {shared !== null && (
        <p className="figure-notes-from">
          All from <a href={sourceUrl(shared.articleSlug)}>{shared.article}</a>
        </p>
      )}
      {groups !== undefined ? (
        <GroupedNotes groups={groups} namesArticle={shared === null} />
      ) : (
        <ol className="figure-notes-list">
          {chart.notes.map((note) => (
            <Note key={note.n} note={note} notes={chart.notes} namesArticle={shared === null} />
          ))}
        </ol>
      )}
      {form.MoreNotes !== undefined && <form.MoreNotes chart={chart} />}
    </>
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
      <span className="figure-note-sign">{note.n}</span>
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
