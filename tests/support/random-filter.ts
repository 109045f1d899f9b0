import fc from 'fast-check';
import type { Vocabulary } from '../../lib/filter/filter.ts';
import { SORTS } from '../../lib/filter/filter-parameters.ts';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { KINDS, QUALIFIERS, ROLES } from '../../lib/model/vocabulary.ts';

/** Filters drawn at random from what exists, with words that are wild: quotes, backslashes, wildcards, placeholders. */
export function randomFilter(vocabulary: Vocabulary): fc.Arbitrary<ClaimFilter> {
  const { countries, regions, populations, metrics, sources } = vocabulary;
  const few = <T>(values: readonly T[]) =>
    values.length === 0
      ? fc.constant<T[]>([])
      : fc.option(fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }), {
          nil: [],
          freq: 2,
        });
  const words = fc.constantFrom(
    '',
    '',
    '',
    'china',
    "China's",
    '%',
    '_',
    '\\',
    "\\'",
    '$1',
    '83',
    '; --',
    '“a” ?',
  );
  return fc.record({
    country: few(countries),
    region: few(regions),
    population: few(populations),
    role: few(ROLES),
    metric: few(metrics),
    source: few(sources),
    qualifier: few(QUALIFIERS),
    kind: few(KINDS),
    q: words,
    sort: fc.constantFrom(...SORTS),
    after: fc.constant(EMPTY_FILTER.after),
    limit: fc.option(fc.integer({ min: 1, max: 50 })),
  });
}
