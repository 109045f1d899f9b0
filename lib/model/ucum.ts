import { METRIC_ATOMS, PLAIN_ATOMS, TIME_ATOMS, UCUM_PREFIXES } from './ucum-units.ts';

/** Where reading has come; each rule moves it on, or says that nothing of its kind stands there. */
type Cursor = { code: string; at: number };

/**
 * Whether a text is a code of UCUM (case-sensitive, https://ucum.org/ucum, § 6): units with prefixes and exponents, joined by
 * `.` and `/`, in brackets or with a note in braces. Its units are those of `ucum-units.ts`, which is not all of the standard.
 */
export function isUcum(code: string): boolean {
  const cursor = { code, at: 0 };
  if (code[0] === '/') cursor.at = 1;
  return readTerm(cursor) && cursor.at === code.length;
}

/** Whether a code is one unit of time: "d", "ms". */
export function isUcumTime(code: string): boolean {
  return TIME_ATOMS.has(code) || [...UCUM_PREFIXES].some((prefix) => code === `${prefix}s`);
}

function readTerm(cursor: Cursor): boolean {
  if (!readComponent(cursor)) return false;
  while (cursor.code[cursor.at] === '.' || cursor.code[cursor.at] === '/') {
    cursor.at += 1;
    if (!readComponent(cursor)) return false;
  }
  return true;
}

function readComponent(cursor: Cursor): boolean {
  if (cursor.code[cursor.at] !== '(') return readUnit(cursor) || skip(cursor, FACTOR) || skip(cursor, NOTE);
  cursor.at += 1;
  return readTerm(cursor) && skip(cursor, /\)/y);
}

const UNIT = /10[*^]|[A-Za-z]*\[[^\s[\]{}()]+\]|[A-Za-z_]+|%|''?/y;
const EXPONENT = /[+-]?\d+/y;
const FACTOR = /[1-9]\d*/y;
const NOTE = /\{[^\s{}]*\}/y;

function readUnit(cursor: Cursor): boolean {
  const start = cursor.at;
  if (!skip(cursor, UNIT) || !isUnit(cursor.code.slice(start, cursor.at))) {
    cursor.at = start;
    return false;
  }
  skip(cursor, EXPONENT);
  skip(cursor, NOTE);
  return true;
}

function isUnit(text: string): boolean {
  if (METRIC_ATOMS.has(text) || PLAIN_ATOMS.has(text)) return true;
  return [1, 2].some((end) => UCUM_PREFIXES.has(text.slice(0, end)) && METRIC_ATOMS.has(text.slice(end)));
}

function skip(cursor: Cursor, pattern: RegExp): boolean {
  pattern.lastIndex = cursor.at;
  if (!pattern.test(cursor.code)) return false;
  cursor.at = pattern.lastIndex;
  return true;
}
