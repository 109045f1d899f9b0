import type { ChartNote } from '../../lib/chart/chart.ts';
import { claimUrl } from '../../lib/filter/urls.ts';
import { SEPARATOR } from '../../lib/words/separator.ts';
import type { NoteGroup } from '../_charts/chart-form.ts';

/** Many notes in little room: each numeral with what is its own, beneath what its group has in common. */
export function GroupedNotes({
  groups,
  namesArticle,
}: {
  groups: readonly NoteGroup[];
  namesArticle: boolean;
}) {
  return groups.map((group) => {
    const common = commonFacts(group.notes.map(({ note }) => factsOf(note, namesArticle)));
    return (
      <section key={group.key} className="figure-notes-group">
        <p className="figure-notes-kind">
          {group.name !== '' && <strong>{group.name}</strong>} {common.filter(Boolean).join(SEPARATOR)}
        </p>
        <ul className="figure-notes-run">
          {group.notes.map(({ note, who }) => (
            <li key={note.n} className="figure-note figure-note-short" data-note={note.n}>
              <span className="figure-note-sign">{note.n}</span>{' '}
              <span>
                <a href={claimUrl(note.claimId)}>{who}</a>
                {factsOf(note, namesArticle).map((fact, index) =>
                  fact === common[index] ? '' : SEPARATOR + fact,
                )}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

function factsOf(note: ChartNote, namesArticle: boolean): string[] {
  const article = namesArticle ? [note.article] : [];
  return [`“${note.printed}”`, ...article, note.place, note.attributedTo, note.period, note.check];
}

/** What every note of a group says alike, in its place; `undefined` where they differ. */
function commonFacts(facts: readonly string[][]): (string | undefined)[] {
  const [first = [], ...rest] = facts;
  return first.map((fact, index) => (rest.every((each) => each[index] === fact) ? fact : undefined));
}
