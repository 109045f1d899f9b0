import type { EntityRow } from '../../../../lib/model/rows.ts';
import { formatCount } from '../../../../lib/words/format.ts';

type Props = { country: EntityRow; belonging: readonly EntityRow[] };

/** The subdivisions and organisations whose claims count under the country. */
export function Belonging({ country, belonging }: Props) {
  if (belonging.length === 0) return null;
  const subdivisions = belonging.filter((entity) => entity.kind === 'subdivision');
  const organisations = belonging.filter((entity) => entity.kind === 'organisation');
  return (
    <details className="belonging">
      <summary>
        Counted under {country.name}:{' '}
        {[
          subdivisions.length > 0 && formatCount(subdivisions.length, 'subdivision'),
          organisations.length > 0 && formatCount(organisations.length, 'organisation'),
        ]
          .filter((part) => part !== false)
          .join(' and ')}
      </summary>
      <ul>
        {belonging.map(({ code, name, note, kind }) => (
          <li key={code}>
            {name}
            {kind === 'subdivision' && <span className="soft"> {code}</span>}
            {note !== null && <span className="soft">: {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
