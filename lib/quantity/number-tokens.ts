import { normalise } from '../text/normalise.ts';
import { CURRENCY_CODES } from './currency-codes.ts';
import { SCALE_WORDS } from './number-words.ts';

/** A stretch of a phrase: digits with their value, a word, a dash. `glued`: nothing stands before it. */
export type Token = { text: string; value?: number; glued: boolean };

const VULGAR = new Map(
  Object.entries({
    '¼': 1 / 4,
    '½': 1 / 2,
    '¾': 3 / 4,
    '⅓': 1 / 3,
    '⅔': 2 / 3,
    '⅕': 1 / 5,
    '⅖': 2 / 5,
    '⅗': 3 / 5,
    '⅘': 4 / 5,
    '⅙': 1 / 6,
    '⅚': 5 / 6,
    '⅛': 1 / 8,
    '⅜': 3 / 8,
    '⅝': 5 / 8,
    '⅞': 7 / 8,
  }),
);
/** 3/4 and 1 1/2, but no 24/7 and no date. */
const TYPED = /(?<![\p{L}\p{N}/.,])(?:(\d{1,3}) )?(?<!\d)([1-9])\/([2-68]|10)(?![\d/])/gu;
const PARTS: Record<number, string> = {
  2: 'halves',
  3: 'thirds',
  4: 'quarters',
  5: 'fifths',
  6: 'sixths',
  8: 'eighths',
  10: 'tenths',
};
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const LOWERED = /[₀-₉]/gu;
const POWER = new RegExp(`(?:(\\d[\\d,.]*) ?[×x·*] ?)?(?<![\\d.,])10(?:\\^(-?\\d+)|(⁻?[${RAISED}]+))`, 'gu');
const MANTISSA = /(?<![\p{L}\p{N}.])(\d+(?:\.\d+)?)e([+-]?\d+)(?![\p{L}\p{N}])/giu;
const FOOTNOTE = new RegExp(`(?<=\\S)\\[\\d{1,3}\\]|[⁻${RAISED}]`, 'gu');

const SCALES = [...SCALE_WORDS.keys()].join('|');
const SUM = `(?:(?:${CURRENCY_CODES}|Rs)\\p{N}|\\p{L}{1,4}\\p{N}[\\p{N}.,]*[ -]?(?:${SCALES})s?(?!\\p{L}))`;
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?!${SUM})(?:\\p{L}+\\p{N}[\\p{L}\\p{N}]*(?:[.,]\\p{N}+)*|\\p{Lu}[\\p{Lu}\\p{N}]+\\p{Pd}\\p{N}+)`,
  'gu',
);
const GROUPED = "\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?!\\d)|\\d{1,3}(?:[ ']\\d{3})+(?!\\d)";
/** A dash is a sign where nothing but a blank or a bracket stands before it, and no number before that. */
const MINUS = '(?<minus>(?<=^|[\\s([$€£¥₹₩])(?<![\\p{N})%] |per ?cent )-(?=(?:[$€£¥₹₩] ?)?\\.?\\d))';
const TOKEN = new RegExp(`(?:(?:${GROUPED}|\\d+)(?:[.·]\\d+)?|\\.\\d+)|${MINUS}|\\p{L}+|[-$€£¥₹₩]`, 'gu');

/** Cuts a figure phrase into numbers, words and dashes; names with digits (COVID-19) and marks of footnotes are left out. */
export function listTokens(phrase: string): Token[] {
  let end = -1;
  return [...normalise(toPlainDigits(phrase)).replaceAll('%', ' percent').matchAll(TOKEN)].map(
    ({ 0: text, index, groups }) => {
      const glued = index === end;
      end = index + text.length;
      if (!/\d/.test(text)) return { text: groups?.minus ? 'minus' : text, glued };
      return { text, value: Number(text.replace(/[, ']/g, '').replace('·', '.')), glued };
    },
  );
}

function toPlainDigits(phrase: string): string {
  return phrase
    .normalize('NFC')
    .replace(POWER, (_, factor: string | undefined, typed: string | undefined, raised = '') =>
      toDecimal(Number(factor?.replaceAll(',', '') ?? 1), Number(typed ?? lower(raised))),
    )
    .replace(MANTISSA, (_, mantissa: string, power: string) => toDecimal(Number(mantissa), Number(power)))
    .replace(LOWERED, '')
    .replace(NAMES, ' ')
    .replace(FOOTNOTE, '')
    .replace(/(\d*)([¼-¾⅓-⅞])/gu, (_, whole: string, part: string) =>
      toDecimal(Number(whole) + (VULGAR.get(part) ?? 0), 0),
    )
    .replace(TYPED, spellPart)
    .replace(/±|\+ ?\/ ?[-−–]/gu, ' plus or minus ');
}

function spellPart(typed: string, whole: string | undefined, count: string, of: string): string {
  if (Number(count) >= Number(of)) return typed;
  return whole ? toDecimal(Number(whole) + Number(count) / Number(of), 0) : `${count} ${PARTS[Number(of)]}`;
}

const lower = (raised: string) =>
  raised.replace('⁻', '-').replace(/[⁰-⁹¹²³]/gu, (digit) => String(RAISED.indexOf(digit)));

/** Without an exponent, which would be read as a number of its own. */
function toDecimal(mantissa: number, power: number): string {
  const number = mantissa * 10 ** power;
  return Number.isInteger(number) ? BigInt(number).toString() : number.toFixed(15).replace(/0+$/, '');
}

export const textAt = (tokens: readonly Token[], at: number) => tokens[at]?.text ?? '';
export const singular = (word: string) => word.replace(/(?<=dozen|hundred|thousand|llion|lakh|crore)s$/, '');
/** Codes that are words of English in lower case. */
const WORD_CODES = /^(?:ALL|BAM|COP|CUP|GEL|LAK|MAD|PEN|TOP|TRY)$/;
const CODES = CURRENCY_CODES.split('|').filter((code) => !WORD_CODES.test(code));
/** Money before a number: signs, also parted (US $), and codes. */
export const MONEY = `(?:[$€£¥₹₩]|${CODES.join('|').toLowerCase()}|us|rs)`;
const MONEY_ONLY = new RegExp(`^${MONEY}$`, 'u');
/** Where the sign of a currency before a number begins, or the number itself. */
export const beforeMoney = (tokens: readonly Token[], at: number): number =>
  MONEY_ONLY.test(textAt(tokens, at - 1)) ? beforeMoney(tokens, at - 1) : at;
/** The words between two places, without money. */
export const wordsBetween = (tokens: readonly Token[], from: number, to?: number): string =>
  tokens
    .slice(from, to)
    .flatMap(({ text }) => (MONEY_ONLY.test(text) ? [] : text))
    .join(' ');
export const afterDash = (tokens: readonly Token[], at: number) => (textAt(tokens, at) === '-' ? at + 1 : at);
