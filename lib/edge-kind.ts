import type { ChartEdge } from './series.ts';

export type EdgeKind = 'sent' | 'exchanged' | 'considered';

/** Whether something was sent, was exchanged between partners, or was only considered. */
export function edgeKind(metric: string, edge: Pick<ChartEdge, 'ends'>): EdgeKind {
  if (isConsidered(metric)) return 'considered';
  const receivers = edge.ends.filter((end) => end.side === 'to');
  return receivers.length > 0 && receivers.every((end) => end.role === 'partner') ? 'exchanged' : 'sent';
}

/** Metrics of what was only considered say so in their slug. */
export function isConsidered(metric: string): boolean {
  return /(^|-)considered(-|$)/.test(metric);
}
