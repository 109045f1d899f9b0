import { type SQL, sql } from 'drizzle-orm';
import { FACETS, PAIRED_FACETS } from '../../lib/filter/filter-query.ts';
import type { Transaction } from '../client.ts';
import { facetCounts } from '../schema/read-model.ts';
import { claimDeltas } from './temporary-tables.ts';

/** How the values of each facet are read from a row of `claimDeltas`, as `r`; a row has several of the unnested ones. */
const VALUES = {
  kind: sql`(select r.kind)`,
  metric: sql`(select r.metric)`,
  qualifier: sql`(select r.qualifier where r.qualifier is not null)`,
  standing: sql`(select r.standing where r.standing is not null)`,
  document: sql`unnest(r.documents)`,
  country: sql`unnest(r.countries)`,
  region: sql`unnest(r.regions)`,
  population: sql`unnest(r.populations)`,
  role: sql`unnest(r.roles)`,
  source: sql`unnest(r.sources)`,
  nothing: sql`(select '')`,
};
type CountedBy = keyof typeof VALUES;
/** Beside a country, the roles of relations that are not said to be done. */
type CountedBeside = CountedBy | 'considered';

const PAIRS: (readonly [CountedBy, CountedBeside])[] = [
  ['nothing', 'nothing'],
  ...FACETS.map((facet) => ['nothing', facet] as const),
  ...PAIRED_FACETS.flatMap((one, index) => PAIRED_FACETS.slice(index + 1).map((two) => [one, two] as const)),
  ['kind', 'standing'],
  ['standing', 'document'],
  ['country', 'considered'],
];
/** What is counted beside another facet and has no counts of its own. */
const ONE_WAY: readonly CountedBeside[] = ['nothing', 'standing', 'document', 'considered'];

/** Adds to `facet_counts` by how much `claimDeltas` differ, of each facet and of each two that are counted together. */
export async function applyFacetCountChanges(tx: Transaction): Promise<void> {
  for (const [one, two] of PAIRS) await applyChanges(tx, one, two);
  await tx.execute(sql`delete from ${facetCounts} where claims = 0`);
}

/** Both ways round: each of the two facets may be the one that is given. */
async function applyChanges(tx: Transaction, one: CountedBy, two: CountedBeside): Promise<void> {
  const [given, facet] = [one, two].map((name) => sql.raw(`'${name === 'nothing' ? '' : name}'`));
  const isMirrored = ![one, two].some((each) => ONE_WAY.includes(each));
  await tx.execute(sql`
    with found as (
      select a as one, b as two, sum(sign)::int as claims, coalesce(sum(sign) filter (where restates is not null), 0)::int as restatements
      from ${claimDeltas} r ${joinValues(one, two)} group by a, b
    ), changed as (select * from found where claims <> 0 or restatements <> 0)
    insert into ${facetCounts} as stored (given, given_value, facet, value, claims, restatements)
    select ${given}, one, ${facet}, two, claims, restatements from changed
    ${isMirrored ? sql`union all select ${facet}, two, ${given}, one, claims, restatements from changed` : sql``}
    on conflict (given, given_value, facet, value) do update
      set claims = stored.claims + excluded.claims, restatements = stored.restatements + excluded.restatements`);
}

/**
 * A country and a role belong together where one entity has both: Sweden as respondent, not Sweden and some respondent.
 */
function joinValues(one: CountedBy, two: CountedBeside): SQL {
  if (two === 'considered' || (one === 'country' && two === 'role'))
    return sql`cross join lateral (
      select split_part(pair, ' ', 1) as a, split_part(pair, ' ', 2) as b from unnest(r.takes) pair
      where split_part(pair, ' ', 1) = any(r.countries) and ${two === 'role' ? sql`true` : sql`r.stage = 'considered'`}) x`;
  return sql`cross join lateral ${VALUES[one]} x(a) cross join lateral ${VALUES[two]} y(b)`;
}
