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
 * Commas within a number and all other signs are left out. Empty where there is nothing to look for.
 */
export function toSearchWords(text: string): string[][] {
  return listWords(text).map((word) => {
    const small = word.toLowerCase();
    return /^\d/.test(small) ? numberTerms(small) : letterTerms(small.replace(PERCENT, 'percent'));
  });
}

function numberTerms(found: string): string[] {
  const digits = found.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.');
  const word = WORD_OF.get(digits);
  return [quote(digits), ...(word === undefined ? [] : [quote(word)])];
}

function letterTerms(found: string): string[] {
  const word = SHORT.get(found) ?? found;
  if (word === 'percent') return [`${quote(word)}:*`, "('per' <-> 'cent')"];
  const digits = DIGITS_OF.get(word);
  return [`${quote(word)}:*`, ...(digits === undefined ? [] : [quote(digits)])];
}

const quote = (term: string) => `'${term}'`;
