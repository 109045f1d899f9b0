import { sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import { isAmong } from '../any-of.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import { deleteRows, recordset, upsertRows } from './bulk.ts';
import type { Row, RowChanges } from './diff.ts';
import type { ArticlesPlan, CataloguePlan } from './load-plan.ts';
import { RELEASED } from './loaded-state.ts';

export { type Affected, lacksKept, refreshKept } from '../read-model/refresh.ts';
export type { ArticleSummary } from './load-plan.ts';

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

const put = async (tx: Transaction, ...changes: RowChanges[]) => {
  for (const { table, put: rows } of changes) await upsertRows(tx, table, rows);
};
const drop = async (tx: Transaction, ...changes: RowChanges[]) => {
  for (const { table, drop: rows } of changes) await deleteRows(tx, table, rows);
};

/** Writes what articles refer to, before them; what they refer to no longer is dropped after them. */
export async function putCatalogue(tx: Transaction, plan: CataloguePlan): Promise<void> {
  await releaseMetrics(tx, plan.metrics.put);
  await put(tx, plan.comparabilityGroups, plan.metrics, plan.metricsApart);
  await put(
    tx,
    plan.frontFindings,
    plan.frontFindingMetrics,
    plan.entities,
    plan.sources,
    plan.sourceAuthors,
  );
}

/** Drops what is gone from the catalogue, when no article refers to it any longer. */
export async function dropCatalogue(tx: Transaction, plan: CataloguePlan): Promise<void> {
  await drop(tx, plan.frontFindingMetrics, plan.frontFindings, plan.metricsApart);
  await drop(tx, plan.metrics, plan.comparabilityGroups, plan.entities, plan.sourceAuthors, plan.sources);
}

/**
 * Writes articles. The order keeps every foreign key and unique key satisfied at each statement: what is referred to
 * is written before what refers to it, and dropped after it.
 */
export async function writeArticles(tx: Transaction, plan: ArticlesPlan): Promise<void> {
  const { parts } = plan;
  await put(tx, parts.sources, parts.sourceAuthors, parts.articles);
  await drop(tx, parts.sourceAuthors);
  await clearParagraphs(tx, [...parts.articleBlocks.put, ...parts.articleBlocks.drop]);
  await put(tx, parts.articleBlocks);
  await putClaims(tx, plan);
  await put(tx, parts.ledgerEntries, parts.ledgerClaims, parts.checks, parts.checkClaims, parts.revisions);
  await drop(
    tx,
    parts.checkClaims,
    parts.ledgerClaims,
    parts.checks,
    parts.ledgerEntries,
    parts.articleBlocks,
  );
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

async function putClaims(tx: Transaction, { claims, replaced, moved }: ArticlesPlan): Promise<void> {
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
  for (const name of ['claimEntities', 'claimSteps', 'claimRepeats'] as const) {
    const table = schema[name];
    if (replaced.length > 0) await tx.delete(table).where(isAmong(table.claim, replaced));
    await upsertRows(
      tx,
      table,
      claims.flatMap((entry) => entry[name] as Row[]),
    );
  }
}

/**
 * Takes claims out of the foreign key on a metric's unit where the unit changes; the article that follows writes them
 * anew. What they were is kept to the end of the transaction, for the comparison with their article.
 */
async function releaseMetrics(tx: Transaction, wanted: readonly Row[]): Promise<void> {
  if (wanted.length === 0) return;
  const { claims, metrics } = schema;
  const changed = await tx
    .select({ slug: metrics.slug })
    .from(metrics)
    .innerJoin(
      recordset(metrics, wanted),
      sql`${metrics.slug} = given.slug and ${metrics.unit} is distinct from given.unit`,
    );
  if (changed.length === 0) return;
  const ofMetrics = isAmong(
    claims.metric,
    changed.map(({ slug }) => slug),
  );
  await tx.execute(
    sql`create temporary table ${sql.identifier(RELEASED)} on commit drop as select * from ${claims} where ${ofMetrics}`,
  );
  await tx
    .update(claims)
    .set({ kind: 'soft', value: null, qualifier: null, lower: null, upper: null, unit: null })
    .where(ofMetrics);
}

/** Two blocks may trade paragraphs; each lets go of its own first, since paragraphs are unique at every statement. */
async function clearParagraphs(tx: Transaction, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const table = schema.articleBlocks;
  await tx.execute(
    sql`update ${table} set paragraph = null from ${recordset(table, rows)} where ${table.article} = given.article and ${table.block} = given.block and ${table.paragraph} is not null`,
  );
}
