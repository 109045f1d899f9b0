import { countDispositions, countFigures } from '../../../../lib/model/ledger-counts.ts';
import type { LedgerRow } from '../../../../lib/model/rows.ts';
import { DISPOSITION_WORDS } from '../../../../lib/words/labels.ts';

type Props = { entries: readonly LedgerRow[]; entryId: (entry: LedgerRow) => string };

/** The whole ledger as a small picture, one square a figure in reading order, with its key and counts. */
export function LedgerSquares({ entries, entryId }: Props) {
  return (
    <figure className="ledger-picture">
      <figcaption>
        <ul className="ledger-key">
          {countDispositions(entries).map(({ disposition, figures }) => (
            <li key={disposition} data-count={disposition}>
              <span className="ledger-square" data-disposition={disposition} aria-hidden="true" />
              {DISPOSITION_WORDS[disposition]} <b className="numeric">{figures}</b>
            </li>
          ))}
          <li className="ledger-total">
            in reading order, in all <b className="numeric">{countFigures(entries)}</b>
          </li>
        </ul>
      </figcaption>
      <ol className="ledger-squares">
        {entries.flatMap((entry) =>
          listOccurrences(entry).map((nth) => (
            <li key={`${entry.position}-${nth}`}>
              <a
                className="ledger-square"
                data-disposition={entry.disposition}
                href={`#${entryId(entry)}`}
                title={squareWords(entry)}
                tabIndex={nth === 1 ? undefined : -1}
              >
                <span className="visually-hidden">{squareWords(entry)}</span>
              </a>
            </li>
          )),
        )}
      </ol>
    </figure>
  );
}

/** `[1, 2, 3]` for a figure that stands three times: each is a square of its own. */
function listOccurrences({ times }: LedgerRow): number[] {
  return Array.from({ length: times }, (_, index) => index + 1);
}

function squareWords({ printed, disposition }: LedgerRow): string {
  return `“${printed}”: ${DISPOSITION_WORDS[disposition]}`;
}
