import { and, eq, type SQL, sql } from 'drizzle-orm';
import {
  type ClaimFilter,
  FACETS,
  type Facet,
  maxChoices,
  PAIRED_FACETS,
} from '../../lib/filter/filter-query.ts';
import { preparedDatabase } from '../client.ts';
import { COUNTRY_AND_METRIC, countryMetricValue } from '../read-model/country-metric-counts.ts';
import { facetCounts } from '../schema/read-model.ts';
import { isAnyOf } from '../sql/any-of.ts';

/** A claim is counted once for each of its values; `restatements` are those among them that restate another. */
export type FacetCount = { facet: '' | Facet; value: string; claims: number; restatements: number };
/** Of all that a filter finds, whatever its values. */
type StoredCount = Pick<FacetCount, 'claims' | 'restatements'>;

/** What is chosen already: one value of a facet, or two values of which `facet_counts` speaks in one. */
type Given = { facet: string; value: string };
const NOTHING: Given = { facet: '', value: '' };
/** A claim has one of these at most, so that counts of several values add up to a count of claims. */
const SINGLE: readonly Facet[] = ['metric', 'kind', 'qualifier'];

const isPaired = (facet: Facet) => (PAIRED_FACETS as readonly Facet[]).includes(facet);

/**
 * Selects, as `FacetCount`, the most frequent values of every facet whose counts are stored under a filter, and names
 * these facets: with nothing else chosen, one value of a paired facet, or one country and one metric.
 */
export function selectStoredChoices(
  filter: ClaimFilter,
  facets: readonly Facet[] = FACETS,
): { facets: Facet[]; counts: SQL } {
  const stored = facets.flatMap((facet) => {
    const given = givenOne(filter, facet) ?? givenCountryAndMetric(filter, facet);
    return given === undefined ? [] : [{ facet, given }];
  });
  const asked = JSON.stringify(
    stored.map(({ facet, given }) => ({
      facet,
      given: given.facet,
      value: given.value,
      most: maxChoices(facet),
    })),
  );
  return {
    facets: stored.map(({ facet }) => facet),
    counts: sql`
      select most.* from jsonb_to_recordset(${asked}::text::jsonb) as asked(given text, value text, facet text, most int)
      cross join lateral (
        select k.facet, k.value, k.claims, k.restatements from ${facetCounts} k
        where k.given = asked.given and k.given_value = asked.value and k.facet = asked.facet
        order by k.claims desc nulls last, k.value limit asked.most
      ) most`,
  };
}

/** Whether a facet's counts are those of one country and one metric, which are stored where these have many claims. */
export function isOfCountryAndMetric(filter: ClaimFilter, facet: Facet): boolean {
  return givenCountryAndMetric(filter, facet) !== undefined;
}

function givenOne(filter: ClaimFilter, except: Facet): Given | undefined {
  const others = FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
  const [other] = others;
  if (filter.q !== '' || others.length > 1) return undefined;
  if (other === undefined) return NOTHING;
  const [value, ...more] = filter[other];
  const isStored = value !== undefined && more.length === 0 && isPaired(other) && isPaired(except);
  return isStored ? { facet: other, value } : undefined;
}

function givenCountryAndMetric(filter: ClaimFilter, except: Facet): Given | undefined {
  const others = FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
  const [country = '', ...moreCountries] = filter.country;
  const [metric = '', ...moreMetrics] = filter.metric;
  const isStored =
    filter.q === '' &&
    others.length === 2 &&
    others.every((facet) => facet === 'country' || facet === 'metric') &&
    moreCountries.length === 0 &&
    moreMetrics.length === 0;
  return isStored ? { facet: COUNTRY_AND_METRIC, value: countryMetricValue(country, metric) } : undefined;
}

/** How many claims a filter finds where that is stored: nothing chosen, one facet, or one value each of two paired ones. */
export async function getStoredCount(filter: ClaimFilter): Promise<StoredCount | undefined> {
  const asked = whereStored(filter);
  if (asked === undefined) return undefined;
  const total = (column: 'claims' | 'restatements') =>
    sql<number>`coalesce(sum(${facetCounts[column]}), 0)::int`;
  const [row] = await preparedDatabase()
    .select({ claims: total('claims'), restatements: total('restatements') })
    .from(facetCounts)
    .where(asked);
  return row;
}

function whereStored(filter: ClaimFilter): SQL | undefined {
  if (filter.q !== '') return undefined;
  const [one, two, ...rest] = FACETS.filter((facet) => filter[facet].length > 0);
  if (rest.length > 0) return undefined;
  if (one === undefined) return and(isGiven(NOTHING), eq(facetCounts.facet, ''));
  const values: string[] = filter[one];
  if (two === undefined)
    return values.length === 1 || SINGLE.includes(one)
      ? and(isGiven(NOTHING), eq(facetCounts.facet, one), isAnyOf(facetCounts.value, values))
      : undefined;
  const [value = '', other = ''] = [values[0], filter[two][0]];
  const isStored = isPaired(one) && isPaired(two) && values.length === 1 && filter[two].length === 1;
  return isStored
    ? and(isGiven({ facet: one, value }), eq(facetCounts.facet, two), eq(facetCounts.value, other))
    : undefined;
}

function isGiven({ facet, value }: Given) {
  return and(eq(facetCounts.given, facet), eq(facetCounts.givenValue, value));
}
