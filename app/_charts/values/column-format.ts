import { axisScale } from '../../../lib/chart/axis.ts';
import { withFraction } from '../../../lib/words/format-quantity.ts';
import type { ValuesData } from './values-data.ts';

/** How a column writes its numbers: its name with unit and scale, `Value, USD million`, and numbers that stand on their digits. */
export type ColumnFormat = { name: string; format: (value: number) => string };

const FULL_DIGITS_FROM = 1e4;
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 6 });

/**
 * In the axis's scale, decimals aligned, none added; in full digits where values differ so much that a scale would hide
 * some. A change has its sign, a ratio its `×`.
 */
export function columnFormat(
  { axis, measure, unit }: Pick<ValuesData, 'axis' | 'measure' | 'unit'>,
  values: readonly number[],
): ColumnFormat {
  const sizes = values.filter((value) => value !== 0).map(Math.abs);
  const { divisor, word } = axisScale(axis);
  const wide = Math.max(...sizes, 0) > Math.min(...sizes, Number.POSITIVE_INFINITY) * FULL_DIGITS_FROM;
  const scale = wide ? { divisor: 1, word: '' } : { divisor, word };
  const decimals = Math.max(0, ...values.map((value) => decimalsOf(value / scale.divisor)));
  const sign = (value: number) => (measure === 'change' && value > 0 ? '+' : '');
  const unitName = [unit, scale.word].filter((part) => part !== '').join(' ');
  const behind = measure === 'ratio' ? '×' : '';
  return {
    name: unitName === '' ? 'Value' : `Value, ${unitName}`,
    format: (value) => `${sign(value)}${padDecimals(value / scale.divisor, decimals)}${behind}`,
  };
}

type Numbers = { [K in 'value' | 'rangeFrom' | 'rangeTo']: number | null } & { fraction?: string };

/** A value in its column, behind its fraction where one is printed, or both ends of a range: `32 to 41`; else empty. */
export function formatNumbers(
  { value, rangeFrom, rangeTo, fraction }: Numbers,
  { format }: ColumnFormat,
): string {
  if (value !== null)
    return fraction === undefined ? format(value) : withFraction(fraction, format(value).trim());
  return rangeFrom === null || rangeTo === null ? '' : `${format(rangeFrom).trim()} to ${format(rangeTo)}`;
}

/**
 * Room for the decimals that other rows have, in spaces as wide as a point and digits: zeros would claim a precision
 * that nobody stated.
 */
function padDecimals(value: number, decimals: number): string {
  const own = decimalsOf(value);
  const point = own === 0 && decimals > 0 ? '\u2008' : '';
  return number.format(value).replace('-', '−') + point + '\u2007'.repeat(decimals - own);
}

function decimalsOf(value: number): number {
  return Math.min(6, String(Number(value.toPrecision(12))).split('.')[1]?.length ?? 0);
}
