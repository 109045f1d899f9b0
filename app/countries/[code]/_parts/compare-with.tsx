import { explorerUrl } from '../../../../lib/filter/urls.ts';
import type { EntityRow } from '../../../../lib/model/rows.ts';
import type { Comparable } from '../../../_data/read-country-profile.ts';

type Props = { country: EntityRow; beside: readonly Comparable[] };

/** Leads to the explorer with this country and another one that a chart of this page has in the same role. */
export function CompareWith({ country, beside }: Props) {
  if (beside.length === 0) return null;
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">Compare {country.name} with</h2>
      <ul className="country-compare">
        {beside.map(({ id, code, name, heading, shared }) => (
          <li key={id}>
            <a href={explorerUrl({ country: [country.code, code] })}>
              {country.name} beside {name}
            </a>{' '}
            <span className="soft">
              {heading}: {shared}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
