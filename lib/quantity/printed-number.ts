import { normalise } from '../text/normalise.ts';
import {
  LONE_WORDS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  PART_WORDS,
  SCALE_LETTERS,
  SCALE_WORDS,
} from './number-words.ts';

/** A stretch of a phrase: digits with their value, a word, a dash. `glued`: nothing stands before it. */
type Token = { text: string; value?: number; glued: boolean };

/** A number at its place: tokens `start` to `end`, exclusive. `values` are all the ways to read it. */
type Reading = { start: number; end: number; mantissa: number; scale: number; values: number[] };

const VULGAR = { '¼': 0.25, '½': 0.5, '¾': 0.75 } as const;
const CODES = 'USD|EUR|GBP|CNY|RMB|JPY|CHF|AUD|CAD|INR|KRW|Rs';
const NAMES = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?!(?:${CODES})\\p{N})\\p{L}+\\p{N}[\\p{L}\\p{N}]*|\\p{Lu}[\\p{Lu}\\p{N}]+\\p{Pd}\\p{N}+)`,
  'gu',
);
const GROUPED = "\\d{1,3}(?:,\\d{2,3})*,\\d{3}(?!\\d)|\\d{1,3}(?:[ ']\\d{3})+(?!\\d)";
const MINUS = '(?<minus>(?<![\\p{L}\\p{N})]|[\\p{N})] )-(?=[$€£¥₹₩]? ?\\.?\\d))';
const TOKEN = new RegExp(`(?:(?:${GROUPED}|\\d+)(?:\\.\\d+)?|\\.\\d+)|${MINUS}|\\p{L}+|-`, 'gu');
const VAGUE = new Set(['several', 'few', 'many', 'some', 'couple']);

/**
 * Every number that a figure phrase prints, each value once, in order: digits with separators, decimals, scales ("USD 5
 * billion", "2.5bn"), words ("two and a half million", "a dozen"), ordinals, percentages as printed (83), ranges by
 * their two ends ("5–10 billion"), parts ("two-thirds", "one in five", as fraction and in percent), negatives. What can
 * be read in two ways ("5m") gives both. Digits of names (COVID-19, N95) and plurals without a number (dozens) are none.
 */
export function listPrintedNumbers(phrase: string): number[] {
  const tokens = listTokens(phrase);
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading = readPart(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at);
    if (reading) readings.push(withSign(reading, tokens));
    at = reading?.end ?? at + 1;
  }
  for (const [index, reading] of readings.entries()) relate(readings[index - 1], reading, tokens);
  return [...new Set(readings.flatMap(({ values }) => values))];
}

function listTokens(phrase: string): Token[] {
  const plain = phrase
    .replace(NAMES, ' ')
    .replace(/(\d*)([¼½¾])/gu, (_, whole: string, part: keyof typeof VULGAR) =>
      String(Number(whole) + VULGAR[part]),
    );
  let end = -1;
  return [...normalise(plain).matchAll(TOKEN)].map(({ 0: text, index, groups }) => {
    const glued = index === end;
    end = index + text.length;
    if (!/\d/.test(text)) return { text: groups?.minus ? 'minus' : text, glued };
    return { text, value: Number(text.replace(/[, ']/g, '')), glued };
  });
}

const textAt = (tokens: readonly Token[], at: number) => tokens[at]?.text ?? '';
const singular = (word: string) => word.replace(/(?<=dozen|hundred|thousand|llion|lakh|crore)s$/, '');
const afterDash = (tokens: readonly Token[], at: number) => (textAt(tokens, at) === '-' ? at + 1 : at);

/** `5`, `1,120`, `2.5 billion`, `5bn`, `3rd`. */
function readDigits(tokens: readonly Token[], start: number): Reading | undefined {
  const mantissa = tokens[start]?.value;
  if (mantissa === undefined) return undefined;
  const next = tokens[start + 1];
  const letter = next?.glued ? SCALE_LETTERS.get(next.text) : undefined;
  const values = letter === undefined ? [] : [mantissa * letter];
  return readScales(tokens, {
    start,
    end: start + (letter === undefined ? 1 : 2),
    mantissa,
    scale: 1,
    values,
  });
}

/** `and a half`, and then whatever scales follow. */
function readScales(tokens: readonly Token[], reading: Reading): Reading {
  let { end, scale, mantissa } = reading;
  const half = (at: number) => ['and', 'a', 'half'].every((word, k) => textAt(tokens, at + k) === word);
  if (half(end)) {
    mantissa += 0.5;
    end += 3;
  }
  for (;;) {
    const at = afterDash(tokens, end);
    const factor = SCALE_WORDS.get(singular(textAt(tokens, at)));
    if (factor === undefined) break;
    scale *= factor;
    end = at + 1;
  }
  return { ...reading, end, scale, mantissa, values: [...reading.values, product(mantissa, scale)] };
}

/** 2.3 × 1e6 is 2299999.9999999995 in binary: the decimal that is printed is what counts. */
const product = (mantissa: number, scale: number) => Number((mantissa * scale).toPrecision(15));

/** `four`, `twenty-five`, `two hundred and five thousand`, `a dozen`, `twenty-first`, `both`. */
function readWords(tokens: readonly Token[], start: number): Reading | undefined {
  const lone = LONE_WORDS.get(textAt(tokens, start));
  if (lone !== undefined) return { start, end: start + 1, mantissa: lone, scale: 1, values: [lone] };
  let [total, current, end] = [0, 0, start];
  for (let at = start; ; at = nextWord(tokens, end)) {
    const word = textAt(tokens, at);
    const number = NUMBER_WORDS.get(word) ?? ORDINAL_WORDS.get(word);
    const scale = SCALE_WORDS.get(end === start ? word : singular(word));
    if (number !== undefined && (end === start || joins(current, number))) current += number;
    else if (scale === undefined || (end === start && VAGUE.has(textAt(tokens, start - 1)))) break;
    else if (scale <= 100) current = Math.max(current, 1) * scale;
    else [total, current] = [total + Math.max(current, 1) * scale, 0];
    end = at + 1;
    if (ORDINAL_WORDS.has(word)) break;
  }
  if (end === start) return undefined;
  const value = total + current;
  const plain: Reading = { start, end, mantissa: value, scale: 1, values: [] };
  const scale = current === 0 && total > 0 ? (SCALE_WORDS.get(singular(textAt(tokens, end - 1))) ?? 1) : 1;
  if (scale === 1) return readScales(tokens, plain);
  return readScales(tokens, { ...plain, mantissa: value / scale, scale });
}

function nextWord(tokens: readonly Token[], end: number): number {
  const isScaled = SCALE_WORDS.has(textAt(tokens, end - 1));
  const at = afterDash(tokens, end);
  return isScaled && textAt(tokens, at) === 'and' ? at + 1 : at;
}

/** Five joins twenty and a hundred, and neither ten nor one: "two three" are two numbers. */
function joins(current: number, number: number): boolean {
  if (number === 0) return false;
  return number < 10 ? current % 10 === 0 && current % 100 !== 10 : current % 100 === 0;
}

/** `half`, `a third`, `two-thirds`, `three quarters of a million`, `half a dozen`. */
function readPart(tokens: readonly Token[], start: number): Reading | undefined {
  const first = textAt(tokens, start);
  const count = /^an?$/.test(first) ? 1 : (NUMBER_WORDS.get(first) ?? tokens[start]?.value);
  const at = count === undefined ? start : afterDash(tokens, start + 1);
  const word = textAt(tokens, at);
  const parts = PART_WORDS.get(word) ?? PART_WORDS.get(word.replace(/s$/, ''));
  if (parts === undefined || (count === undefined && parts !== 2)) return undefined;
  const part = (count ?? 1) / parts;
  const rest = ['of', 'a', 'an'].reduce((k, word) => (textAt(tokens, k) === word ? k + 1 : k), at + 1);
  const scale = SCALE_WORDS.get(textAt(tokens, rest));
  if (scale !== undefined) {
    const values = [product(part, scale)];
    return { start, end: rest + 1, mantissa: part, scale, values };
  }
  const place = ORDINAL_WORDS.get(word);
  return {
    start,
    end: at + 1,
    mantissa: part,
    scale: 1,
    values: [...shares(part), ...(place ? [place] : [])],
  };
}

/** A part of a whole as a fraction and in percent, also rounded: nobody writes all digits of a third. */
function shares(part: number): number[] {
  const digits = [0, 1, 2].flatMap((k) => Number((part * 100).toFixed(k)));
  return [...new Set([part, Number(part.toFixed(2)), ...digits])];
}

function withSign(reading: Reading, tokens: readonly Token[]): Reading {
  if (!/^(?:minus|negative)$/.test(textAt(tokens, reading.start - 1))) return reading;
  return { ...reading, values: reading.values.map((value) => -value) };
}

/** Two ends of a range share the scale that the second prints; `one in five` is a part. */
function relate(one: Reading | undefined, other: Reading, tokens: readonly Token[]): void {
  if (!one) return;
  const between = tokens
    .slice(one.end, other.start)
    .map(({ text }) => text)
    .join(' ');
  const isRange = /^(?:-|to|and|or)$/.test(between);
  if (isRange && one.scale === 1 && other.scale > 1 && one.mantissa < other.mantissa) {
    const scaled = one.values.map((value) => product(value, other.scale));
    one.values = between === '-' || between === 'to' ? scaled : [...one.values, ...scaled];
  }
  if (/^(?:-? ?in(?: -| a| every)?|out of)$/.test(between) && other.mantissa > 0)
    other.values.push(...shares((one.mantissa * one.scale) / (other.mantissa * other.scale)));
}

const SCALE_OF_UNIT = /\b(hundred|thousand|lakh|million|crore|billion|trillion)s?\b/i;
/** “Less than 5” is a bound, not a fall. */
const FALLING =
  /\b(?:down|declin|decreas|drop|f[ae]ll|(?:fewer|less)(?!\s+than\b)|los[est]|reduc|shr[aiu]nk|cut)/i;

/**
 * Whether a phrase prints a value in a unit: the unit may hold the scale (3.4 in "million tonnes"), and a negative
 * value may be a fall in words ("down 3 percent").
 */
export function printsValue(phrase: string, value: number, unit: string): boolean {
  const scale = SCALE_WORDS.get(SCALE_OF_UNIT.exec(unit)?.[1]?.toLowerCase() ?? '') ?? 1;
  return listPrintedNumbers(phrase)
    .flatMap((printed) => [printed, printed / scale])
    .flatMap((printed) => (FALLING.test(phrase) ? [printed, -printed] : [printed]))
    .some((printed) => Math.abs(printed - value) <= Math.abs(value) * 1e-9);
}
