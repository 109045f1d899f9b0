import { boundsOf } from '../../../lib/model/bounds.ts';
import { QUALIFIERS } from '../../../lib/model/vocabulary.ts';
import { formatBounds } from '../../../lib/words/format-bounds.ts';
import { QUALIFIER_MEANING, QUALIFIER_WORDS } from '../../../lib/words/labels.ts';

const SAMPLE = 50;

/** Each hedge with what it means and the bounds that it gives a printed 50; computed as for every claim. */
export function HedgeTable() {
  return (
    <table className="blocks hedge-table">
      <thead>
        <tr>
          <th scope="col">Hedge</th>
          <th scope="col">What we take it to say</th>
          <th scope="col">Bounds of a printed {SAMPLE}</th>
        </tr>
      </thead>
      <tbody>
        {QUALIFIERS.map((qualifier) => (
          <tr key={qualifier}>
            <th scope="row">
              {QUALIFIER_WORDS[qualifier]} <code>{qualifier}</code>
            </th>
            <td>{QUALIFIER_MEANING[qualifier]}</td>
            <td data-label={`Bounds of a printed ${SAMPLE}`}>
              {formatBounds(boundsOf(qualifier, SAMPLE, String(SAMPLE)), String) ?? 'none'}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
