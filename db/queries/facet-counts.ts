import { and, asc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import {
  type ClaimFilter,
  EMPTY_FILTER,
  FACETS,
  type Facet,
  mostChoices,
  PAIRED_FACETS,
} from '../../lib/filter/filter-query.ts';
import type { EvidenceCounts } from '../../lib/model/check-counts.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { database } from '../client.ts';
import { TOGETHER, togetherValue } from '../read-model/country-metric-counts.ts';
import { facetCounts } from '../schema/read-model.ts';

/** Claims that have a value, with those among them that restate another. */
export type KeptCount = { value: string; claims: number; restatements: number };

type Given = { facet: string; value: string };
const NOTHING: Given = { facet: '', value: '' };
/** A claim has one of these at most, so that counts of several values add up to a count of claims. */
const SINGLE: readonly Facet[] = ['metric', 'kind', 'qualifier'];

const isPaired = (facet: Facet) => (PAIRED_FACETS as readonly Facet[]).includes(facet);

/**
 * Selects, as `FacetCount`, the most frequent values of every facet whose counts are kept under a filter, and names these
 * facets: with nothing else chosen, one value of a paired facet, or one country and one metric.
 */
export function selectKept(
  filter: ClaimFilter,
  facets: readonly Facet[] = FACETS,
): { facets: Facet[]; counts: SQL } {
  const kept = facets.flatMap((facet) => {
    const given = onlyGiven(filter, facet) ?? givenTogether(filter, facet);
    return given === undefined ? [] : [{ facet, given }];
  });
  const asked = JSON.stringify(
    kept.map(({ facet, given }) => ({
      facet,
      given: given.facet,
      value: given.value,
      most: mostChoices(facet),
    })),
  );
  return {
    facets: kept.map(({ facet }) => facet),
    counts: sql`
      select most.* from jsonb_to_recordset(${asked}::text::jsonb) as asked(given text, value text, facet text, most int)
      cross join lateral (
        select k.facet, k.value, k.claims, k.restatements from ${facetCounts} k
        where k.given = asked.given and k.given_value = asked.value and k.facet = asked.facet
        order by k.claims desc nulls last, k.value limit asked.most
      ) most`,
  };
}

/** Whether a facet's counts are those of a country and a metric together, which are kept of many claims only. */
export function isKeptTogether(filter: ClaimFilter, facet: Facet): boolean {
  return givenTogether(filter, facet) !== undefined;
}

/** How many claims of a country there are in each role. */
export async function listRolesOf(country: string): Promise<KeptCount[]> {
  const { counts } = selectKept({ ...EMPTY_FILTER, country: [country] }, ['role']);
  return [...(await database().execute<KeptCount>(counts))];
}

function onlyGiven(filter: ClaimFilter, except: Facet): Given | undefined {
  const others = FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
  const [other] = others;
  if (filter.q !== '' || others.length > 1) return undefined;
  if (other === undefined) return NOTHING;
  const [value, ...more] = filter[other];
  const isKept = value !== undefined && more.length === 0 && isPaired(other) && isPaired(except);
  return isKept ? { facet: other, value } : undefined;
}

function givenTogether(filter: ClaimFilter, except: Facet): Given | undefined {
  const others = FACETS.filter((facet) => facet !== except && filter[facet].length > 0);
  const [country = '', ...moreCountries] = filter.country;
  const [metric = '', ...moreMetrics] = filter.metric;
  const isKept =
    filter.q === '' &&
    others.length === 2 &&
    others.every((facet) => facet === 'country' || facet === 'metric') &&
    moreCountries.length === 0 &&
    moreMetrics.length === 0;
  return isKept ? { facet: TOGETHER, value: togetherValue(country, metric) } : undefined;
}

/** How many claims a filter finds where that is kept: nothing chosen, one facet, or one value each of two paired ones. */
export async function getKeptCount(filter: ClaimFilter): Promise<Omit<KeptCount, 'value'> | undefined> {
  const asked = keptCondition(filter);
  if (asked === undefined) return undefined;
  const total = (column: 'claims' | 'restatements') =>
    sql<number>`coalesce(sum(${facetCounts[column]}), 0)::int`;
  const [row] = await database()
    .select({ claims: total('claims'), restatements: total('restatements') })
    .from(facetCounts)
    .where(asked);
  return row;
}

function keptCondition(filter: ClaimFilter) {
  if (filter.q !== '') return undefined;
  const [one, two, ...rest] = FACETS.filter((facet) => filter[facet].length > 0);
  if (rest.length > 0) return undefined;
  if (one === undefined) return and(isGiven(NOTHING), eq(facetCounts.facet, ''));
  const values: string[] = filter[one];
  if (two === undefined)
    return values.length === 1 || SINGLE.includes(one)
      ? and(isGiven(NOTHING), eq(facetCounts.facet, one), inArray(facetCounts.value, values))
      : undefined;
  const [value = '', other = ''] = [values[0], filter[two][0]];
  const isKept = isPaired(one) && isPaired(two) && values.length === 1 && filter[two].length === 1;
  return isKept
    ? and(isGiven({ facet: one, value }), eq(facetCounts.facet, two), eq(facetCounts.value, other))
    : undefined;
}

/** Distinct claims by country and role: one row for each two that go together. */
export async function listDistinctRoles(): Promise<{ country: string; role: Role; claims: number }[]> {
  const { givenValue, value, claims, restatements } = facetCounts;
  return database()
    .select({
      country: givenValue,
      role: sql<Role>`${value}`,
      claims: sql<number>`${claims} - ${restatements}`,
    })
    .from(facetCounts)
    .where(and(eq(facetCounts.given, 'country'), eq(facetCounts.facet, 'role')))
    .orderBy(asc(value));
}

/** How sure the distinct figures of all loaded articles are; the same counts as `countEvidence` gives of their rows. */
export async function getEvidence(): Promise<EvidenceCounts> {
  const { value, claims, restatements } = facetCounts;
  const rows = await database()
    .select({ value, claims: sql<number>`${claims} - ${restatements}` })
    .from(facetCounts)
    .where(and(isGiven({ facet: 'kind', value: 'figure' }), eq(facetCounts.facet, 'reading')));
  const of = (reading: string) => rows.find((row) => row.value === reading)?.claims ?? 0;
  const counts = { primary: of('primary'), elsewhere: of('elsewhere'), unchecked: of('unchecked') };
  return { ...counts, figures: counts.primary + counts.elsewhere + counts.unchecked };
}

function isGiven({ facet, value }: Given) {
  return and(eq(facetCounts.given, facet), eq(facetCounts.givenValue, value));
}
