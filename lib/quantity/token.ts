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
  /(?<blank>[\s\u0085]+)|(?<digits>\p{Nd}+)|(?<word>[\p{L}\p{M}]+(?:['’](?!s(?![\p{L}\p{M}]))[\p{L}\p{M}]+)*)|(?<part>[¼-¾⅐-⅞↉])|(?<raised>[⁰¹²³⁴-⁹⁺⁻]+)|(?<numeral>\p{N})|(?<mark>.)/gsu;

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

type Groups = { [K in Token['kind'] | 'blank']?: string };

function kindOf(groups: Groups): Token['kind'] {
  if (groups.word !== undefined) return 'word';
  if (groups.digits !== undefined) return 'digits';
  if (groups.mark !== undefined) return 'mark';
  if (groups.part !== undefined) return 'part';
  return groups.raised === undefined ? 'numeral' : 'raised';
}

/** Cuts a text into tokens, in one pass over it. White space is told by `spaced` alone. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let spaced = false;
  for (const { 0: printed, index, groups = {} } of text.matchAll(TOKEN)) {
    if (groups.blank !== undefined) {
      spaced = true;
      continue;
    }
    const kind = kindOf(groups);
    const lower = kind === 'digits' ? toAscii(printed) : printed.toLowerCase().replaceAll('’', "'");
    tokens.push({ kind, text: printed, lower, start: index, end: index + printed.length, spaced });
    spaced = false;
  }
  return tokens;
}
