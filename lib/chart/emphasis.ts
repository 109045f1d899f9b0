import type { Chart } from './chart.ts';

/** How a mark stands among the others of its chart: all alike, or lit beside the grey of what it must be seen with. */
export type Emphasis = 'alike' | 'lit' | 'context';

/** How the mark of a claim stands in a chart that may light some of its marks. */
export function emphasisOf({ lit }: Pick<Chart, 'lit'>, claimId: string): Emphasis {
  if (lit === undefined) return 'alike';
  return lit.includes(claimId) ? 'lit' : 'context';
}

/**
 * The same chart with the marks of these claims lit and all others in grey, none taken away. Where all of them would be
 * lit there is nothing to tell apart, and the chart stays as it is.
 */
export function withLit(chart: Chart, claimIds: readonly string[]): Chart {
  const drawn = chart.notes.filter(({ restates }) => restates === null).map(({ claimId }) => claimId);
  const lit = drawn.filter((id) => claimIds.includes(id));
  return lit.length === drawn.length ? chart : { ...chart, lit };
}
