import { ENGLISH } from '../language/english.ts';

/** Number words and the digits that mean the same: "two billion" finds what is printed as 2 billion, and back. */
const DIGITS_OF = new Map(
  [...ENGLISH.cardinals, ['hundred', 100] as const].map(([word, value]) => [word, String(value)]),
);
const WORD_OF = new Map([...DIGITS_OF].toReversed().map(([word, digits]) => [digits, word]));

/** The usual word of each scale, and all the ways to shorten it, which print puts to its digits: 5bn. */
const SCALES = [...ENGLISH.scales, ...ENGLISH.scaleLetters];
const LONG_OF = new Map(SCALES.map(([short, value]) => [short, longest(value)]));
const SHORTS_OF = new Map(
  SCALES.map(([word, value]) => [
    word,
    SCALES.flatMap(([short, other]) => (other === value && short.length <= 3 ? short : [])),
  ]),
);

function longest(value: number): string {
  const words = SCALES.filter(([, other]) => other === value).map(([word]) => word);
  return words.reduce((one, next) => (next.length > one.length ? next : one));
}

const PERCENT = /^per\s+cent$/;
const WORD = /per\s+cent(?![\p{L}\p{M}])|\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/giu;

/** The words and numbers of a reader's search text as typed, in order; “per cent” is one word. */
export function listWords(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .replace(/['’]s(?!\p{L})/giu, '')
      .match(WORD) ?? []
  );
}

/**
 * What a reader's search text asks for: one list a word, each of alternatives in the syntax of PostgreSQL's
 * `to_tsquery`. All words must occur, one alternative of each; letters match as the beginning of a word, numbers whole.
 * A number and its scale are also found as one word (5bn). Commas within a number and all other signs are left out.
 * Empty where there is nothing to look for.
 */
export function toSearchWords(text: string): string[][] {
  const words = listWords(text).map((word) => word.toLowerCase());
  return words.map((word, index) => {
    const [before = '', after = ''] = [words[index - 1], words[index + 1]];
    if (isNumber(word)) return [...numberTerms(word), ...listGlued(word, after)];
    const glued = isNumber(before) ? listGlued(before, word) : [];
    return [...letterTerms(word.replace(PERCENT, 'percent')), ...glued];
  });
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
  const word = found === 'pct' ? 'percent' : (LONG_OF.get(found) ?? found);
  if (word === 'percent') return [`${quote(word)}:*`, "('per' <-> 'cent')"];
  const digits = DIGITS_OF.get(word);
  return [`${quote(word)}:*`, ...(digits === undefined ? [] : [quote(digits)])];
}

const quote = (term: string) => `'${term}'`;
