import { count, type SQL, sql } from 'drizzle-orm';
import {
  type ClaimFilter,
  EMPTY_FILTER,
  type Facet,
  maxChoices,
  PLACES,
} from '../../lib/filter/filter-query.ts';
import { type ClaimCount, COUNTED_CLAIMS } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereClaims } from './claim-conditions.ts';
import { getStoredCount } from './facet-counts.ts';
import { getSearchTerms } from './search-terms.ts';

/** How many claims a filter finds; beyond what is stored, counted up to `COUNTED_CLAIMS`, restatements among these. */
export async function countClaims(filter: Partial<ClaimFilter> = {}): Promise<ClaimCount> {
  const full = { ...EMPTY_FILTER, ...filter };
  const stored = await getStoredCount(full);
  if (stored !== undefined) return { ...stored, isMore: false };
  const search = await getSearchTerms(full.q);
  const found = database()
    .select({ restates: claimRows.restates })
    .from(claimRows)
    .where(whereClaims(full, search))
    .limit(COUNTED_CLAIMS + 1)
    .as('found');
  const nth = sql<number>`row_number() over ()`.as('nth');
  const numbered = database().select({ restates: found.restates, nth }).from(found).as('numbered');
  const restating = sql<number>`count(${numbered.restates}) filter (where ${numbered.nth} <= ${COUNTED_CLAIMS})::int`;
  const [row] = await database().select({ claims: count(), restatements: restating }).from(numbered);
  return toClaimCount(row);
}

/** What is said of the claims that were read, which are one more than are counted at most. */
export function toClaimCount(read: Omit<ClaimCount, 'isMore'> | undefined): ClaimCount {
  const { claims = 0, restatements = 0 } = read ?? {};
  return { claims: Math.min(claims, COUNTED_CLAIMS), restatements, isMore: claims > COUNTED_CLAIMS };
}

/**
 * Selects the most frequent values of some facets in one pass over `COUNTED_CLAIMS` claims of a filter, whichever are
 * found first, as `FacetCount`; the row without a facet says how many claims were read, one more than are counted, and
 * how many of those that are restate another. `except` leaves one facet's own choices out. With a role chosen, countries,
 * regions and populations are those in that role, and the other way round.
 */
export async function selectCounted(
  filter: ClaimFilter,
  facets: readonly Facet[],
  except?: Facet,
): Promise<SQL> {
  const search = await getSearchTerms(filter.q);
  const { kind, metric, qualifier, countries, regions, populations, roles, takes, sources, restates } =
    claimRows;
  const found = database()
    .select({ kind, metric, qualifier, countries, regions, populations, roles, takes, sources, restates })
    .from(claimRows)
    .where(whereClaims(filter, search, except))
    .limit(COUNTED_CLAIMS + 1);
  const parts = facets.map(
    (facet) =>
      sql`(select ${sql.raw(`'${facet}'`)} as facet, value, count(*)::int as claims, count(restates)::int as restatements
        from counted cross join lateral ${valuesOf(facet, filter)} x(value) where value is not null
        group by value order by claims desc, value limit ${sql.raw(String(maxChoices(facet)))})`,
  );
  return sql`
    with found as materialized (${found}),
      counted as (select * from found limit ${sql.raw(String(COUNTED_CLAIMS))})
    select '' as facet, '' as value, (select count(*) from found)::int as claims, count(restates)::int as restatements from counted
    union all ${sql.join(parts, sql` union all `)}`;
}

/** Of places those that stand in a chosen role; of roles those in which every kind of place that is chosen stands. */
function valuesOf(facet: Facet, { role, ...filter }: ClaimFilter): SQL {
  if (isPlace(facet) && role.length > 0)
    return sql`(select code from ${VALUES[facet]} code
      where takes && array(select code || ' ' || each from unnest(${sql.param(role)}::text[]) each))`;
  const chosen = PLACES.map((place) => filter[place]).filter((codes) => codes.length > 0);
  if (facet !== 'role' || chosen.length === 0) return VALUES[facet];
  const stands = chosen.map(
    (codes) => sql`takes && array(select code || ' ' || each from unnest(${sql.param(codes)}::text[]) code)`,
  );
  return sql`(select each from ${VALUES.role} each where ${sql.join(stands, sql` and `)})`;
}

const isPlace = (facet: Facet): facet is (typeof PLACES)[number] =>
  (PLACES as readonly Facet[]).includes(facet);

const VALUES: Record<Facet, SQL> = {
  country: sql`unnest(countries)`,
  region: sql`unnest(regions)`,
  population: sql`unnest(populations)`,
  role: sql`unnest(roles)`,
  source: sql`unnest(sources)`,
  metric: sql`(select metric)`,
  qualifier: sql`(select qualifier)`,
  kind: sql`(select kind)`,
};
