import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { claims } from '../schema/claim-tables.ts';
import { dataState } from '../schema/data-state-tables.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';
import { suspendIndexes } from '../sql/suspend-indexes.ts';
import { analyze, createTemporary, dropTemporary } from '../sql/temporary-table.ts';
import { lacksCandidates, noteAllCharts, noteCharts, openCharts, refreshCharts } from './chart-candidates.ts';
import { createChangedPairs, noteChangedPairs, refreshCountryMetricCounts } from './country-metric-counts.ts';
import { applyFacetCountChanges } from './facet-count-changes.ts';
import { insertClaimRows, refreshClaimRows, selectAllDeltas } from './refresh-claim-rows.ts';
import { type ChangedRecords, selectClaimsElsewhere, selectClaimsOf } from './stale-claims.ts';
import { changedArticles, claimDeltas, staleClaims } from './temporary-tables.ts';

/**
 * A server keeps the plans of prepared reads until PostgreSQL sees new statistics of a table: they come with the load,
 * and not when autovacuum gets to it.
 */
const ANALYZE_PREPARED = sql`analyze sources, source_authors, metrics, entities, articles, article_blocks, ledger_entries, checks,
  check_claims, claim_steps, facet_counts`;

/** The rows of so many are worth making indexes after them. */
const MANY_ARTICLES = 500;

/** What the rows of claims are made of. */
const ANALYZE_JOINED = sql`analyze metrics, entities, sources, source_authors, article_blocks, claims, claim_entities, claim_steps,
  checks, check_claims, revisions`;

/** Rows are made anew for so many articles at a time, so that a long load can say how far it is. */
const ARTICLES_AT_ONCE = 2_000;

/**
 * Brings `claim_rows`, `facet_counts` and `chart_candidates` to what the tables say of all claims that show anything
 * changed. Part of each load, in its transaction. Rows that stay as they are are not written.
 */
export async function refreshReadModel(
  tx: Transaction,
  changed: Partial<ChangedRecords>,
  say: (line: string) => void = () => {},
): Promise<void> {
  const { articles = [] } = changed;
  if (await lacksAllRows(tx)) return fillReadModel(tx, say);
  await createTemporary(tx, changedArticles, selectTexts(articles));
  await createChangedPairs(tx);
  await openCharts(tx);
  await refreshClaims(tx, selectClaimsElsewhere(changed), false);
  for (let from = 0, step = 1; from < articles.length; from += ARTICLES_AT_ONCE, step += 1) {
    const chunk = articles.slice(from, from + ARTICLES_AT_ONCE);
    const isMany = articles.length > ARTICLES_AT_ONCE;
    // Fresh rows have no statistics before a transaction ends; they are counted when there are twice as many.
    await refreshClaims(tx, selectClaimsOf(chunk), isMany && Number.isInteger(Math.log2(step)));
    if (isMany) say(`Kept rows of ${from + chunk.length} of ${articles.length} changed articles.`);
  }
  await refreshCountryMetricCounts(tx);
  await refreshCharts(tx, say);
  if (articles.length > 0) await tx.execute(ANALYZE_PREPARED);
  await dropTemporary(tx, changedArticles);
}

/** Whether readers need something that was never made, as after an update that brings it, or is gone; `refreshReadModel` makes it. */
export async function lacksReadModel(tx: Transaction): Promise<boolean> {
  const lacksRows = sql`exists (select from ${claims}) and not exists (select from ${claimRows})`;
  const [row] = await tx.execute<{ lacks: boolean }>(sql`select ${lacksCandidates} or ${lacksRows} as lacks`);
  return row?.lacks === true;
}

/** As after a first load, and after a migration that empties what is kept: there is nothing to compare with. */
async function fillReadModel(tx: Transaction, say: (line: string) => void): Promise<void> {
  const articles = await tx.execute<{ slug: string }>(
    sql`select slug from articles order by slug collate "C"`,
  );
  const slugs = articles.map(({ slug }) => slug);
  await tx.execute(sql`delete from ${facetCounts}`);
  await createChangedPairs(tx);
  await openCharts(tx);
  await fillClaimRows(tx, slugs, say);
  await createTemporary(tx, claimDeltas, selectAllDeltas());
  await analyze(tx, claimDeltas);
  await applyFacetCountChanges(tx);
  await noteChangedPairs(tx);
  await noteAllCharts(tx);
  await dropTemporary(tx, claimDeltas);
  await refreshCountryMetricCounts(tx);
  await refreshCharts(tx, say);
  if (slugs.length > 0) await tx.execute(ANALYZE_PREPARED);
}

async function fillClaimRows(
  tx: Transaction,
  slugs: readonly string[],
  say: (line: string) => void,
): Promise<void> {
  const isMany = slugs.length > ARTICLES_AT_ONCE;
  const isBulk = slugs.length >= MANY_ARTICLES;
  if (isBulk) await tx.execute(ANALYZE_JOINED);
  // Readers without a state of the data read nothing of this table, which they could not from here on.
  const resume = isBulk && !(await hasState(tx)) ? await suspendIndexes(tx, [claimRows]) : undefined;
  for (let from = 0; from < slugs.length; from += ARTICLES_AT_ONCE) {
    const chunk = slugs.slice(from, from + ARTICLES_AT_ONCE);
    await createTemporary(tx, staleClaims, selectClaimsOf(chunk));
    await insertClaimRows(tx);
    await dropTemporary(tx, staleClaims);
    if (isMany) say(`Kept rows of ${from + chunk.length} of ${slugs.length} articles.`);
  }
  await resume?.();
}

async function lacksAllRows(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ lacks: boolean }>(
    sql`select not exists (select from ${claimRows}) as lacks`,
  );
  return row?.lacks === true;
}

async function hasState(tx: Transaction): Promise<boolean> {
  return (await tx.select({ version: dataState.version }).from(dataState)).length > 0;
}

async function refreshClaims(tx: Transaction, stale: SQL, isFresh: boolean): Promise<void> {
  await createTemporary(tx, staleClaims, stale);
  await analyze(tx, staleClaims);
  if (isFresh)
    await tx.execute(sql`analyze claims, claim_entities, claim_steps, checks, check_claims, claim_rows`);
  await refreshClaimRows(tx);
  await applyFacetCountChanges(tx);
  await noteChangedPairs(tx);
  await noteCharts(tx);
  await dropTemporary(tx, staleClaims, claimDeltas);
}

const selectTexts = (texts: readonly string[]) =>
  sql`select value from jsonb_array_elements_text(${JSON.stringify(texts)}::text::jsonb)`;
