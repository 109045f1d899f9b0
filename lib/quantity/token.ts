/** A stretch of a text, in UTF-16 units: `start` inclusive, `end` exclusive. */
export type Span = { start: number; end: number };

/**
 * What a text is read in: words, runs of digits, vulgar fractions (⅔), raised and lowered digits, other numerals (Ⅳ), and
 * marks of one character. `lower` is the word in lower case, or the digits as ASCII; `spaced`: white space stands before.
 */
export type Token = Span & {
  kind: 'word' | 'digits' | 'part' | 'raised' | 'numeral' | 'mark';
  text: string;
  lower: string;
  spaced: boolean;
};

const TOKEN =
  /[\s\u0085]+|\p{Nd}+|[\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*|[⁰¹²³⁴-⁹⁺⁻]+|./gsu;
const BLANK = /^[\s\u0085]/u;
const DIGITS = /^\p{Nd}/u;
const WORD = /^[\p{L}\p{M}]/u;
const PART = /^[¼-¾⅐-⅞↉]/u;
const RAISED = /^[⁰¹²³⁴-⁹⁺⁻]/u;
const NUMERAL = /^\p{N}/u;

/** Where the ten digits of a script begin. */
const ZEROS = [
  ...[0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0],
  ...[0xf20, 0x1040, 0x17e0, 0x1810, 0xff10],
];

function toAscii(digits: string): string {
  if (/^[0-9]+$/.test(digits)) return digits;
  return [...digits]
    .map((digit) => {
      const code = digit.codePointAt(0) ?? 0;
      const zero = ZEROS.find((first) => code >= first && code < first + 10);
      return zero === undefined ? digit.normalize('NFKC').replace(/\D/g, '0') : String(code - zero);
    })
    .join('');
}

/** What a run of characters is, by its first; those of ASCII are told without a search. */
function kindOf(printed: string): Token['kind'] | 'blank' {
  const code = printed.charCodeAt(0);
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return 'word';
  if (code === 32 || (code >= 9 && code <= 13)) return 'blank';
  if (code >= 48 && code <= 57) return 'digits';
  if (code < 128) return 'mark';
  if (WORD.test(printed)) return 'word';
  if (BLANK.test(printed)) return 'blank';
  if (DIGITS.test(printed)) return 'digits';
  if (PART.test(printed)) return 'part';
  if (RAISED.test(printed)) return 'raised';
  return NUMERAL.test(printed) ? 'numeral' : 'mark';
}

/** As it is compared: digits in ASCII, words in lower case with straight apostrophes. */
function lowerOf(kind: Token['kind'], printed: string): string {
  if (kind === 'digits') return toAscii(printed);
  if (kind === 'mark') return printed;
  const lower = printed.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

/** Cuts a text into tokens, in one pass over it. White space is told by `spaced` alone. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  let end = 0;
  for (const printed of text.match(TOKEN) ?? []) {
    const start = end;
    end += printed.length;
    const kind = kindOf(printed);
    if (kind === 'blank') {
      spaced = true;
      continue;
    }
    tokens.push({ kind, text: printed, lower: lowerOf(kind, printed), start, end, spaced });
    spaced = false;
  }
  return tokens;
}
