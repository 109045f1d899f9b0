import type { ClaimRow } from './claim-row.ts';
import { formatList, formatPlace } from './format.ts';
import type { ChartEdge, ChartMetric, EdgeEnd, EdgeGroup } from './series.ts';

/** Who to whom, metric by metric in their order; a metric without a relation is left out. */
export function toEdgeGroups(metrics: readonly ChartMetric[], rows: readonly ClaimRow[]): EdgeGroup[] {
  const edges = rows.map((row, index) => ({ metric: row.metric, edge: toEdge(row, index + 1) }));
  return metrics
    .map((metric) => ({
      metric: metric.slug,
      name: metric.name,
      edges: edges.filter((each) => each.metric === metric.slug).map((each) => each.edge),
    }))
    .filter((group) => group.edges.length > 0);
}

function toEdge(row: ClaimRow, n: number): ChartEdge {
  const senders = row.entities.filter((entity) => entity.role === 'provider');
  const receivers = row.entities.filter((entity) => entity.role === 'recipient' || entity.role === 'partner');
  const [from, to] = [senders, receivers].map((side) => formatList(side.map((entity) => entity.name)));
  const spoken = `${row.metricName}: ${from} to ${to}. ${row.articleShort}, ${formatPlace(row)}.`;
  const ends = [...toEnds(senders, 'from'), ...toEnds(receivers, 'to')];
  return { key: row.claimId, n, claimId: row.claimId, from: from ?? '', to: to ?? '', ends, spoken };
}

function toEnds(entities: ClaimRow['entities'], side: EdgeEnd['side']): EdgeEnd[] {
  return entities.map(({ code, name, kind, role }) => ({ side, code, name, kind, role }));
}
