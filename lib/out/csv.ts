import type { Scalar } from '../model/revisable.ts';

/** The first characters that make a spreadsheet run a text. */
export const FORMULA_STARTS = ['=', '+', '-', '@', '\t', '\r'] as const;
/** A signed number and words alone (“-3 percent”) is no formula: without an operator, a sheet has nothing to run. */
export const SIGNED_WORDS = '^[+-][0-9][0-9.,]*(%|( [A-Za-z]+)+)$';
const IS_SIGNED_WORDS = new RegExp(SIGNED_WORDS);
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
  const isFormula = FORMULA_STARTS.some((start) => text.startsWith(start)) && !IS_SIGNED_WORDS.test(text);
  return isFormula ? `'${text}` : text;
}

/** A number in plain decimals: `2000000000`, never `2e9` or `2,000,000,000`. */
export function toPlainDecimal(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const [mantissa = '', exponent = '0'] = text.split('e');
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const shift = Number(exponent);
  const sign = value < 0 ? '-' : '';
  if (shift < 0) return `${sign}0.${'0'.repeat(-shift - 1)}${whole}${fraction}`;
  return `${sign}${whole}${fraction.padEnd(shift, '0')}`;
}
