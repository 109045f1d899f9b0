/** A linear axis: its ends and its ticks, in the unit of the values. */
export type Axis = { min: number; max: number; ticks: number[] };

/** Percentages run from 0 to 100, always: half an axis doubles a difference. */
export const PERCENT_AXIS: Axis = { min: 0, max: 100, ticks: [0, 25, 50, 75, 100] };

/** 0 to 100 for shares; beyond only where a change or a ratio is, and then both ends of 0 to 100 stay on it. */
export function percentAxisFor(values: readonly number[]): Axis {
  return values.every((value) => value >= 0 && value <= 100) ? PERCENT_AXIS : axisFor([0, 100, ...values]);
}

/**
 * An axis from zero that holds all the values, with three to six round ticks (1, 2, 2.5 or 5 times a power of ten).
 * Below zero only where a value is.
 */
export function axisFor(values: readonly number[]): Axis {
  const top = Math.max(0, ...values);
  const bottom = Math.min(0, ...values);
  const step = roundStep((top - bottom || 1) / 4);
  const first = Math.floor(clean(bottom / step));
  const last = Math.ceil(clean((top || (bottom < 0 ? 0 : 1)) / step));
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { min: clean(first * step), max: clean(last * step), ticks };
}

/** How often the spread of the values their distance from zero may hold before an axis of dots leaves zero out. */
const FAR_FROM_ZERO = 2;

/**
 * An axis for dots, which have no length: from zero, or, where all values lie far from it and close to each other,
 * around them. Whoever draws it says that it does not start at zero.
 */
export function axisNear(values: readonly number[]): Axis {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const spread = high - low;
  const nearest = low > 0 ? low : high < 0 ? -high : 0;
  if (spread === 0 || nearest <= FAR_FROM_ZERO * spread) return axisFor(values);
  const step = roundStep(spread / 3);
  const [first, last] = [Math.floor(clean(low / step)), Math.ceil(clean(high / step))];
  const ticks = Array.from({ length: last - first + 1 }, (_, index) => clean((first + index) * step));
  return { min: clean(first * step), max: clean(last * step), ticks };
}

/** Whether zero is on the axis. */
export function hasZero({ min, max }: Axis): boolean {
  return min <= 0 && max >= 0;
}

function roundStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 2.5, 5, 10].find((each) => each * power >= rough * 0.999) ?? 10;
  return factor * power;
}

/** Takes off what binary fractions add: 0.30000000000000004 is 0.3. */
function clean(value: number): number {
  return Number(value.toPrecision(12));
}

const SCALES = [
  { divisor: 1e12, word: 'trillion' },
  { divisor: 1e9, word: 'billion' },
  { divisor: 1e6, word: 'million' },
] as const;
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/** The one scale of all ticks of an axis, said once in its caption: `billion`, or none. */
export function axisScale({ min, max }: Axis): { divisor: number; word: string } {
  const furthest = Math.max(Math.abs(min), Math.abs(max));
  return SCALES.find(({ divisor }) => furthest >= divisor) ?? { divisor: 1, word: '' };
}

/** A tick's number in the scale of its axis, with a real minus sign: `2.5` for 2,500,000,000 on an axis in billions. */
export function formatTick(axis: Axis, value: number): string {
  return number.format(clean(value / axisScale(axis).divisor)).replace('-', '−');
}
