/** Where the digits of other scripts begin; each has its ten in a row. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];
const BLANK = '[ \\u00a0\\u2009\\u202f]';
const NUMBER = new RegExp(`\\d+(?:[.,'’]\\d+|${BLANK}\\d{3}(?!\\d))*`, 'gu');
const GROUPED = /^[1-9]\d{0,2}(?:\D\d{2,3})*\D\d{3}$/u;
const PERCENT = /^\s?[%٪‰]/u;
const WORD = /^[\s-]?\p{L}/u;
/** Parts and powers, which other languages write around their digits. */
const UNREADABLE = /[¼-¾⅐-⅞⁰¹²³⁴-⁹^×]/u;
/** What a word behind a number may multiply it by, as far as languages have words for it. */
const POWERS = [0, 2, 3, 4, 5, 6, 7, 8, 9, 12];

type Foreign = { value: number; isScalable: boolean };

/**
 * The numbers that the digits of a phrase in another language than English may print: of any script, with points, commas
 * or blanks as they are used anywhere (`12.000` is 12000, `12,000` may be 12 too). Number words are not read.
 */
export function listForeignNumbers(phrase: string): number[] {
  return [...new Set(readForeign(phrase).map(({ value }) => value))];
}

/** Whether such a phrase may print a value: a word behind the digits may be any scale, and a phrase without digits anything. */
export function mayPrintForeign(phrase: string, value: number, scale: number): boolean {
  const numbers = readForeign(phrase);
  if (numbers.length === 0 || UNREADABLE.test(phrase)) return true;
  const wanted = [Math.abs(value), Math.abs(value) * scale];
  return numbers.some(({ value: number, isScalable }) =>
    (isScalable ? POWERS : [0]).some((power) =>
      wanted.some((one) => Math.abs(number * 10 ** power - one) <= one * 1e-9),
    ),
  );
}

function readForeign(phrase: string): Foreign[] {
  const text = phrase
    .normalize('NFC')
    .replace(/\p{Nd}/gu, toDigit)
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', "'");
  const numbers = [...text.matchAll(NUMBER)].flatMap(({ 0: printed, index }) => {
    const behind = text.slice(index + printed.length);
    const isScalable = WORD.test(behind);
    return readSeparated(printed, PERCENT.test(behind)).map((value) => ({ value, isScalable }));
  });
  return [...numbers, ...listShares(numbers.map(({ value }) => value))];
}

function toDigit(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const zero = ZEROS.find((first) => code >= first && code < first + 10);
  return zero === undefined ? character : String(code - zero);
}

/** All that one stretch of digits may mean. A single comma before three digits is a decimal in some, and none in others. */
function readSeparated(printed: string, isPercent: boolean): number[] {
  const separators = printed.replace(/\d/g, '');
  const whole = Number(printed.replace(/\D/g, ''));
  const decimal = Number(printed.replace(/[.,](?=.*[.,])|[^\d.,]/gu, '').replace(',', '.'));
  if (separators === '') return [whole];
  const parts = /[ \u00a0\u2009\u202f]/u.test(separators) ? printed.split(/\D/).map(Number) : [];
  const isOneKind = new Set(separators).size === 1;
  if (!isOneKind || !GROUPED.test(printed)) return [decimal, ...parts];
  const mayBeDecimal = separators === ',' || (separators === '.' && isPercent);
  return [whole, ...(mayBeDecimal ? [decimal] : []), ...parts];
}

/** "3 sur 4" may be three quarters. */
function listShares(numbers: readonly number[]): Foreign[] {
  return numbers.flatMap((number, index) => {
    const other = numbers[index + 1] ?? 0;
    if (number >= other) return [];
    const share = number / other;
    const digits = [0, 1, 2].map((k) => Number((share * 100).toFixed(k)));
    return [share, ...digits].map((value) => ({ value, isScalable: false }));
  });
}
