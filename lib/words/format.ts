import type { ClaimRow } from '../model/claim-row.ts';
import { datePrecision } from '../model/dates.ts';

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
  if (!scale) return formatDigits(value);
  const scaled = Number((value / scale.size).toFixed(3));
  const isWhole = Math.round(scaled * scale.size) === value;
  return isWhole ? `${formatDigits(scaled)} ${scale.word}` : formatDigits(value);
}

/** All digits of a number, grouped, with a real minus: `1,234.5`, `−5`. */
export function formatDigits(value: number): string {
  return number.format(value).replace('-', '−');
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

/** A sentence with a stop at its end, where it has none of its own. */
export function withStop(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
