import type { ChartMetric } from '../../../../lib/chart/chart.ts';
import type { ChartEdge, EdgeEnd, EdgeGroup, EdgeKind } from '../../../../lib/chart/edge.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import type { Role, Stage } from '../../../../lib/model/vocabulary.ts';
import { formatList, formatPlace } from '../../../../lib/words/format.ts';
import { relationWords } from '../../../../lib/words/relation-words.ts';

const FROM: readonly Role[] = ['provider', 'lender', 'seller', 'exporter'];
const TO: readonly Role[] = ['recipient', 'borrower', 'buyer', 'partner'];
const TRADING: readonly Role[] = ['seller', 'buyer', 'exporter'];

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
export function wordsOfKinds(groups: readonly EdgeGroup[]): string[] {
  const has = (kind: EdgeKind) => groups.some(({ edges }) => edges.some((edge) => edge.kind === kind));
  return [
    ...(has('considered') ? ['Dashed lines that end in a ring: only considered, not said to be done.'] : []),
    ...(has('sold') ? ['Lines of dashes and dots: sold, not given.'] : []),
  ];
}

function toEdge(row: ClaimRow, n: number, stage: Stage): ChartEdge {
  const { senders, receivers } = sidesOf(row.entities);
  const [from, to] = [senders, receivers].map((side) => formatList(side.map((entity) => entity.name)));
  const ends = [...toEnds(senders, 'from'), ...toEnds(receivers, 'to')];
  const kind = kindOf(stage, receivers, ends);
  const words = relationWords({ entities: row.entities, stage });
  const spoken = `${row.metricName}: ${words}. ${row.articleShort}, ${formatPlace(row)}.`;
  const { claimId } = row;
  return { key: claimId, n, claimId, kind, from: from ?? '', to: to ?? '', ends, words, spoken };
}

/** Where all are partners and nobody is said to explain, the first of them stands on one side. */
function sidesOf(entities: ClaimRow['entities']) {
  const senders = entities.filter(({ role }) => FROM.includes(role));
  const receivers = entities.filter(({ role }) => TO.includes(role));
  const isMutual = senders.length === 0 && receivers.length > 1 && receivers.every(isPartner);
  if (!isMutual) return { senders, receivers };
  return { senders: receivers.slice(0, 1), receivers: receivers.slice(1) };
}

const isPartner = ({ role }: { role: Role }) => role === 'partner';

function kindOf(stage: Stage, receivers: ClaimRow['entities'], ends: readonly EdgeEnd[]): EdgeKind {
  if (stage === 'considered') return 'considered';
  if (receivers.length > 0 && receivers.every(isPartner)) return 'exchanged';
  return ends.some(({ role }) => TRADING.includes(role)) ? 'sold' : 'sent';
}

function toEnds(entities: ClaimRow['entities'], side: EdgeEnd['side']): EdgeEnd[] {
  return entities.map(({ code, name, kind, role }) => ({ side, code, name, kind, role }));
}
