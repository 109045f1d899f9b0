import { count, type SQL, sql } from 'drizzle-orm';
import { type ClaimFilter, EMPTY_FILTER, type Facet, maxChoices } from '../../lib/filter/filter-query.ts';
import { type ClaimCount, COUNTED_CLAIMS } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereClaims } from './claim-conditions.ts';
import { getStoredCount } from './facet-counts.ts';

/** How many claims a filter finds; beyond what is stored, counted up to `COUNTED_CLAIMS`, restatements among these. */
export async function countClaims(filter: Partial<ClaimFilter> = {}): Promise<ClaimCount> {
  const full = { ...EMPTY_FILTER, ...filter };
  const stored = await getStoredCount(full);
  if (stored !== undefined) return { ...stored, isMore: false };
  const found = database()
    .select({ restates: claimRows.restates })
    .from(claimRows)
    .where(whereClaims(full))
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
 * how many of those that are restate another. `except` leaves one facet's own choices out. With a role chosen, countries
 * are those in that role, and the other way round.
 */
export function selectCounted(filter: ClaimFilter, facets: readonly Facet[], except?: Facet): SQL {
  const { kind, metric, qualifier, countries, roles, sources, restates } = claimRows;
  const countryRoles = sql`${claimRows.countryRoles}`.as('country_roles');
  const found = database()
    .select({ kind, metric, qualifier, countries, roles, countryRoles, sources, restates })
    .from(claimRows)
    .where(whereClaims(filter, except))
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

function valuesOf(facet: Facet, { country, role }: ClaimFilter): SQL {
  if (facet === 'country' && role.length > 0)
    return sql`(select distinct split_part(pair, ' ', 1) from unnest(country_roles) pair where split_part(pair, ' ', 2) in ${role})`;
  if (facet === 'role' && country.length > 0)
    return sql`(select distinct split_part(pair, ' ', 2) from unnest(country_roles) pair where split_part(pair, ' ', 1) in ${country})`;
  return VALUES[facet];
}

const VALUES: Record<Facet, SQL> = {
  country: sql`unnest(countries)`,
  role: sql`unnest(roles)`,
  source: sql`unnest(sources)`,
  metric: sql`(select metric)`,
  qualifier: sql`(select qualifier)`,
  kind: sql`(select kind)`,
};
