import { type ClaimRow, statedNumbers } from '../model/claim-row.ts';
import { isNearOnly } from '../model/qualifiers.ts';
import { unitWords } from '../words/format-quantity.ts';
import { axisScale } from './axis.ts';
import { formatMeasureTick, measureAxis } from './measure-axis.ts';

/** How a small mark ends: at the number, open beyond it, below a ceiling, or somewhere near. */
export type SmallEnd = 'at' | 'open' | 'ceiling' | 'near';

/**
 * A number on the axis of its metric, as shares of the axis's length: where the bar starts and ends, and how it ends. A bar
 * starts at zero; a range at its lower end, which is told as well (`start`). `ends` are the two ends of the axis as text.
 */
export type SmallMark = {
  from: number;
  to: number;
  start: SmallEnd | null;
  end: SmallEnd;
  ends: [string, string];
};

type Marked = Pick<
  ClaimRow,
  'value' | 'rangeFrom' | 'rangeTo' | 'measure' | 'unit' | 'denominator' | 'qualifier' | 'lower' | 'upper'
>;

/**
 * A number or a range small, on the axis that its metric's own chart has; `others` are the values of the metric's other
 * claims. `null` where there is no number, and where nothing is beside it: no bound, no other end and no other value.
 */
export function toSmallMark(row: Marked, others: readonly number[]): SmallMark | null {
  const { measure, rangeFrom } = row;
  const stated = statedNumbers(row);
  const [low, high] = [stated[0], stated.at(-1)];
  if (low === undefined || high === undefined) return null;
  const { start, end } = endsOf(row);
  const isAlone = end === 'at' && rangeFrom === null && others.every((other) => other === low);
  if (isAlone && measure !== 'percentage') return null;
  // What is open goes on beyond the number, and needs room on the axis.
  const open = [
    ...(end === 'open' ? [high * OPEN_ROOM] : []),
    ...(start === 'open' ? [low / OPEN_ROOM] : []),
  ];
  const axis = measureAxis(row, [...stated, ...open, ...others]);
  const { min, max } = axis;
  const last = [formatMeasureTick(axis, max, measure), axisScale(axis).word, unitOf(row)].filter(Boolean);
  const at = (number: number) => (max === min ? 0 : (number - min) / (max - min));
  return {
    from: at(rangeFrom ?? Math.max(min, Math.min(0, max))),
    to: at(high),
    ...{ start, end },
    ends: [formatMeasureTick(axis, min, measure), last.join(' ')],
  };
}

/** A ratio's ticks have its unit, `17×`. */
const unitOf = (row: Marked) => (row.measure === 'ratio' ? '' : unitWords(row));

const OPEN_ROOM = 1.2;

function endsOf({ rangeFrom, ...row }: Marked): Pick<SmallMark, 'start' | 'end'> {
  if (rangeFrom === null) return { start: null, end: endOf(row) };
  const { lower, upper, qualifier } = row;
  if (qualifier !== null && isNearOnly(qualifier)) return { start: 'near', end: 'near' };
  const isBounded = lower !== null || upper !== null;
  const end = (bound: number | null): SmallEnd => (bound === null && isBounded ? 'open' : 'at');
  return { start: end(lower), end: end(upper) };
}

/** How a value ends, seen from zero. */
function endOf({
  value,
  lower,
  upper,
  qualifier,
}: Pick<Marked, 'value' | 'lower' | 'upper' | 'qualifier'>): SmallEnd {
  if (qualifier !== null && isNearOnly(qualifier)) return 'near';
  if ((lower === null) === (upper === null)) return 'at';
  const isOutward = (value ?? 0) < 0 ? upper !== null : lower !== null;
  return isOutward ? 'open' : 'ceiling';
}
