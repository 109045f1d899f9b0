import { type ClaimRow, hasNumber, statedNumbers } from '../model/claim-row.ts';
import type { Measure, Statistic } from '../model/vocabulary.ts';
import { formatDigits, formatNumber } from './format.ts';
import { withHedge } from './hedge-words.ts';

/** What a number is in. */
type Measured = { measure: Measure; unit: string | null };
/** The numbers of a claim and what they are in. */
type Numbers = Pick<ClaimRow, 'value' | 'rangeFrom' | 'rangeTo' | 'measure' | 'unit'>;
type Hedged = Numbers & Pick<ClaimRow, 'qualifier' | 'asPrinted'>;
type Whole = Hedged & Pick<ClaimRow, 'statistic' | 'fraction' | 'base'>;

const STATISTIC_WORDS: Record<Statistic, string> = {
  total: 'total',
  mean: 'mean',
  median: 'median',
  minimum: 'minimum',
  maximum: 'maximum',
};

/** Whether a percentage is one of a whole: a difference in percentage points is not, and has no percent sign. */
function isShare(unit: string | null): boolean {
  return unit === null || !/^percentage[ -]points?\b/i.test(unit);
}

const isPercent = (unit: string | null) => unit !== null && /^percent\b/i.test(unit);

/** What stands directly before and behind each number of a measure: a percent sign, the sign of a change. */
function formatOne(value: number, { measure, unit }: Measured): string {
  if (measure === 'change') {
    const sign = value > 0 ? '+' : '';
    return `${sign}${isPercent(unit) ? `${formatDigits(value)}%` : formatNumber(value)}`;
  }
  return measure === 'percentage' && isShare(unit) ? `${formatDigits(value)}%` : formatNumber(value);
}

/** What is left of the unit once a number has what stands at it. */
function restOfUnit(measured: Measured, isOne: boolean): string {
  const { measure, unit } = measured;
  if (unit === null || measure === 'money') return '';
  if (measure === 'percentage' && isShare(unit)) return '';
  if (measure === 'change' && isPercent(unit)) return '';
  return isOne ? singular(unit) : unit;
}

/** One of a unit of one word stands in the singular: `1 loan`, `1 country`. */
function singular(unit: string): string {
  if (!/^[a-z]+s$/.test(unit) || unit === 'times') return unit === 'times' ? 'time' : unit;
  return unit.replace(/ies$/, 'y').replace(/s$/, '');
}

const currencyBefore = ({ measure, unit }: Measured) =>
  measure === 'money' && unit !== null ? `${unit} ` : '';

/** A value with its unit, short enough for a label: `83%`, `USD 2 billion`, `120 countries`, `+60%`. */
export function formatQuantity({ value, ...measured }: Measured & { value: number }): string {
  const words = `${currencyBefore(measured)}${formatOne(value, measured)} ${restOfUnit(measured, value === 1)}`;
  return words.trim();
}

/** Both ends of a range with their unit: `32% to 41%`, `USD 5 billion to 10 billion`, `20 to 30 countries`. */
export function formatRange({ from, to, ...measured }: Measured & { from: number; to: number }): string {
  const ends = `${formatOne(from, measured)} to ${formatOne(to, measured)}`;
  return `${currencyBefore(measured)}${ends} ${restOfUnit(measured, false)}`.trim();
}

/** A claim's value or range with its unit, without its hedge; empty where it has no number. */
export function formatStated({ value, rangeFrom: from, rangeTo: to, measure, unit }: Numbers): string {
  if (value !== null) return formatQuantity({ value, measure, unit });
  return from === null || to === null ? '' : formatRange({ from, to, measure, unit });
}

/** A number as marks have it: without the unit that the axis names, but for signs that stand at it and a ratio's `×`. */
export function formatBare(value: number, measured: Measured): string {
  if (measured.measure === 'ratio') return `${formatNumber(value)}×`;
  return `${currencyBefore(measured)}${formatOne(value, measured)}`;
}

function bareStated({ value, rangeFrom, rangeTo, ...measured }: Numbers): string {
  if (value !== null) return formatBare(value, measured);
  if (rangeFrom === null || rangeTo === null) return '';
  return `${formatBare(rangeFrom, measured)} to ${formatBare(rangeTo, { ...measured, unit: ofSecond(measured) })}`;
}

/** The second of two amounts of money goes without its code. */
const ofSecond = ({ measure, unit }: Measured) => (measure === 'money' ? null : unit);

function hedged(row: Hedged, quantity: string): string {
  const { qualifier, asPrinted } = row;
  return qualifier === null
    ? quantity
    : withHedge({ qualifier, asPrinted, values: statedNumbers(row) }, quantity);
}

/** A claim's numbers as a mark's label: hedged in the article's word, without the unit that the axis already names. */
export function formatMark(row: Hedged & Pick<ClaimRow, 'statistic'>): string {
  const statistic = row.statistic === null ? '' : ` (${STATISTIC_WORDS[row.statistic]})`;
  return `${hedged(row, bareStated(row))}${statistic}`;
}

/** The claim's quantity in words with hedge and unit; its wording as printed where it carries no number. */
export function formatClaim(row: Whole): string {
  return hasNumber(row) ? `${hedged(row, formatStated(row))}${remarks(row)}` : `“${row.asPrinted}”`;
}

/** As `formatClaim`, with the whole unit where a label has room for a percent sign only: `83 percent of adults`. */
export function formatInFull(row: Whole): string {
  const isSpelled = row.measure !== 'money' && isPercent(row.unit) && hasNumber(row);
  if (!isSpelled) return formatClaim(row);
  return `${hedged(row, `${formatStated(row).replaceAll('%', '')} ${row.unit}`)}${remarks(row)}`;
}

/** What a quantity needs beside its unit: which statistic it is, its base, the fraction that the article prints. */
function remarks({ statistic, base, fraction }: Whole): string {
  const known = [
    statistic === null ? '' : STATISTIC_WORDS[statistic],
    base === null ? '' : `against ${base}`,
    fraction === null ? '' : `${fraction} in print`,
  ].filter((words) => words !== '');
  return known.length === 0 ? '' : ` (${known.join('; ')})`;
}

type Printed = Measured & Pick<ClaimRow, 'interval'>;

/** The printed interval of a claim, `95% interval 80% to 86%`, `margin 80% to 86%`; `null` without one. */
export function formatInterval({ interval, ...measured }: Printed): string | null {
  if (interval === null) return null;
  const { kind, level, lower, upper } = interval;
  const bare = { ...measured, unit: ofSecond(measured) };
  const ends = `${formatBare(lower, bare)} to ${formatBare(upper, bare)}`;
  const name = kind === 'confidence' ? 'interval' : 'margin';
  return `${level === null ? '' : `${formatDigits(level)}% `}${name} ${ends}`;
}
