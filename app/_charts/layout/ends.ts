import { isNear, isNearOnly } from '../../../lib/model/qualifiers.ts';
import type { ChartRow } from './chart-row.ts';

type Hedged = Pick<
  ChartRow,
  'value' | 'rangeFrom' | 'rangeTo' | 'lower' | 'lowerExclusive' | 'upper' | 'upperExclusive' | 'qualifier'
>;

/**
 * How the mark of a row ends, seen from zero: at its value, open beyond it, below a ceiling, faded because it is somewhere
 * near, at its value between two bounds; a range has two ends of its own (`rangeEnds`).
 */
export type Ending = 'solid' | 'open' | 'ceiling' | 'faded' | 'between' | 'range';

export function endingOf(row: Hedged): Ending {
  const { value, rangeFrom, lower, upper, qualifier } = row;
  if (rangeFrom !== null) return 'range';
  if (isNearOnly(qualifier)) return 'faded';
  if (lower !== null && upper !== null) return 'between';
  if (lower === null && upper === null) return 'solid';
  const isOutward = (value ?? 0) < 0 ? upper !== null : lower !== null;
  return isOutward ? 'open' : 'ceiling';
}

/** Whether a row’s number is said to lie near its bound, as “just over” says: what is open or hatched is then short. */
export function isNearBound({ qualifier }: Hedged): boolean {
  return isNear(qualifier) && !isNearOnly(qualifier);
}

/** Whether the one bound of a row is itself excluded: then what is drawn below it stops short of it. */
export function isExcluded({ lower, lowerExclusive, upperExclusive }: Hedged): boolean {
  return lower === null ? upperExclusive : lowerExclusive;
}

/** One end of a range: as it is printed, or bounded there (with or without the bound itself), open beyond, or faded. */
export type RangeEnd = 'printed' | 'excluded' | 'open' | 'faded';

/** Both ends of a range, the lower first. A hedge that bounds one of them leaves the other open; "about" fades both. */
export function rangeEnds({ lower, lowerExclusive, upper, upperExclusive, qualifier }: Hedged): {
  low: RangeEnd;
  high: RangeEnd;
} {
  if (isNearOnly(qualifier)) return { low: 'faded', high: 'faded' };
  const isBounded = lower !== null || upper !== null;
  const end = (bound: number | null, isOut: boolean): RangeEnd =>
    bound === null ? (isBounded ? 'open' : 'printed') : isOut ? 'excluded' : 'printed';
  return { low: end(lower, lowerExclusive), high: end(upper, upperExclusive) };
}

/** The lower end of a row's number, and the upper: one and the same of a value. */
export function lowOf({ value, rangeFrom }: Pick<ChartRow, 'value' | 'rangeFrom'>): number {
  return value ?? rangeFrom ?? 0;
}

export function highOf({ value, rangeTo }: Pick<ChartRow, 'value' | 'rangeTo'>): number {
  return value ?? rangeTo ?? 0;
}

/** The end of a row's number that is farther from zero. */
export function endOf(row: Pick<ChartRow, 'value' | 'rangeFrom' | 'rangeTo'>): number {
  const [low, high] = [lowOf(row), highOf(row)];
  return Math.abs(low) > Math.abs(high) ? low : high;
}
