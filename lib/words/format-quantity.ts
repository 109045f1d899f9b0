import { type ClaimRow, hasNumber, statedNumbers } from '../model/claim-row.ts';
import type { Measure } from '../model/vocabulary.ts';
import { formatDigits, formatNumber } from './format.ts';
import { isHedgedFall, withHedge } from './hedge-words.ts';
import { INTERVAL_KIND_WORDS, STATISTIC_WORDS } from './labels.ts';

/** What a number is in; a `denominator` that its unit does not name is said behind it. */
type Measured = { measure: Measure; unit: string | null; denominator?: string | null };
/** The numbers of a claim and what they are in. */
type Numbers = Pick<ClaimRow, 'value' | 'rangeFrom' | 'rangeTo' | 'measure' | 'unit'> & Measured;
type Hedged = Numbers & Pick<ClaimRow, 'qualifier' | 'asPrinted'>;
type Whole = Hedged & Pick<ClaimRow, 'statistic' | 'fraction' | 'base'>;

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
  const { measure } = measured;
  const unit = unitWords(measured);
  if (unit === null || codeBefore(measured) !== '') return '';
  if (measure === 'percentage' && isShare(unit)) return '';
  if (measure === 'change' && isPercent(unit)) return '';
  return isOne ? singular(unit) : unit;
}

