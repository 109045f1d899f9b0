import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { explorerUrl } from '../../../lib/filter/urls.ts';
import type { FacetChoice } from '../../../lib/model/rows.ts';

/** Leads a reader who searches for a country's name to the filter by that country, which knows its roles too. */
export function NamedCountry({ filter, choices }: { filter: ClaimFilter; choices: readonly FacetChoice[] }) {
  const asked = filter.q.toLowerCase();
  const country = choices.find(({ label }) => label.toLowerCase() === asked);
  if (country === undefined || filter.country.length > 0) return null;
  return (
    <p className="small soft">
      These claims contain the word, wherever it stands.{' '}
      <a href={explorerUrl({ ...filter, q: '', sort: 'reading', after: null, country: [country.value] })}>
        Only claims that name the country {country.label}
      </a>
    </p>
  );
}
