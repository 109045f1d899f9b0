import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { MetricRow } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { claims, comparabilityGroups, metrics, metricsApart } from '../schema.ts';
import { isStorable } from './storable.ts';

type MetricApart = { metric: string; other: string; otherName: string; reason: string };

const claimCount = sql<number>`(select count(*)::int from ${claims} where ${claims.metric} = ${metrics.slug} and ${claims.withdrawnOn} is null and ${claims.restates} is null)`;

function selectMetrics() {
  return database()
    .select({ ...getTableColumns(metrics), groupReason: comparabilityGroups.reason, claims: claimCount })
    .from(metrics)
    .innerJoin(comparabilityGroups, eq(comparabilityGroups.slug, metrics.group))
    .$dynamic();
}

/** All metrics in the editors' order. */
export async function listMetrics(): Promise<MetricRow[]> {
  return selectMetrics().orderBy(asc(metrics.position));
}

export async function getMetric(slug: string): Promise<MetricRow | undefined> {
  if (!isStorable(slug)) return undefined;
  const [metric] = await selectMetrics().where(eq(metrics.slug, slug));
  return metric;
}

/** The metrics that readers would expect beside these, each with the reason why it stands apart. */
export async function listApart(metric: string): Promise<MetricApart[]> {
  return database()
    .select({
      metric: metricsApart.metric,
      other: metricsApart.other,
      otherName: metrics.name,
      reason: metricsApart.reason,
    })
    .from(metricsApart)
    .innerJoin(metrics, eq(metrics.slug, metricsApart.other))
    .where(eq(metricsApart.metric, metric))
    .orderBy(asc(metricsApart.position));
}
