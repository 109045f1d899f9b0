import type { Measure } from '../model/vocabulary.ts';
import { type Axis, axisFor, axisNear, formatTick, percentAxisFor } from './axis.ts';

/** What the numbers of an axis are: its measure and their unit. */
export type Measured = { measure: Measure; unit: string | null };

/** What an axis carries: marks that start at zero and have a length, or dots that have none. */
export type Carries = 'lengths' | 'dots';

/**
 * The axis that a measure has, whatever the form: 0 to 100 for shares; from zero, on as many sides of it as there are numbers,
 * for changes; from zero with the base (1×) on it for ratios; from zero for all else. Dots that are neither share, change nor
 * ratio may leave zero out (`axisNear`).
 */
export function measureAxis(of: Measured, numbers: readonly number[], carries: Carries = 'lengths'): Axis {
  if (isShare(of)) return percentAxisFor(numbers);
  if (of.measure === 'ratio') return axisFor([RATIO_BASE, ...numbers]);
  return carries === 'dots' && of.measure !== 'change' ? axisNear(numbers) : axisFor(numbers);
}

/** What every ratio is measured against: itself, once. */
export const RATIO_BASE = 1;

/** A percentage of a whole: a difference in percentage points is none, and has no end at 100. */
function isShare({ measure, unit }: Measured): boolean {
  return measure === 'percentage' && !/^percentage[ -]points?\b/i.test(unit ?? '');
}

/** A tick in the scale of its axis: a change with its sign, `+10`, a ratio with its `×`. */
export function formatMeasureTick(axis: Axis, value: number, measure: Measure): string {
  const tick = formatTick(axis, value);
  if (measure === 'change' && value > 0) return `+${tick}`;
  return measure === 'ratio' && value !== 0 ? `${tick}×` : tick;
}
