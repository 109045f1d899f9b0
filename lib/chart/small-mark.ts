import type { ClaimRow } from '../model/claim-row.ts';
import { isNearOnly } from '../model/qualifiers.ts';
import { axisFor, axisScale, formatTick, percentAxisFor } from './axis.ts';

/** How a small mark ends: at the number, open beyond it, below a ceiling, or somewhere near. */
export type SmallEnd = 'at' | 'open' | 'ceiling' | 'near';

/**
 * A number on the axis of its metric, as shares of the axis's length: where the bar starts and ends, and how it ends;
 * `ends` are the two ends of the axis as text.
 */
export type SmallMark = { from: number; to: number; end: SmallEnd; ends: [string, string] };

type Marked = Pick<ClaimRow, 'value' | 'measure' | 'unit' | 'qualifier' | 'lower' | 'upper'>;

/**
 * A number small, on the axis that its metric's own chart has; `others` are the values of the metric's other claims.
 * `null` where there is no number, and where nothing is beside it: no bound and no other value.
 */
export function toSmallMark(row: Marked, others: readonly number[]): SmallMark | null {
  const { value, measure } = row;
  if (value === null) return null;
  const end = endOf(row);
  if (end === 'at' && measure !== 'percentage' && others.every((other) => other === value)) return null;
  // What is open goes on beyond the number, and needs room on the axis.
  const values = [end === 'open' ? value * 1.2 : value, ...others];
  const axis = measure === 'percentage' ? percentAxisFor(values) : axisFor(values);
  const { min, max } = axis;
  const last = [formatTick(axis, max), axisScale(axis).word, row.unit ?? ''].filter(Boolean).join(' ');
  const at = (number: number) => (max === min ? 0 : (number - min) / (max - min));
  return {
    from: at(Math.max(min, Math.min(0, max))),
    to: at(value),
    end,
    ends: [formatTick(axis, min), last],
  };
}

function endOf({ lower, upper, qualifier }: Marked): SmallEnd {
  if (qualifier !== null && isNearOnly(qualifier)) return 'near';
  if (lower !== null && upper === null) return 'open';
  return upper !== null && lower === null ? 'ceiling' : 'at';
}
