import type { Chart, ChartNote } from '../../lib/chart/chart.ts';
import { claimUrl, sourceUrl } from '../../lib/filter/urls.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import { OtherNotes } from '../_charts/forms/beside/other-notes.tsx';
import { GroupedNotes, toNoteGroups } from './grouped-notes.tsx';

/** From here on notes share what they have in common, or the list would outgrow its chart. */
const MANY = 10;

type Props = {
  chart: Chart;
  /** Whether they are folded where there is little room: where the same chart stands with them one step away. */
  folded?: boolean | undefined;
};

/** The footnotes of a chart: each numeral's figure as printed, where, who says it, when, and how it was checked. */
export function FigureNotes({ chart, folded = false }: Props) {
  if (!folded)
    return (
      <div className="figure-notes">
        <Notes chart={chart} />
      </div>
    );
  return (
    <details className="figure-notes narrow-fold">
      <summary>Notes: as printed, where, who says so, checks</summary>
      <Notes chart={chart} />
    </details>
  );
}

function Notes({ chart }: { chart: Chart }) {
  const grouped = chart.form === 'relations' || chart.notes.length > MANY;
  const shared = sharedArticle(chart.notes);
  return (
    <>
      {shared !== null && (
        <p className="figure-notes-from">
          All from <a href={sourceUrl(shared.articleSlug)}>{shared.article}</a>
        </p>
      )}
      {grouped ? (
        <GroupedNotes groups={toNoteGroups(chart)} withArticle={shared === null} />
      ) : (
        <ol className="figure-notes-list">
          {chart.notes.map((note) => (
            <Note key={note.n} note={note} notes={chart.notes} withArticle={shared === null} />
          ))}
        </ol>
      )}
      {chart.form === 'beside' && <OtherNotes chart={chart} />}
    </>
  );
}

type NoteProps = { note: ChartNote; notes: readonly ChartNote[]; withArticle: boolean };

function Note({ note, notes, withArticle }: NoteProps) {
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
          {withArticle && `${note.article}, `}
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
