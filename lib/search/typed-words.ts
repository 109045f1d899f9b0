import { ENGLISH } from '../language/english.ts';
import type { Span } from '../quantity/token.ts';
import {
  APOSTROPHES,
  isLoud,
  joinInitials,
  loudReading,
  loudTerm,
  toPlainWord,
  UNSEEN,
} from '../text/plain-text.ts';
import { dropEndings } from '../text/plain-words.ts';

/** A word or number as typed, with the terms by which a text that has it is found, each an alternative. */
export type TypedWord = Span & { word: string; terms: string[] };
/** A search text as it is read, and its words in order; spans are of `text`. */
export type Typed = { text: string; words: TypedWord[] };

/** Number words and the digits that mean the same: "two billion" finds what is printed as 2 billion, and back. */
const DIGITS_OF = new Map(
  [...ENGLISH.cardinals, ['hundred', 100] as const].map(([word, value]) => [word, String(value)]),
);
const WORD_OF = new Map([...DIGITS_OF].toReversed().map(([word, digits]) => [digits, word]));

/** The usual word of each scale, and all the ways to shorten it, which print puts to its digits: 5bn. */
const SCALES = [...ENGLISH.scales, ...ENGLISH.scaleLetters];
const LONG_OF = toLong(ENGLISH.scales);
/** Letters are a scale behind a number alone: a plan B is no billion. */
const LONG_OF_LETTERS = toLong(ENGLISH.scaleLetters);
const SHORTS_OF = new Map(
  SCALES.map(([word, value]) => [
    word,
    SCALES.flatMap(([short, other]) => (other === value && short.length <= 3 ? short : [])),
  ]),
);

function toLong(scales: ReadonlyMap<string, number>) {
  return new Map([...scales].map(([short, value]) => [short, longest(value)]));
}

function longest(value: number): string {
  const words = SCALES.filter(([, other]) => other === value).map(([word]) => word);
  return words.reduce((one, next) => (next.length > one.length ? next : one));
}

const PERCENT = /^per\s+cent$/;
/** A name of letters and digits, which texts keep as one word: G7, N95. */
const CODE = /^\p{L}{1,4}\d{1,3}$/u;
const WORD =
  /per\s+cent(?![\p{L}\p{M}])|(?<![\p{L}\p{M}\d])\p{L}{1,4}\d{1,3}(?![\p{L}\p{M}\d.,])|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/giu;

/**
 * The words of a search text, found by themselves: a number and its scale as one word too (5bn). Commas within a number
 * and all other signs are left out.
 */
export function listTyped(typed: string): Typed {
  const seen = typed.normalize('NFC').replace(UNSEEN, '').replace(APOSTROPHES, "'");
  const text = joinInitials(dropEndings(seen));
  const found = [...text.matchAll(WORD)].filter(([word]) => toPlainWord(word) !== '');
  const lower = found.map(([word]) => toPlainWord(word));
  const words = found.map(({ 0: word, index }, at) => ({
    word,
    start: index,
    end: index + word.length,
    terms: listLoud(word) ?? listTerms(lower[at] ?? '', lower[at - 1] ?? '', lower[at + 1] ?? ''),
  }));
  return { text, words };
}

/** Of a word that in capitals is another one; undefined of all others. */
function listLoud(word: string): string[] | undefined {
  const reading = loudReading(word);
  if (reading === undefined) return undefined;
  const term = quote(loudTerm(word));
  return isLoud(word) || reading.isMeant ? [term] : [term, `${quote(word.toLowerCase())}:*`];
}

function listTerms(word: string, before: string, after: string): string[] {
  if (isNumber(word)) return [...numberTerms(word), ...listGlued(word, after)];
  const scale = isNumber(before) || DIGITS_OF.has(before) ? LONG_OF_LETTERS.get(word) : undefined;
  const glued = isNumber(before) ? listGlued(before, word) : [];
  if (scale !== undefined) return [...letterTerms(scale), quote(word), ...glued];
  return [...letterTerms(word.replace(PERCENT, 'percent')), ...glued];
}

const isNumber = (word: string) => /^\d/.test(word);
const toDigits = (found: string) => found.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.');

/** "5bn", "5b" for five billion; none where no scale follows the number. */
const listGlued = (number: string, scale: string): string[] =>
  (SHORTS_OF.get(scale) ?? []).map((short) => quote(toDigits(number) + short));

function numberTerms(found: string): string[] {
  const digits = toDigits(found);
  const word = WORD_OF.get(digits);
  return [quote(digits), ...(word === undefined ? [] : [quote(word)])];
}

function letterTerms(found: string): string[] {
  if (CODE.test(found)) return codeTerms(found);
  const word = found === 'pct' ? 'percent' : (LONG_OF.get(found) ?? found);
  if (word === 'percent') return [`${quote(word)}:*`, "('per' <-> 'cent')"];
  const digits = DIGITS_OF.get(word);
  return [`${quote(word)}:*`, ...(digits === undefined ? [] : [quote(digits)])];
}

/** As one word, or as the letters and the digits that print may part. */
function codeTerms(code: string): string[] {
  const [letters = '', digits = ''] = code.match(/\p{L}+|\d+/gu) ?? [];
  return [`${quote(code)}:*`, `(${quote(letters)} & ${quote(digits)})`];
}

/** A term as `to_tsquery` has it; a letter that is a quotation mark without its typography ends none. */
export const quote = (term: string) => `'${term.replace(/['\\]/g, '')}'`;
