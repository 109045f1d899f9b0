import type { ClaimRow } from '../model/claim-row.ts';
import { datePrecision } from '../model/dates.ts';
import { isHedged } from '../model/qualifiers.ts';
import type { Measure, Qualifier } from '../model/vocabulary.ts';
import { hedgeWords } from './hedge-words.ts';

const LOCALE = 'en-GB';
// Making one of these takes far longer than using it.
const ordinals = new Intl.PluralRules(LOCALE, { type: 'ordinal' });
const conjunction = new Intl.ListFormat(LOCALE, { type: 'conjunction' });
const disjunction = new Intl.ListFormat(LOCALE, { type: 'disjunction' });
const number = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 12 });
const dates = {
  day: new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(LOCALE, { month: 'long', year: 'numeric', timeZone: 'UTC' }),
  year: new Intl.DateTimeFormat(LOCALE, { year: 'numeric', timeZone: 'UTC' }),
};
const shortDates = {
  day: new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  month: new Intl.DateTimeFormat(LOCALE, { month: 'short', timeZone: 'UTC' }),
};
const SCALES = [
  { size: 1e12, word: 'trillion' },
  { size: 1e9, word: 'billion' },
  { size: 1e6, word: 'million' },
] as const;

/** `1,234.5`, and large numbers as `2.35 billion` where that drops no digit: `5,123,456` stays. A minus is a minus, `−5`. */
export function formatNumber(value: number): string {
  const scale = SCALES.find(({ size }) => Math.abs(value) >= size);
  if (!scale) return digits(value);
  const scaled = Number((value / scale.size).toFixed(3));
  const isWhole = Math.round(scaled * scale.size) === value;
  return isWhole ? `${digits(scaled)} ${scale.word}` : digits(value);
}

function digits(value: number): string {
  return number.format(value).replace('-', '−');
}

type Quantity = { value: number; measure: Measure; unit: string | null };

/** Whether a percentage is one of a whole: a difference in percentage points is not, and has no percent sign. */
function isShare(unit: string | null): boolean {
  return unit === null || !/^percentage[ -]points?\b/i.test(unit);
}

/** A value with its unit, short enough for a label: `83%`, `USD 2 billion`, `120 countries`. */
export function formatQuantity({ value, measure, unit }: Quantity): string {
  if (measure === 'percentage' && isShare(unit)) return `${digits(value)}%`;
  if (measure === 'money') return `${unit ?? ''} ${formatNumber(value)}`.trim();
  return `${formatNumber(value)} ${unitOf(value, unit ?? '')}`.trim();
}

/** One of a unit of one word stands in the singular: `1 loan`, `1 country`. */
function unitOf(value: number, unit: string): string {
  if (value !== 1 || !/^[a-z]+s$/.test(unit)) return unit;
  return unit.replace(/ies$/, 'y').replace(/s$/, '');
}

type Marked = Quantity & { qualifier: Qualifier; asPrinted: string };

/** A value as a mark's label: with its hedge in the article's word, without the unit that the axis already names. */
export function formatMark({ qualifier, asPrinted, ...quantity }: Marked): string {
  return withHedge(hedgeWords(qualifier, asPrinted), formatBare(quantity));
}

function formatBare(quantity: Quantity): string {
  const isNamedByAxis = quantity.measure !== 'percentage' && quantity.measure !== 'money';
  return isNamedByAxis ? formatNumber(quantity.value) : formatQuantity(quantity);
}

type Margin = Pick<ClaimRow, 'lower' | 'upper' | 'qualifier' | 'measure' | 'unit'>;

/** The margin of error that is printed with an unhedged figure, `80% to 86%`; `null` for every other claim. */
export function formatMargin({ lower, upper, qualifier, measure, unit }: Margin): string | null {
  if (qualifier === null || isHedged(qualifier) || lower === null || upper === null) return null;
  const ends = [lower, upper].map((value) =>
    formatBare({ value, measure, unit: measure === 'money' ? '' : unit }),
  );
  return ends.join(' to ');
}

/** The claim's quantity in words with hedge and unit; its wording as printed where it carries no number. */
export function formatClaim(
  row: Pick<ClaimRow, 'value' | 'measure' | 'unit' | 'qualifier' | 'asPrinted'>,
): string {
  if (row.value === null) return `“${row.asPrinted}”`;
  const { value, measure, unit } = row;
  const hedge = row.qualifier === null ? '' : hedgeWords(row.qualifier, row.asPrinted);
  return withHedge(hedge, formatQuantity({ value, measure, unit }));
}

function withHedge(hedge: string, text: string): string {
  return hedge === '' ? text : `${hedge} ${text}`;
}

/** `24 April 2020`, `October 2022` or `2021`, as precisely as is known. */
export function formatDate(date: string): string {
  return dates[datePrecision(date)].format(toUtc(date));
}

/** A tick of a time axis: `17 Apr`, `Oct` or `2021`; with its year where asked, and in each January. */
export function formatShortDate(date: string, withYear: boolean): string {
  const precision = datePrecision(date);
  if (precision === 'year') return formatDate(date);
  const bare = shortDates[precision].format(toUtc(date));
  const isJanuary = precision === 'month' && date.endsWith('-01');
  return withYear || isJanuary ? `${bare} ${date.slice(0, 4)}` : bare;
}

function toUtc(date: string): Date {
  const [year, month, day] = date.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1));
}

type Period = Pick<ClaimRow, 'periodStart' | 'periodEnd' | 'periodBasis' | 'periodNote'>;

/** What stands for a period of which nothing is known. */
export const UNDATED = 'undated';

/**
 * The period in words, marked where the article does not print all of it; where it prints none, what we suppose, as
 * `spring 2022 (our inference)`, else "undated".
 */
export function formatPeriod({
  periodStart: start,
  periodEnd: end,
  periodBasis,
  periodNote,
}: Period): string {
  if (start === null && end === null) return periodNote ?? UNDATED;
  const note = periodBasis === 'inferred' ? ' (inferred by us)' : '';
  if (start === null) return `to ${formatDate(end as string)}${note}`;
  if (end === null) return `from ${formatDate(start)}${note}`;
  return (start === end ? formatDate(start) : `${formatDate(start)} to ${formatDate(end)}`) + note;
}

/** `4th`, `11th`, `21st`. */
export function formatOrdinal(n: number): string {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th', many: 'th', zero: 'th' };
  return `${n}${suffix[ordinals.select(n)]}`;
}

/** Names as a list in a sentence: `a`, `a and b`, `a, b and c`. */
export function formatList(items: readonly string[]): string {
  return conjunction.format(items);
}

/** Words to choose among, in a sentence: `a`, `a or b`, `a, b or c`. */
export function formatChoice(items: readonly string[]): string {
  return disjunction.format(items);
}

/** `1 claim`, `2 claims`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${number.format(count)} ${count === 1 ? one : many}`;
}

type Place = Pick<ClaimRow, 'paragraph' | 'section' | 'block'>;

/** Where a reader finds it: `4th paragraph, under “Diverse partnerships”`; the block where it is no body paragraph. */
export function formatPlace({ paragraph, section, block }: Place): string {
  if (paragraph === null) return `block ${block} of the page`;
  const under = section === null ? '' : `, under “${section}”`;
  return `${formatOrdinal(paragraph)} paragraph${under}`;
}
