import { asc, eq, getTableColumns, inArray, sql } from 'drizzle-orm';
import type { MetricHead, MetricRow } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { comparabilityGroups, metrics, metricsApart } from '../schema.ts';
import { isStorable } from './storable.ts';

export type MetricApart = { metric: string; other: string; otherName: string; reason: string };

const claimCount = sql<number>`coalesce((select k.claims - k.restatements from facet_counts k where k.given = '' and k.given_value = '' and k.facet = 'metric' and k.value = ${metrics.slug}), 0)`;

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

/** The metrics of these names in the editors' order. */
export async function listMetricsNamed(slugs: readonly string[]): Promise<MetricRow[]> {
  if (slugs.length === 0) return [];
  return selectMetrics()
    .where(inArray(metrics.slug, [...slugs]))
    .orderBy(asc(metrics.position));
}

/** How the metrics of these names are drawn, in the editors' order, without counting their claims. */
export async function listMetricHeads(slugs: readonly string[]): Promise<MetricHead[]> {
  if (slugs.length === 0) return [];
  const { slug, name, unit, form, group } = metrics;
  return database()
    .select({ slug, name, unit, form, group, groupReason: comparabilityGroups.reason })
    .from(metrics)
    .innerJoin(comparabilityGroups, eq(comparabilityGroups.slug, metrics.group))
    .where(inArray(metrics.slug, [...slugs]))
    .orderBy(asc(metrics.position));
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
