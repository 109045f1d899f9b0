import { type SQL, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { analyze, createTemporary, dropTemporary } from '../sql/temporary-table.ts';
import { lacksCandidates, noteCharts, openCharts, refreshCharts } from './chart-candidates.ts';
import { createChangedPairs, noteChangedPairs, refreshCountryMetricCounts } from './country-metric-counts.ts';
import { applyFacetCountChanges } from './facet-count-changes.ts';
import { refreshClaimRows } from './refresh-claim-rows.ts';
import { type ChangedRecords, selectClaimsElsewhere, selectClaimsOf } from './stale-claims.ts';
import { changedArticles, claimDeltas, staleClaims } from './temporary-tables.ts';

/**
 * A server keeps the plans of prepared reads until PostgreSQL sees new statistics of a table: they come with the load,
 * and not when autovacuum gets to it.
 */
const ANALYZE_PREPARED = sql`analyze sources, source_authors, metrics, entities, articles, article_blocks, ledger_entries, checks,
  check_claims, claim_steps, facet_counts`;

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

/** Whether readers need something that was never made, as after an update that brings it; `refreshReadModel` makes it. */
export async function lacksReadModel(tx: Transaction): Promise<boolean> {
  const [row] = await tx.execute<{ lacks: boolean }>(sql`select ${lacksCandidates} as lacks`);
  return row?.lacks === true;
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
