import type { Scalar } from '../model/revisable.ts';
import { toPlainDecimal } from './plain-decimal.ts';

/** The first characters that make a spreadsheet run a text. */
export const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r'] as const;
/** A signed number with words alone (“-3 percent”), or numbers in a list, are no formula: there is nothing to run. */
export const NO_FORMULA = '^([+-][0-9][0-9.,]*(%|( [A-Za-z]+)+)|-[0-9.]+(;-?[0-9.]*)*)$';
const IS_NO_FORMULA = new RegExp(NO_FORMULA);
const NEEDS_QUOTES = /[",\r\n]/;

/** One field after RFC 4180: quoted where it holds a comma, a quote or a line break; empty for `null`. */
export function csvField(value: Scalar): string {
  if (value === null) return '';
  const text = typeof value === 'number' ? toPlainDecimal(value) : safeText(String(value));
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of fields, ended by LF. */
export function csvLine(fields: readonly Scalar[]): string {
  return `${fields.map(csvField).join(',')}\n`;
}

/** Spreadsheets run text that begins like a formula (OWASP, CSV injection): such text gets a leading apostrophe. */
function safeText(text: string): string {
  const isFormula = FORMULA_STARTS.some((start) => text.startsWith(start)) && !IS_NO_FORMULA.test(text);
  return isFormula ? `'${text}` : text;
}
