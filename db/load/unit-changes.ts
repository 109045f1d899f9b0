import { getTableColumns, sql } from 'drizzle-orm';
import { jsonb, numeric, pgTable, text } from 'drizzle-orm/pg-core';
import type { Interval } from '../../lib/model/claim-interval.ts';
import { QUALIFIERS, STATISTICS } from '../../lib/model/vocabulary.ts';
import type { Transaction } from '../client.ts';
import { claims } from '../schema/claim-tables.ts';
import { metrics } from '../schema/metric-tables.ts';
import { isAmong } from '../sql/any-of.ts';
import { type Row, recordset } from '../sql/bulk-rows.ts';
import { createTemporary, hasTemporary } from '../sql/temporary-table.ts';

/** Claims as they were before the unit of their metric changed under them, to the end of the transaction. */
const claimsBefore = pgTable('claims_before_unit_change', {
  id: text().notNull(),
  article: text().notNull(),
  value: numeric({ mode: 'number' }),
  rangeFrom: numeric('range_from', { mode: 'number' }),
  rangeTo: numeric('range_to', { mode: 'number' }),
  statistic: text({ enum: STATISTICS }),
  fraction: text(),
  base: text(),
  interval: jsonb().$type<Interval>(),
  qualifier: text({ enum: QUALIFIERS }),
  lower: numeric({ mode: 'number' }),
  upper: numeric({ mode: 'number' }),
  unit: text(),
});

/** A claim that carries no number. */
const NO_QUANTITY = {
  value: null,
  rangeFrom: null,
  rangeTo: null,
  statistic: null,
  fraction: null,
  base: null,
  interval: null,
  qualifier: null,
  lower: null,
  upper: null,
  unit: null,
};

/** What a claim said in the old unit of its metric. */
type ClaimBefore = Omit<typeof claimsBefore.$inferSelect, 'article'>;

/**
 * Takes claims out of the foreign key on a metric's unit where one of these metrics changes it; the article that follows
 * writes them anew. What they were is kept for the comparison with their article.
 */
export async function detachFromUnits(tx: Transaction, wanted: readonly Row[]): Promise<void> {
  if (wanted.length === 0) return;
  const changed = await tx
    .select({ slug: metrics.slug })
    .from(metrics)
    .innerJoin(
      recordset(metrics, wanted),
      sql`${metrics.slug} = given.slug and ${metrics.unit} is distinct from given.unit`,
    );
  if (changed.length === 0) return;
  const isOfChanged = isAmong(
    claims.metric,
    changed.map(({ slug }) => slug),
  );
  const { id, article, value, rangeFrom, rangeTo, statistic, fraction, base, interval } = claims;
  const { qualifier, lower, upper, unit } = claims;
  await createTemporary(
    tx,
    claimsBefore,
    sql`select ${id}, ${article}, ${value}, ${rangeFrom}, ${rangeTo}, ${statistic}, ${fraction}, ${base}, ${interval}, ${qualifier}, ${lower}, ${upper}, ${unit} from ${claims} where ${isOfChanged}`,
  );
  await tx
    .update(claims)
    .set({ kind: 'soft', ...NO_QUANTITY })
    .where(isOfChanged);
}

/** The claims of these articles that `detachFromUnits` changed, as they were. */
export async function listBeforeUnitChange(
  tx: Transaction,
  slugs: readonly string[],
): Promise<ClaimBefore[]> {
  if (!(await hasTemporary(tx, claimsBefore))) return [];
  const { article, ...before } = getTableColumns(claimsBefore);
  return tx.select(before).from(claimsBefore).where(isAmong(article, slugs));
}
