import { STYLE, type Style } from './styles.ts';
import { cellText } from './xml-text.ts';

/** What a cell takes at most, counted as the program counts: in units of UTF-16. */
const MAX_CELL = 32_767;
const CUT_HERE = '… [A cell holds no more. The CSV has all of it.]';
/** A sheet keeps a number as a double, and shows no more digits than these. */
const MAX_DIGITS = 15;
const LARGEST = 9.99999999999999e307;
const SMALLEST = 2.2251e-308;
/** From this day on all programs count days alike: one of them has a 29 February in 1900. */
const FIRST_DAY = '1900-03-01';
const DAY_ZERO = Date.UTC(1899, 11, 30);
const MS_A_DAY = 86_400_000;
const NEEDS_SPACE = /^\s|\s$|\s\s|[\t\n]/;

/** `A` of 0, `AB` of 27. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A text as it stands: never a formula, never a date. */
export function textCell(place: string, text: string, style: Style = STYLE.text): string {
  if (text === '') return '';
  const space = NEEDS_SPACE.test(text) ? ' xml:space="preserve"' : '';
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t${space}>${cellText(fitted(text))}</t></is></c>`;
}

/** Plain decimals as a number; as text where a sheet would keep another number. */
export function numberCell(place: string, decimals: string): string {
  if (!isKept(decimals)) return textCell(place, decimals);
  const style = decimals.includes('.') ? STYLE.number : STYLE.whole;
  return `<c r="${place}" s="${style}"><v>${decimals}</v></c>`;
}

export function booleanCell(place: string, isTrue: boolean): string {
  return `<c r="${place}" s="${STYLE.truth}" t="b"><v>${isTrue ? 1 : 0}</v></c>`;
}

/** A date as a day of the calendar where it is one; a month, a year and what sheets can't count as text. */
export function dateCell(place: string, date: string): string {
  if (date.length !== 10 || date < FIRST_DAY) return textCell(place, date);
  const day = (Date.parse(`${date}T00:00:00Z`) - DAY_ZERO) / MS_A_DAY;
  return `<c r="${place}" s="${STYLE.day}"><v>${day}</v></c>`;
}

function isKept(decimals: string): boolean {
  const digits = decimals.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  const size = Math.abs(Number(decimals));
  const isZero = digits === '';
  return isZero || (digits.length <= MAX_DIGITS && size >= SMALLEST && size <= LARGEST);
}

function fitted(text: string): string {
  if (text.length <= MAX_CELL) return text;
  const kept = text.slice(0, MAX_CELL - CUT_HERE.length);
  return (/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept) + CUT_HERE;
}
