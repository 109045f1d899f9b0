import type { Chart } from './chart.ts';

/** How a mark stands among the others of its chart: all alike, or lit beside the grey of what it must be seen with. */
export type Emphasis = 'alike' | 'lit' | 'context';

/** How the mark of a claim stands in a chart that may light some of its marks. */
export function emphasisOf({ lit }: Pick<Chart, 'lit'>, claimId: string): Emphasis {
  if (lit === undefined) return 'alike';
  return lit.includes(claimId) ? 'lit' : 'context';
}

/**
 * The same chart with the marks of these claims lit and all others in grey, none taken away; what only restates another
 * claim lights that one. Where all of them would be lit there is nothing to tell apart, and the chart stays as it is.
 */
export function withLit(chart: Chart, claimIds: readonly string[]): Chart {
  const drawn = chart.notes.filter(({ restates }) => restates === null).map(({ claimId }) => claimId);
  const meant = chart.notes.filter(({ claimId }) => claimIds.includes(claimId));
  const ids = new Set(meant.map(({ claimId, restates }) => restates ?? claimId));
  const lit = drawn.filter((id) => ids.has(id) || claimIds.includes(id));
  return lit.length === drawn.length ? chart : { ...chart, lit };
}

type Marked = { claimId: string };
type Drawn = { marks?: Marked[]; others?: unknown[]; groups?: { edges: Marked[] }[] };

/** The same chart with its lit marks alone: for data, which hold what was asked for and nothing else. */
export function onlyLit<C extends Chart>(chart: C): C {
  const { lit } = chart;
  if (lit === undefined) return chart;
  const { marks, others, groups }: Drawn = chart as Drawn;
  const isLit = ({ claimId }: Marked) => lit.includes(claimId);
  return {
    ...chart,
    ...(marks && { marks: marks.filter(isLit) }),
    ...(others && { others: [] }),
    ...(groups && { groups: groups.map((group) => ({ ...group, edges: group.edges.filter(isLit) })) }),
  };
}
