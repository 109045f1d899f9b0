/** Number words and the digits that mean the same: "two billion" finds what is printed as 2 billion, and back. */
const NUMBERS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  'eighteen nineteen twenty',
]
  .join(' ')
  .split(' ')
  .map((word, number): [string, string] => [word, String(number)]);
const TENS = 'thirty forty fifty sixty seventy eighty ninety hundred'
  .split(' ')
  .map((word, index): [string, string] => [word, String((index + 3) * 10)]);
const PAIRS = [...NUMBERS, ...TENS];
const DIGITS_OF = new Map(PAIRS);
const WORD_OF = new Map(PAIRS.map(([word, digits]) => [digits, word]));

const SHORT = new Map([
  ['k', 'thousand'],
  ['mn', 'million'],
  ['m', 'million'],
  ['bn', 'billion'],
  ['tn', 'trillion'],
  ['pct', 'percent'],
]);

const WORD = /\d+(?:[.,]\d+)*|[\p{L}\p{M}]+/gu;

/**
 * What a reader's search text asks for: one list a word, each of alternatives in the syntax of PostgreSQL's
 * `to_tsquery`. All words must occur, one alternative of each; letters match as the beginning of a word, numbers whole.
 * Commas within a number and all other signs are left out. Empty where there is nothing to look for.
 */
export function toSearchWords(text: string): string[][] {
  const words =
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/['’]s(?!\p{L})/gu, '')
      .match(WORD) ?? [];
  return words.map((word) => (/^\d/.test(word) ? numberTerms(word) : letterTerms(word)));
}

function numberTerms(found: string): string[] {
  const digits = found.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.');
  const word = WORD_OF.get(digits);
  return [quote(digits), ...(word === undefined ? [] : [quote(word)])];
}

function letterTerms(found: string): string[] {
  const word = SHORT.get(found) ?? found;
  const digits = DIGITS_OF.get(word);
  return [`${quote(word)}:*`, ...(digits === undefined ? [] : [quote(digits)])];
}

const quote = (term: string) => `'${term}'`;

/** A text with the parts that a search found: `[text, isMatch]` in order. */
export type Marked = [text: string, isMatch: boolean][];

/** Signs that stand in no text: PostgreSQL puts them around what it found. */
export const MATCH_START = '\u0001';
export const MATCH_END = '\u0002';

/** Reads a text in which the matches stand between `MATCH_START` and `MATCH_END`. */
export function parseMarked(text: string): Marked {
  const parts = text.split(MATCH_START).flatMap((part, index): Marked => {
    if (index === 0) return [[part, false]];
    const [match = '', rest = ''] = part.split(MATCH_END);
    return [
      [match, true],
      [rest, false],
    ];
  });
  return parts.filter(([each]) => each !== '');
}
