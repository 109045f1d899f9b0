import { isRealDate } from '../../model/dates.ts';
import { toIsoDate } from '../head-dates.ts';

/** A period as a cell prints it: partial dates, both ends the same where it is one. */
export type PrintedPeriod = { start: string; end: string };

const YEAR = '(?:1[5-9]|20)\\d\\d';
const QUARTER = new RegExp(`^(?:Q([1-4])[\\s/-]?(${YEAR})|(${YEAR})[\\s/-]?Q([1-4]))$`, 'iu');
const YEARS = new RegExp(`^(${YEAR})\\s?[-–—/]\\s?(${YEAR}|\\d\\d)$`, 'u');
const ISO = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u;
const two = (value: number) => String(value).padStart(2, '0');

/** Reads a cell of dates: a year, a month, a day, a quarter, or two of them with a dash or "to"; undefined where it is none. */
export function readPeriod(text: string): PrintedPeriod | undefined {
  const plain = text.trim();
  const quarter = QUARTER.exec(plain);
  if (quarter) {
    const [year, number] = [quarter[2] ?? quarter[3] ?? '', Number(quarter[1] ?? quarter[4])];
    return { start: `${year}-${two(number * 3 - 2)}`, end: `${year}-${two(number * 3)}` };
  }
  if (ISO.test(plain)) return isRealDate(plain) ? { start: plain, end: plain } : undefined;
  const years = YEARS.exec(plain);
  const [, first = '', last = ''] = years ?? [];
  if (years) {
    const end = last.length === 2 ? first.slice(0, 2) + last : last;
    return first < end ? { start: first, end } : undefined;
  }
  const ends = plain.split(/\s(?:to|until|bis|[-–—])\s/u).map(readDate);
  const [start, end = start] = ends;
  if (ends.length > 2 || start === undefined || end === undefined || start > end) return undefined;
  return { start, end };
}

/** A date in words or digits, with nothing else. */
function readDate(text: string): string | undefined {
  const rest = text
    .replace(new RegExp(YEAR, 'u'), '')
    .replace(/\b(?:jan|feb|mar|mär|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\p{L}*\.?/iu, '')
    .replace(/\b\d{1,2}(?:st|nd|rd|th)?\b/gu, '')
    .replace(/[\s.,/-]+/gu, '');
  return rest === '' ? toIsoDate(text) : undefined;
}
