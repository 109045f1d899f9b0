import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { PAIRED_FACETS } from '../../lib/filter/filter-query.ts';
import { isAmong } from '../sql/any-of.ts';
import type { Transaction } from '../client.ts';
import { claimsJoined } from '../schema/claims-view.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';
import { claimEntities, claimSteps, claims } from '../schema/tables.ts';
import { charted, lacksCandidates, noteCharts, openCharts, refreshCharts } from './chart-candidates.ts';
import { noteTogether, openTogether, refreshTogether } from './country-metric-counts.ts';

/** The ids, slugs and codes of what was put or dropped; articles stand for all their claims. */
export type Affected = Record<'claims' | 'articles' | 'metrics' | 'sources' | 'entities', string[]>;

/**
 * A server keeps the plans of reads by keys until PostgreSQL sees new statistics of a table: they come with the load, and
 * not when autovacuum gets to it.
 */
const ANALYZE_KEYED = sql`analyze sources, source_authors, metrics, entities, articles, article_blocks, ledger_entries, checks,
  check_claims, claim_steps, facet_counts`;

/** Rows are made anew for so many articles at a time, so that a long load can say how far it is. */
const ARTICLES_AT_ONCE = 2_000;

/**
 * Brings `claim_rows`, `facet_counts` and `chart_candidates` to what the tables say of all claims that show anything changed. Part of each
 * load, in its transaction. Rows that stay as they are are not written.
 */
export async function refreshKept(
  tx: Transaction,
  changed: Partial<Affected>,
  say: (line: string) => void = () => {},
): Promise<void> {
  const { articles = [] } = changed;
  await tx.execute(
    sql`create temporary table changed_articles on commit drop as ${selectTexts(articles)} as each(article)`,
  );
  await openTogether(tx);
  await openCharts(tx);
  await refreshStale(tx, selectOthers(changed), false);
  for (let from = 0, step = 1; from < articles.length; from += ARTICLES_AT_ONCE, step += 1) {
    const chunk = articles.slice(from, from + ARTICLES_AT_ONCE);
    const isMany = articles.length > ARTICLES_AT_ONCE;
    // Fresh rows have no statistics before a transaction ends; they are counted when there are twice as many.
    await refreshStale(tx, selectOf(claims.article, chunk), isMany && Number.isInteger(Math.log2(step)));
    if (isMany) say(`Kept rows of ${from + chunk.length} of ${articles.length} changed articles.`);
  }
  await refreshTogether(tx);
  await refreshCharts(tx, say);
  if (articles.length > 0) await tx.execute(ANALYZE_KEYED);
  await tx.execute(sql`drop table changed_articles`);
}

/** Whether something that readers need was never kept, as after an update that brings it; `refreshKept` makes it. */
export async function lacksKept(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ lacks: boolean }>(sql`select ${lacksCandidates} as lacks`);
  return row?.lacks === true;
}

async function refreshStale(tx: Transaction, stale: SQL, isFresh: boolean): Promise<void> {
  await tx.execute(sql`create temporary table stale_claims on commit drop as ${stale}`);
  await tx.execute(sql`analyze stale_claims`);
  if (isFresh)
    await tx.execute(sql`analyze claims, claim_entities, claim_steps, checks, check_claims, claim_rows`);
  await tx.execute(sql`create temporary table stale_facets on commit drop as ${selectFacets(-1)}`);
  await refreshRows(tx);
  await tx.execute(sql`insert into stale_facets ${selectFacets(1)}`);
  await addDifferences(tx);
  await noteTogether(tx);
  await noteCharts(tx);
  await tx.execute(sql`drop table stale_claims, stale_facets`);
}

const selectTexts = (texts: readonly string[]) =>
  sql`select article from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb)`;

const selectOf = (column: PgColumn, names: readonly string[]) =>
  sql`select ${claims.id} as claim_id from ${claims} where ${isAmong(column, names)}`;

/** Claims that show something changed and belong to none of the changed articles, whose claims are made anew anyway. */
function selectOthers({
  claims: ids = [],
  metrics = [],
  sources = [],
  entities = [],
}: Partial<Affected>): SQL {
  const shown = sql.join(
    [
      selectOf(claims.id, ids),
      // An article is a source too: its title, short name and authors stand in the rows of its claims.
      selectOf(claims.article, sources),
      selectOf(claims.metric, metrics),
      sql`select ${claimEntities.claim} from ${claimEntities} where ${isAmong(claimEntities.entity, entities)}`,
      sql`select ${claimSteps.claim} from ${claimSteps} where ${isAmong(claimSteps.source, sources)}`,
    ],
    sql` union `,
  );
  return sql`
    select shown.claim_id from (${shown}) shown join ${claims} on ${claims.id} = shown.claim_id
    where ${claims.article} not in (select article from changed_articles)`;
}

/** As an array they are looked up first: joined to them, PostgreSQL makes the rows of all claims and leaves most out. */
const isStale = sql`claim_id = any(array(select claim_id from stale_claims))`;

async function refreshRows(tx: Transaction): Promise<void> {
  const names = Object.values(getTableColumns(claimRows)).map(({ name }) => sql.identifier(name));
  const columns = sql.join(names, sql`, `);
  const changes = sql.join(
    names.map((name) => sql`${name} = excluded.${name}`),
    sql`, `,
  );
  await tx.execute(sql`
    insert into ${claimRows} (${columns})
    select ${columns} from ${claimsJoined} where ${isStale}
    on conflict (claim_id) do update set ${changes} where ${claimRows} is distinct from excluded`);
}

function selectFacets(sign: 1 | -1): SQL {
  return sql`
    select ${sql.raw(String(sign))} as sign, kind, metric, qualifier, reading, countries, roles, takes, sources, restates,
      claim_id, ${charted} as charted
    from ${claimRows} where ${isStale} and withdrawn_on is null`;
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
