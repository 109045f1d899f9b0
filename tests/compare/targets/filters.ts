import { SORTS } from '../../../lib/filter/filter-parameters.ts';
import { KINDS, QUALIFIERS, ROLES } from '../../../lib/model/vocabulary.ts';
import type { Names } from './names.ts';

const MAX_NAMES = 3;

/** Queries of the explorer: every facet, several values, searches, orders, pages, and one that finds nothing. */
export function listFilters({ countries, metrics, sources }: Names): string[] {
  const [country = 'SWE', otherCountry = 'DEU'] = countries;
  const [metric = 'none', otherMetric = 'none'] = metrics;
  const [source = 'none'] = sources;
  return [
    '',
    ...each('country', countries.slice(0, MAX_NAMES)),
    ...each('metric', metrics.slice(0, MAX_NAMES)),
    ...each('role', ROLES),
    ...each('qualifier', QUALIFIERS),
    ...each('kind', KINDS),
    ...each('sort', SORTS),
    `source=${source}`,
    `country=${country}&country=${otherCountry}`,
    `metric=${metric}&metric=${otherMetric}`,
    `country=${country}&kind=${KINDS[0]}&sort=value`,
    `country=${country}&role=${ROLES[0]}`,
    `country=${country}&utm_source=x`,
    'q=china',
    'q=china&sort=metric',
    'q=%22more+than%22',
    'q=no-claim-has-this-word',
    'limit=5',
    'limit=5&sort=value',
  ];
}

const each = (name: string, values: readonly string[]) => values.map((value) => `${name}=${value}`);
