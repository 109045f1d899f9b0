import type { GroupedMetric } from './multiples.ts';

/** So many lone numbers need less room than a line that says they are left out. */
const FEW = 2;

/** The axes for which there is a place, `max` of them; and one or two more where these are lone numbers. */
export function shownAxes<M extends Pick<GroupedMetric, 'found' | 'isLeast'>>(
  axes: readonly M[][],
  max: number,
): { shown: M[][]; left: M[][] } {
  const left = axes.slice(max);
  if (left.length > FEW || !left.every(isLone)) return { shown: axes.slice(0, max), left };
  return { shown: [...axes], left: [] };
}

function isLone(metrics: readonly Pick<GroupedMetric, 'found' | 'isLeast'>[]): boolean {
  const [only, ...more] = metrics;
  return more.length === 0 && only?.found === 1 && only.isLeast !== true;
}
