import type { ChartRow } from './chart-row.ts';
import { endingOf, highOf, isNearBound, lowOf, type RangeEnd, rangeEnds } from './ends.ts';

/** How far an open end points on, in px: a sign and not a quantity. */
export const OPEN_END = 14;
/** The same where the number is said to lie near its bound. */
export const NEAR_END = 8;
/** How far what is faded reaches to either side of its number, in px: how near is not said, so it is a sign too. */
export const FADE = 16;
/** Beyond the disc of a point a fade begins at its rim. */
export const POINT_RADIUS = 6;
const WHISKER_CAP = 2;

export type MarkKind = 'bar' | 'point';

/** A number on the axis, and how many px a mark reaches beyond it to the left and to the right. */
type Reach = { value: number; left: number; right: number };

/** All numbers of a row at which its mark may end, with how far it reaches there. */
export function reachesOf(row: ChartRow, as: MarkKind): Reach[] {
  const { lower, upper, interval } = row;
  const whiskers = [interval, endingOf(row) === 'between' ? { lower, upper } : null];
  return [
    ...bodyReaches(row, as),
    ...whiskers.flatMap((whisker) =>
      [whisker?.lower, whisker?.upper].flatMap((value) =>
        typeof value === 'number' ? [{ value, left: WHISKER_CAP, right: WHISKER_CAP }] : [],
      ),
    ),
  ];
}

function bodyReaches(row: ChartRow, as: MarkKind): Reach[] {
  const ending = endingOf(row);
  const beyond = isNearBound(row) ? NEAR_END : OPEN_END;
  if (ending === 'range') {
    const { low, high } = rangeEnds(row);
    return [
      { value: lowOf(row), left: rangeReach(low, beyond), right: 0 },
      { value: highOf(row), left: 0, right: rangeReach(high, beyond) },
    ];
  }
  const value = highOf(row);
  const body = as === 'point' ? POINT_RADIUS + 1 : 1;
  if (ending === 'faded') return [{ value, left: body + FADE, right: body + FADE }];
  if (ending !== 'open') return [{ value, left: body, right: body }];
  return value < 0
    ? [{ value, left: body + beyond, right: body }]
    : [{ value, left: body, right: body + beyond }];
}

function rangeReach(end: RangeEnd, beyond: number): number {
  if (end === 'open') return beyond;
  return end === 'faded' ? FADE : 2;
}