/** One of a unit of one word stands in the singular: `1 loan`, `1 country`. */
function singular(unit: string): string {
  if (!/^[a-z]+s$/.test(unit) || unit === 'times') return unit === 'times' ? 'time' : unit;
  return unit.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A unit with what it is counted per: `deaths per 100,000 people`, whichever of the two names it. */
export function unitWords({ unit, denominator }: Measured): string | null {
  if (!denominator) return unit;
  if (unit === null) return `per ${denominator}`;
  return unit.includes(denominator) || /\bper\b/i.test(unit) ? unit : `${unit} per ${denominator}`;
}

/** A currency's code stands before its number, and a currency's name behind. */
const codeBefore = ({ measure, unit }: Measured) =>
  measure === 'money' && unit !== null && /^[A-Z]{3}$/.test(unit) ? `${unit} ` : '';

/** A value with its unit, short enough for a label: `83%`, `USD 2 billion`, `120 countries`, `+60%`. */
export function formatQuantity({ value, ...measured }: Measured & { value: number }): string {
  return `${codeBefore(measured)}${formatOne(value, measured)} ${restOfUnit(measured, value === 1)}`.trim();
}

/** Both ends of a range with their unit: `32% to 41%`, `USD 5 billion to 10 billion`, `20 to 30 countries`. */
export function formatRange({ from, to, ...measured }: Measured & { from: number; to: number }): string {
  const ends = `${formatOne(from, measured)} to ${formatOne(to, measured)}`;
  return `${codeBefore(measured)}${ends} ${restOfUnit(measured, false)}`.trim();
}

/** A claim's value or range with its unit, without its hedge; empty where it has no number. */
export function formatStated({ value, rangeFrom: from, rangeTo: to, ...measured }: Numbers): string {
  if (value !== null) return formatQuantity({ value, ...measured });
  return from === null || to === null ? '' : formatRange({ from, to, ...measured });
}

/** A number as marks have it: without the unit that the axis names, but for signs that stand at it and a ratio's `×`. */
export function formatBare(value: number, measured: Measured): string {
  if (measured.measure === 'ratio') return `${formatNumber(value)}×`;
  return `${codeBefore(measured)}${formatOne(value, measured)}`;
}

function bareStated({ value, rangeFrom, rangeTo, ...measured }: Numbers): string {
  if (value !== null) return formatBare(value, measured);
  return rangeFrom === null || rangeTo === null ? '' : bareEnds(rangeFrom, rangeTo, measured);
}

/** The second of two amounts of money goes without its code. */
function bareEnds(from: number, to: number, measured: Measured): string {
  const second = formatBare(to, measured).slice(codeBefore(measured).length);
  return `${formatBare(from, measured)} to ${second}`;
}

/** A quantity with its hedge; `say` writes the numbers of a claim with as much of their unit as there is room for. */
function hedged(row: Hedged, say: (row: Numbers) => string): string {
  const { qualifier, asPrinted, measure, unit } = row;
  if (qualifier === null) return say(row);
  const hedge = { qualifier, asPrinted, values: statedNumbers(row) };
  if (!isHedgedFall(hedge)) return withHedge(hedge, say(row));
  const size = withHedge(hedge, say(sizeOf(row)));
  return measure === 'change' || !isShare(unit) ? `a fall of ${size}` : `${size} below zero`;
}

/** How large a fall is, the smaller end first: its hedge speaks of its size, so that “more than −9” would say the contrary. */
function sizeOf({ value, rangeFrom, rangeTo, ...row }: Hedged): Numbers {
  const size = (number: number | null) => (number === null ? null : Math.abs(number));
  const measure = row.measure === 'change' ? (isPercent(row.unit) ? 'percentage' : 'amount') : row.measure;
  return { ...row, measure, value: size(value), rangeFrom: size(rangeTo), rangeTo: size(rangeFrom) };
}

/**
 * A claim's numbers as a mark's label: hedged in the article's word, without the unit that the axis already names. A
 * fraction stands as printed before its percentage, `2/3 (66.7%)`, whose decimals the article doesn't have.
 */
export function formatMark(row: Hedged & Pick<ClaimRow, 'statistic' | 'fraction'>): string {
  const { fraction } = row;
  const statistic = row.statistic === null ? '' : ` (${STATISTIC_WORDS[row.statistic]})`;
  const say = (numbers: Numbers) => withFraction(fraction, bareStated(numbers));
  return `${hedged(row, say)}${statistic}`;
}

/** A share behind the fraction that is printed for it: `2/3 (66.7%)`. */
export function withFraction(fraction: string | null | undefined, share: string): string {
  return fraction ? `${fraction} (${share})` : share;
}

/** The claim's quantity in words with hedge and unit; its wording as printed where it carries no number. */
export function formatClaim(row: Whole): string {
  return hasNumber(row) ? `${hedged(row, formatStated)}${inBrackets(remarksOf(row))}` : `“${row.asPrinted}”`;
}

/** As `formatClaim`, with the whole unit where a label has room for a percent sign only: `83 percent of adults`. */
export function formatInFull(row: Whole): string {
  const isSpelled = row.measure !== 'money' && isPercent(row.unit) && hasNumber(row);
  if (!isSpelled) return formatClaim(row);
  const say = (numbers: Numbers) => `${formatStated(numbers).replaceAll('%', '')} ${unitWords(row)}`;
  return `${hedged(row, say)}${inBrackets(remarksOf(row))}`;
}

/** As `formatInFull`, with the interval that the article prints: `83 percent of adults, with a printed 95% confidence interval 80% to 86%`. */
export function formatWhole(row: Whole & Pick<ClaimRow, 'interval'>): string {
  return formatInFull(row) + intervalBehind(row);
}

/** What a quantity needs beside its unit: which statistic it is, its base, the fraction that the article prints. */
export function remarksOf({ statistic, base, fraction }: Pick<Whole, 'statistic' | 'base' | 'fraction'>) {
  return [
    statistic === null ? '' : STATISTIC_WORDS[statistic],
    base === null ? '' : `against ${base}`,
    fraction === null ? '' : `${fraction} in print`,
  ].filter((words) => words !== '');
}

const inBrackets = (remarks: readonly string[]) => (remarks.length === 0 ? '' : ` (${remarks.join('; ')})`);

type Printed = Numbers & Pick<ClaimRow, 'interval'>;

/**
 * The printed interval of a claim, `95% confidence interval 80% to 86%`, `± 3 percentage points, 95% margin of error, so 80% to
 * 86%`; `null` without one.
 */
export function formatInterval(row: Printed): string | null {
  const parts = intervalParts(row);
  return parts && [parts.margin, parts.rest].filter((part) => part !== null).join(', ');
}

/** The same as words to follow a quantity, with the comma before it: `, ± 3 days (margin of error, so 37 to 43)`; else empty. */
export function intervalBehind(row: Printed): string {
  const parts = intervalParts(row);
  if (parts === null) return '';
  return parts.margin === null ? `, with a printed ${parts.rest}` : `, ${parts.margin} (${parts.rest})`;
}

function intervalParts(row: Printed): { margin: string | null; rest: string } | null {
  if (row.interval === null) return null;
  const { kind, level, lower, upper } = row.interval;
  const margin = formatMargin(row);
  const name = `${level === null ? '' : `${formatDigits(level)}% `}${INTERVAL_KIND_WORDS[kind]}`;
  return { margin, rest: `${name}${margin === null ? '' : ', so'} ${bareEnds(lower, upper, row)}` };
}

/** A margin of error as articles print it, `± 3 percentage points`; `null` for any other interval, and where its sides differ. */
export function formatMargin(row: Printed): string | null {
  const { interval, measure, unit, denominator = null } = row;
  const [lowest, highest] = [row.value ?? row.rangeFrom, row.value ?? row.rangeTo];
  if (interval?.kind !== 'margin' || lowest === null || highest === null) return null;
  const [below, above] = [lowest - interval.lower, interval.upper - highest].map(exact);
  if (below === undefined || below <= 0 || below !== above) return null;
  const isInPercent = isPercent(unit) || (measure === 'percentage' && isShare(unit));
  if (isInPercent) return `± ${formatNumber(below)} percentage ${below === 1 ? 'point' : 'points'}`;
  const size = measure === 'change' ? 'amount' : measure;
  return `± ${formatQuantity({ value: below, measure: size, unit, denominator })}`;
}

/** Takes off what binary fractions add. */
const exact = (value: number): number => Number(value.toPrecision(12));
