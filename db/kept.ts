import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import { PAIRED_FACETS } from '../lib/filter.ts';
import { isAmong } from './bulk.ts';
import type { Transaction } from './client.ts';
import { claimRows, facetCounts } from './kept-schema.ts';
import { claimEntities, claimSteps, claims } from './schema.ts';
import { claimsJoined } from './view.ts';

/** The ids, slugs and codes of what a load has written or dropped; rows of claims that show any of it are made anew. */
export type Affected = Record<'claims' | 'articles' | 'metrics' | 'sources' | 'entities', string[]>;

/** Fresh rows have no statistics before a transaction ends; without them large joins are planned as if for nothing. */
const MANY_CLAIMS = 5_000;

/**
 * Brings `claim_rows` and `facet_counts` to what the tables say of the affected claims. Part of each load, in its
 * transaction; it may be called several times, each time with what was written since. Rows that stay as they are are
 * not written.
 */
export async function refreshKept(tx: Transaction, affected: Affected): Promise<void> {
  if (Object.values(affected).every((list) => list.length === 0)) return;
  const stale = await markStale(tx, affected);
  if (stale > MANY_CLAIMS)
    await tx.execute(sql`analyze claims, claim_entities, claim_steps, checks, check_claims, claim_rows`);
  await tx.execute(sql`create temporary table stale_facets on commit drop as ${selectFacets(-1)}`);
  await refreshRows(tx);
  await tx.execute(sql`insert into stale_facets ${selectFacets(1)}`);
  await addDifferences(tx);
  await tx.execute(sql`drop table stale_claims, stale_facets`);
}

async function markStale(tx: Transaction, affected: Affected): Promise<number> {
  await tx.execute(sql`create temporary table stale_claims on commit drop as ${selectAffected(affected)}`);
  await tx.execute(sql`analyze stale_claims`);
  const [row] = await tx.execute<{ count: number }>(sql`select count(*)::int as count from stale_claims`);
  return row?.count ?? 0;
}

/** An article is a source too: its title, short name and authors stand in the rows of its claims. */
function selectAffected({ claims: ids, articles, metrics, sources, entities }: Affected): SQL {
  const { id, article, metric } = claims;
  return sql.join(
    [
      sql`select ${id} as claim_id from ${claims} where ${isAmong(id, ids)}`,
      sql`select ${id} from ${claims} where ${isAmong(article, [...articles, ...sources])}`,
      sql`select ${id} from ${claims} where ${isAmong(metric, metrics)}`,
      sql`select ${claimEntities.claim} from ${claimEntities} where ${isAmong(claimEntities.entity, entities)}`,
      sql`select ${claimSteps.claim} from ${claimSteps} where ${isAmong(claimSteps.source, sources)}`,
    ],
    sql` union `,
  );
}

async function refreshRows(tx: Transaction): Promise<void> {
  const names = Object.values(getTableColumns(claimRows)).map(({ name }) => sql.identifier(name));
  const columns = sql.join(names, sql`, `);
  const changes = sql.join(
    names.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${claimRows} (${columns})
    select ${columns} from ${claimsJoined} where claim_id in (select claim_id from stale_claims)
    on conflict (claim_id) do update set ${changes} where ${claimRows} is distinct from excluded`);
}

function selectFacets(sign: 1 | -1): SQL {
  return sql`
    select ${sql.raw(String(sign))} as sign, kind, metric, qualifier, reading, countries, roles, takes, sources, restates
    from ${claimRows} join stale_claims using (claim_id) where withdrawn_on is null`;
}

/** How the values of each facet are read from a row of `stale_facets`, as `r`; a row has several of the unnested ones. */
const VALUES = {
  kind: sql`(select r.kind)`,
  metric: sql`(select r.metric)`,
  qualifier: sql`(select r.qualifier where r.qualifier is not null)`,
  reading: sql`(select r.reading)`,
  country: sql`unnest(r.countries)`,
  role: sql`unnest(r.roles)`,
  source: sql`unnest(r.sources)`,
  nothing: sql`(select '')`,
};
type Kept = keyof typeof VALUES;

const PAIRS: (readonly [Kept, Kept])[] = [
  ['nothing', 'nothing'],
  ...[...PAIRED_FACETS, 'source' as const].map((facet) => ['nothing', facet] as const),
  ...PAIRED_FACETS.flatMap((one, index) => PAIRED_FACETS.slice(index + 1).map((two) => [one, two] as const)),
  ['kind', 'reading'],
];

async function addDifferences(tx: Transaction): Promise<void> {
  for (const [one, two] of PAIRS) await addDifference(tx, one, two);
  await tx.execute(sql`delete from ${facetCounts} where claims = 0`);
}

/** Both ways round: each of the two facets may be the one that is given. */
async function addDifference(tx: Transaction, one: Kept, two: Kept): Promise<void> {
  const [given, facet] = [one, two].map((name) => sql.raw(`'${name === 'nothing' ? '' : name}'`));
  const isMirrored = one !== 'nothing' && two !== 'reading';
  await tx.execute(sql`
    with found as (
      select a as one, b as two, sum(sign)::int as claims, coalesce(sum(sign) filter (where restates is not null), 0)::int as restatements
      from stale_facets r ${join(one, two)} group by a, b
    ), changed as (select * from found where claims <> 0 or restatements <> 0)
    insert into ${facetCounts} as kept (given, given_value, facet, value, claims, restatements)
    select ${given}, one, ${facet}, two, claims, restatements from changed
    ${isMirrored ? sql`union all select ${facet}, two, ${given}, one, claims, restatements from changed` : sql``}
    on conflict (given, given_value, facet, value) do update
      set claims = kept.claims + excluded.claims, restatements = kept.restatements + excluded.restatements`);
}

/** A country and a role belong together where one entity has both: Sweden as respondent, not Sweden and some respondent. */
function join(one: Kept, two: Kept): SQL {
  if (one === 'country' && two === 'role')
    return sql`cross join lateral (select split_part(t, ' ', 1) as a, split_part(t, ' ', 2) as b from unnest(r.takes) t) x`;
  return sql`cross join lateral ${VALUES[one]} x(a) cross join lateral ${VALUES[two]} y(b)`;
}
