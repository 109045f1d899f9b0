import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';

/** The lowest and the highest number that is stated of each of these metrics, ends of ranges among them, in its unit; none of a metric without numbers. */
export async function listMetricSpans(
  metrics: readonly string[],
): Promise<Map<string, { lowest: number; highest: number }>> {
  if (metrics.length === 0) return new Map();
  const rows = await database()
    .select({
      metric: claimRows.metric,
      lowest: sql<number>`least(min(${claimRows.value}), min(${claimRows.rangeFrom}))`.mapWith(Number),
      highest: sql<number>`greatest(max(${claimRows.value}), max(${claimRows.rangeTo}))`.mapWith(Number),
    })
    .from(claimRows)
    .where(
      and(
        inArray(claimRows.metric, [...metrics]),
        eq(claimRows.kind, 'figure'),
        sql`${claimRows.withdrawnOn} is null and coalesce(${claimRows.value}, ${claimRows.rangeFrom}) is not null`,
      ),
    )
    .groupBy(claimRows.metric);
  return new Map(rows.map(({ metric, ...span }) => [metric, span]));
}
