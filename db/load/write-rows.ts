import { sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import { isAmong } from '../sql/any-of.ts';
import { deleteRows, type Row, recordset, upsertRows } from '../sql/bulk-rows.ts';
import { copyRows } from '../sql/copy-rows.ts';
import { suspendIndexes } from '../sql/suspend-indexes.ts';
import type { ArticlesPlan, CataloguePlan } from './load-plan.ts';
import type { RowChanges } from './row-changes.ts';
import { detachFromUnits } from './unit-changes.ts';

const CLAIM_PARTS = ['claimEntities', 'claimSteps', 'claimRepeats'] as const;

const upsert = async (tx: Transaction, ...changes: RowChanges[]) => {
  for (const { table, upserts } of changes) await upsertRows(tx, table, upserts);
};
const remove = async (tx: Transaction, ...changes: RowChanges[]) => {
  for (const { table, deletes } of changes) await deleteRows(tx, table, deletes);
};

/** Gives this transaction the memory that sorting and indexing many rows takes; nothing is compiled for few of them. */
export async function prepareForLoading(tx: Transaction): Promise<void> {
  await tx.execute(sql`
    select set_config('work_mem', '64MB', true), set_config('maintenance_work_mem', '256MB', true),
      set_config('jit', 'off', true)`);
}

/** Writes what articles refer to, before them; what they refer to no longer is deleted after them. */
export async function upsertCatalogue(tx: Transaction, plan: CataloguePlan): Promise<void> {
  await detachFromUnits(tx, plan.metrics.upserts);
  await upsert(tx, plan.topics, plan.comparabilityGroups, plan.metrics, plan.metricTopics, plan.metricsApart);
  await upsert(tx, plan.entities, plan.sources, plan.sourceAuthors, plan.synonyms);
}

/** Deletes what is gone from the catalogue, when no article refers to it any longer. */
export async function deleteFromCatalogue(tx: Transaction, plan: CataloguePlan): Promise<void> {
  await remove(tx, plan.metricsApart, plan.metricTopics);
  await remove(tx, plan.metrics, plan.topics, plan.comparabilityGroups);
  await remove(tx, plan.synonyms, plan.entities, plan.sourceAuthors, plan.sources);
}

/**
 * Writes articles. The order keeps every foreign key and unique key satisfied at each statement: what is referred to
 * is written before what refers to it, and deleted after it.
 */
export async function writeArticles(tx: Transaction, plan: ArticlesPlan): Promise<void> {
  const { parts } = plan;
  await upsert(tx, parts.sources, parts.sourceAuthors, parts.articles);
  await remove(tx, parts.sourceAuthors);
  await clearParagraphs(tx, [...parts.articleBlocks.upserts, ...parts.articleBlocks.deletes]);
  await upsert(tx, parts.articleBlocks);
  await upsertClaims(tx, plan);
  await upsert(tx, parts.ledgerEntries, parts.ledgerClaims, parts.checks, parts.checkClaims, parts.revisions);
  await upsert(tx, parts.frontFindings, parts.frontFindingMetrics);
  await remove(
    tx,
    parts.frontFindingMetrics,
    parts.checkClaims,
    parts.ledgerClaims,
    parts.checks,
    parts.ledgerEntries,
    parts.articleBlocks,
  );
}

/** Writes articles into a database that holds none: as writeArticles does, with nothing to replace or to delete. */
export async function writeFirstArticles(tx: Transaction, { parts, claims }: ArticlesPlan): Promise<void> {
  // The record of an article may be there, as that of a source which became one.
  await upsert(tx, parts.sources, parts.sourceAuthors);
  const add = async (...changes: RowChanges[]) => {
    for (const { table, upserts } of changes) await copyRows(tx, table, upserts);
  };
  await add(parts.articles, parts.articleBlocks);
  await copyRows(
    tx,
    schema.claims,
    claims.map(({ claim }) => claim),
  );
  for (const name of CLAIM_PARTS)
    await copyRows(
      tx,
      schema[name],
      claims.flatMap((entry) => entry[name] as Row[]),
    );
  await add(parts.ledgerEntries, parts.ledgerClaims, parts.checks, parts.checkClaims, parts.revisions);
  await add(parts.frontFindings, parts.frontFindingMetrics);
}

/** For very many articles: foreign keys are checked, and indexes made, by what this gives, once all rows are there. */
export async function suspendArticleIndexes(tx: Transaction): Promise<() => Promise<void>> {
  return suspendIndexes(tx, [
    schema.articleBlocks,
    schema.articles,
    schema.checkClaims,
    schema.checks,
    schema.claimEntities,
    schema.claimRepeats,
    schema.claimSteps,
    schema.claims,
    schema.frontFindingMetrics,
    schema.frontFindings,
    schema.ledgerClaims,
    schema.ledgerEntries,
    schema.revisions,
  ]);
}

/** Counts the positions of articles anew, in the order of their slugs; touches none that stay. */
export async function renumberArticles(tx: Transaction): Promise<void> {
  for (const table of [schema.articles, schema.sources])
    await tx.execute(sql`
      update ${table} set position = ranked.position from (
        select slug, row_number() over (order by slug collate "C")::int - 1 as position from ${schema.articles}
      ) ranked
      where ${table.slug} = ranked.slug and ${table.position} <> ranked.position`);
}

/** Notes which data state the database holds now. */
export async function replaceDataState(tx: Transaction, state: DataState): Promise<void> {
  const row: typeof schema.dataState.$inferSelect = { singleton: true, ...state };
  await upsertRows(tx, schema.dataState, [row]);
}

async function upsertClaims(tx: Transaction, { claims, replaced, moved }: ArticlesPlan): Promise<void> {
  // A restated claim is there before the ones that restate it; none restates a restatement.
  const rows = [...claims.map(({ claim }) => claim), ...moved];
  await upsertRows(
    tx,
    schema.claims,
    rows.filter(({ restates }) => restates === null),
  );
  await upsertRows(
    tx,
    schema.claims,
    rows.filter(({ restates }) => restates !== null),
  );
  for (const name of CLAIM_PARTS) {
    const table = schema[name];
    if (replaced.length > 0) await tx.delete(table).where(isAmong(table.claim, replaced));
    await upsertRows(
      tx,
      table,
      claims.flatMap((entry) => entry[name] as Row[]),
    );
  }
}

/** Two blocks may trade paragraphs; each lets go of its own first, since paragraphs are unique at every statement. */
async function clearParagraphs(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const table = schema.articleBlocks;
  await tx.execute(
    sql`update ${table} set paragraph = null from ${recordset(table, rows)} where ${table.article} = given.article and ${table.block} = given.block and ${table.paragraph} is not null`,
  );
}
