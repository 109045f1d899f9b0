import type { ChartMetric } from '../../../../lib/chart/chart.ts';
import type { ChartEdge, EdgeEnd, EdgeGroup, EdgeKind } from '../../../../lib/chart/edge.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { Stage } from '../../../../lib/model/vocabulary.ts';
import { formatList, formatPlace } from '../../../../lib/words/format.ts';
import { STAGE_WORDS } from '../../../../lib/words/labels.ts';

/** Who to whom, metric by metric in their order; a metric without a relation is left out. */
export function toEdgeGroups(metrics: readonly ChartMetric[], rows: readonly ClaimRow[]): EdgeGroup[] {
  const numbered = rows.map((row, index) => ({ row, n: index + 1 }));
  return metrics
    .map(({ slug, name, stage }) => ({
      metric: slug,
      name,
      edges: numbered.filter(({ row }) => row.metric === slug).map(({ row, n }) => toEdge(row, n, stage)),
    }))
    .filter((group) => group.edges.length > 0);
}

/** What tells dashed lines from the others, in words; empty where there are none. */
export function wordsOfStages(groups: readonly EdgeGroup[]): string[] {
  const isConsidered = groups.some(({ edges }) => edges.some(({ kind }) => kind === 'considered'));
  return isConsidered ? ['Dashed lines that end in a ring: only considered, not said to be done.'] : [];
}

function toEdge(row: ClaimRow, n: number, stage: Stage): ChartEdge {
  const senders = row.entities.filter((entity) => entity.role === 'provider');
  const receivers = row.entities.filter((entity) => entity.role === 'recipient' || entity.role === 'partner');
  const [from, to] = [senders, receivers].map((side) => formatList(side.map((entity) => entity.name)));
  const ends = [...toEnds(senders, 'from'), ...toEnds(receivers, 'to')];
  const kind = kindOf(stage, receivers);
  const how = kind === 'considered' ? `, ${STAGE_WORDS.considered}` : '';
  const spoken = `${row.metricName}: ${from} to ${to}${how}. ${row.articleShort}, ${formatPlace(row)}.`;
  return { key: row.claimId, n, claimId: row.claimId, kind, from: from ?? '', to: to ?? '', ends, spoken };
}

function kindOf(stage: Stage, receivers: ClaimRow['entities']): EdgeKind {
  if (stage === 'considered') return 'considered';
  return receivers.length > 0 && receivers.every(({ role }) => role === 'partner') ? 'exchanged' : 'sent';
}

function toEnds(entities: ClaimRow['entities'], side: EdgeEnd['side']): EdgeEnd[] {
  return entities.map(({ code, name, kind, role }) => ({ side, code, name, kind, role }));
}
