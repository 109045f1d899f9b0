import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listMetrics } from '../../db/queries/metrics.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';

/** Metrics that may share an axis, with the reason; `only` is the claim of a metric that has no other. */
export type MetricGroup = { slug: string; reason: string; metrics: (MetricRow & { only?: ClaimRow })[] };

/** One page of the metrics by comparability group, in the editors' order. */
export async function readMetricGroups(offset: number, limit: number): Promise<MetricGroup[]> {
  const metrics = await listMetrics(offset, limit);
  const lone = await readLoneClaims(metrics);
  const groups = new Map<string, MetricGroup>();
  for (const metric of metrics) {
    const group = groups.get(metric.group) ?? { slug: metric.group, reason: metric.groupReason, metrics: [] };
    group.metrics.push({ ...metric, only: lone.get(metric.slug) });
    groups.set(metric.group, group);
  }
  return [...groups.values()];
}

async function readLoneClaims(metrics: readonly MetricRow[]): Promise<Map<string, ClaimRow>> {
  const slugs = metrics.filter((metric) => metric.claims === 1).map((metric) => metric.slug);
  if (slugs.length === 0) return new Map();
  const { rows } = await listClaims({ metric: slugs });
  return new Map(rows.filter((row) => row.restates === null).map((row) => [row.metric, row]));
}
