import { populationUrl } from '../../../../lib/filter/urls.ts';
import type { EntityRow } from '../../../../lib/model/rows.ts';
import type { EntityKind } from '../../../../lib/model/vocabulary.ts';
import { formatCount, formatList } from '../../../../lib/words/format.ts';

type Props = { country: EntityRow; belonging: readonly EntityRow[] };

const COUNTED: Partial<Record<EntityKind, string>> = {
  subdivision: 'subdivision',
  organisation: 'organisation',
  population: 'population',
};

/** The subdivisions, organisations and populations whose claims count under the country. */
export function Belonging({ country, belonging }: Props) {
  if (belonging.length === 0) return null;
  const counts = Object.entries(COUNTED).flatMap(([kind, word]) => {
    const count = belonging.filter((entity) => entity.kind === kind).length;
    return count === 0 ? [] : [formatCount(count, word)];
  });
  return (
    <details className="belonging">
      <summary>
        Counted under {country.name}: {formatList(counts)}
      </summary>
      <ul>
        {belonging.map(({ code, name, note, kind }) => (
          <li key={code}>
            {kind === 'population' ? <a href={populationUrl(code)}>{name}</a> : name}
            {kind === 'subdivision' && <span className="soft"> {code}</span>}
            {note !== null && <span className="soft">: {note}</span>}
          </li>
        ))}
      </ul>
    </details>
  );
}
