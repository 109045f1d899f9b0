import { sql } from 'drizzle-orm';
import { deleteRows, isAmong, recordset, upsertRows } from './bulk.ts';
import type { Transaction } from './client.ts';
import type { Row, RowChanges } from './diff.ts';
import { type Affected, refreshKept } from './kept.ts';
import type { Plan } from './plan.ts';
import type { DataState } from './queries/loaded-state.ts';
import * as schema from './schema.ts';

/** Every INSERT, UPDATE and DELETE of the project starts here. */

export { type ArticleSummary, isEmpty, listChangedArticles, type Plan, planChanges } from './plan.ts';
export { type SeedRows, toSeedRows } from './seed-rows.ts';

/** One number for all who load seeds into a database; it names nothing else. */
const LOAD_KEY = 4_211_770_919;

/** Makes loads wait for each other, to the end of the transaction; `onWait` is called once if there is a wait. */
export async function lockForLoading(tx: Transaction, onWait: () => void): Promise<void> {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOAD_KEY}::bigint) as held`,
  );
  if (row?.held) return;
  onWait();
  await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_KEY}::bigint)`);
}

/**
 * Writes a plan. The order keeps every foreign key and unique key satisfied at each statement: what is referred to
 * is written before what refers to it, and dropped after it. `remade` are articles whose kept rows are made anew
 * though nothing of them is written.
 */
export async function writePlan(tx: Transaction, plan: Plan, remade: readonly string[] = []): Promise<void> {
  const { catalogue, parts } = plan;
  const put = async (...changes: RowChanges[]) => {
    for (const { table, put } of changes) await upsertRows(tx, table, put);
  };
  const drop = async (...changes: RowChanges[]) => {
    for (const { table, drop } of changes) await deleteRows(tx, table, drop);
  };
  await releaseMetrics(tx, plan.released);
  await put(catalogue.comparabilityGroups, catalogue.metrics, catalogue.metricsApart);
  await put(catalogue.frontFindings, catalogue.frontFindingMetrics, catalogue.entities);
  await put(catalogue.sources, catalogue.sourceAuthors, catalogue.articles);
  await clearParagraphs(tx, [...parts.articleBlocks.put, ...parts.articleBlocks.drop]);
  await put(parts.articleBlocks);
  await putClaims(tx, plan);
  await put(parts.ledgerEntries, parts.ledgerClaims, parts.checks, parts.checkClaims, parts.revisions);
  await drop(parts.checkClaims, parts.ledgerClaims, parts.checks, parts.ledgerEntries, parts.articleBlocks);
  await drop(catalogue.frontFindingMetrics, catalogue.frontFindings, catalogue.metricsApart);
  await drop(catalogue.metrics, catalogue.comparabilityGroups, catalogue.entities);
  await drop(catalogue.sourceAuthors, catalogue.sources);
  await refreshKept(tx, affectedBy(plan, remade));
}

/** What a plan writes or drops, by the names that the kept rows depend on. */
function affectedBy({ catalogue, parts, claims, moved }: Plan, remade: readonly string[]): Affected {
  const named = (key: string, ...tables: RowChanges[]) => [
    ...new Set(tables.flatMap(({ put, drop }) => [...put, ...drop].map((row) => String(row[key])))),
  ];
  return {
    claims: [
      ...[...claims.map(({ claim }) => claim), ...moved].map(({ id }) => id),
      ...named('claim', parts.checkClaims),
    ],
    articles: [...named('article', parts.articleBlocks, parts.checks), ...remade],
    metrics: named('slug', catalogue.metrics),
    sources: [...named('slug', catalogue.sources), ...named('source', catalogue.sourceAuthors)],
    entities: named('code', catalogue.entities),
  };
}

/** Notes which data state the database holds now. */
export async function replaceDataState(tx: Transaction, state: DataState): Promise<void> {
  const row: typeof schema.dataState.$inferSelect = { singleton: true, ...state };
  await upsertRows(tx, schema.dataState, [row]);
}

async function putClaims(tx: Transaction, { claims, moved }: Plan): Promise<void> {
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
  const ids = claims.map(({ claim }) => claim.id);
  if (ids.length === 0) return;
  await replaceParts(
    tx,
    schema.claimEntities,
    ids,
    claims.flatMap((entry) => entry.claimEntities),
  );
  await replaceParts(
    tx,
    schema.claimSteps,
    ids,
    claims.flatMap((entry) => entry.claimSteps),
  );
  await replaceParts(
    tx,
    schema.claimRepeats,
    ids,
    claims.flatMap((entry) => entry.claimRepeats),
  );
}

async function replaceParts(
  tx: Transaction,
  table: typeof schema.claimEntities | typeof schema.claimSteps | typeof schema.claimRepeats,
  ids: readonly string[],
  rows: readonly Row[],
): Promise<void> {
  await tx.delete(table).where(isAmong(table.claim, ids));
  await upsertRows(tx, table, rows);
}

/** Takes these claims out of the foreign key on a metric's unit, so that metrics may change theirs; rewritten after. */
async function releaseMetrics(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const { claims } = schema;
  await tx
    .update(claims)
    .set({ kind: 'soft', value: null, qualifier: null, lower: null, upper: null, unit: null })
    .where(isAmong(claims.id, ids));
}

/** Two blocks may trade paragraphs; each lets go of its own first, since paragraphs are unique at every statement. */
async function clearParagraphs(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const table = schema.articleBlocks;
  await tx.execute(
    sql`update ${table} set paragraph = null from ${recordset(table, rows)} where ${table.article} = given.article and ${table.block} = given.block and ${table.paragraph} is not null`,
  );
}
