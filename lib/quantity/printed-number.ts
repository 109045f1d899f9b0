import {
  afterDash,
  beforeMoney,
  listTokens,
  singular,
  type Token,
  textAt,
  wordsBetween,
} from './number-tokens.ts';
import {
  LONE_WORDS,
  NUMBER_WORDS,
  ORDINAL_WORDS,
  PART_WORDS,
  SCALE_LETTERS,
  SCALE_WORDS,
} from './number-words.ts';

/** A number at its place: tokens `start` to `end`, exclusive. `values` are all the ways to read it. */
export type Reading = { start: number; end: number; mantissa: number; scale: number; values: number[] };

/** "No fewer than 9" is not zero. */
const COMPARED = new Set(['fewer', 'less', 'more', 'lower', 'higher', 'later', 'longer', 'other']);
const VAGUE = new Set(['several', 'few', 'many', 'some', 'couple']);

/**
 * Every number that a figure phrase prints, each value once, in order: digits with separators, decimals, scales ("USD 5
 * billion", "2.5bn"), words ("two and a half million", "a dozen"), ordinals, percentages as printed (83), ranges by
 * their two ends ("5–10 billion"), parts ("two-thirds", "one in five", as fraction and in percent), negatives. What can
 * be read in two ways ("5m") gives both. Digits of names (COVID-19, N95) and plurals without a number (dozens) are none.
 */
export function listPrintedNumbers(phrase: string): number[] {
  return [...new Set(listReadings(phrase).readings.flatMap(({ values }) => values))];
}

/** The numbers of a phrase at their places among its tokens. */
export function listReadings(phrase: string): { tokens: Token[]; readings: Reading[] } {
  const tokens = listTokens(phrase);
  const readings: Reading[] = [];
  for (let at = 0; at < tokens.length; ) {
    const reading = readPart(tokens, at) ?? readDigits(tokens, at) ?? readWords(tokens, at);
    if (reading) readings.push(withSign(reading, tokens));
    at = reading?.end ?? at + 1;
  }
  for (const [index, reading] of readings.entries()) relate(readings[index - 1], reading, tokens);
  return { tokens, readings };
}

/** `5`, `1,120`, `2.5 billion`, `5bn`, `3rd`. */
function readDigits(tokens: readonly Token[], start: number): Reading | undefined {
  const mantissa = tokens[start]?.value;
  if (mantissa === undefined) return undefined;
  const next = tokens[start + 1];
  const letter = next?.glued ? SCALE_LETTERS.get(next.text) : undefined;
  if (letter === undefined)
    return readScales(tokens, { start, end: start + 1, mantissa, scale: 1, values: [] });
  const scaled = product(mantissa, letter);
  if (beforeMoney(tokens, start) < start)
    return { start, end: start + 2, mantissa, scale: letter, values: [scaled] };
  return readScales(tokens, { start, end: start + 2, mantissa, scale: 1, values: [scaled] });
}

/** `and a half`, `and three quarters`, and then whatever scales follow. */
function readScales(tokens: readonly Token[], reading: Reading): Reading {
  let { end, scale, mantissa } = reading;
  const rest = readPoint(tokens, end) ?? readRest(tokens, end);
  if (rest) {
    mantissa += rest.part;
    end = rest.end;
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

/** `point two five`, spoken digit by digit. */
function readPoint(tokens: readonly Token[], start: number): { part: number; end: number } | undefined {
  if (textAt(tokens, start) !== 'point') return undefined;
  let digits = '';
  for (let at = start + 1; ; at += 1) {
    const digit = NUMBER_WORDS.get(textAt(tokens, at)) ?? 10;
    if (digit > 9) break;
    digits += digit;
  }
  return digits === '' ? undefined : { part: Number(`0.${digits}`), end: start + 1 + digits.length };
}

/** What of a whole comes on top of a number: `and a half`, `-and-a-half`. */
function readRest(tokens: readonly Token[], start: number): { part: number; end: number } | undefined {
  const and = afterDash(tokens, start);
  if (textAt(tokens, and) !== 'and') return undefined;
  const counted = countParts(tokens, afterDash(tokens, and + 1));
  return counted && counted.part < 1 ? counted : undefined;
}

/** 2.3 × 1e6 is 2299999.9999999995 in binary: the decimal that is printed is what counts. */
const product = (mantissa: number, scale: number) => Number((mantissa * scale).toPrecision(15));

/** `four`, `twenty-five`, `two hundred and five thousand`, `a dozen`, `twenty-first`, `both`. */
function readWords(tokens: readonly Token[], start: number): Reading | undefined {
  const lone = LONE_WORDS.get(textAt(tokens, start));
  if (lone === 0 && COMPARED.has(textAt(tokens, start + 1))) return undefined;
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

/** `half`, `a third`, `two-thirds`: the number of parts by how many make a whole. */
function countParts(tokens: readonly Token[], start: number): { part: number; end: number } | undefined {
  const first = textAt(tokens, start);
  const count = /^an?$/.test(first) ? 1 : (NUMBER_WORDS.get(first) ?? tokens[start]?.value);
  const at = count === undefined ? start : afterDash(tokens, start + 1);
  const word = textAt(tokens, at);
  const parts = PART_WORDS.get(word) ?? PART_WORDS.get(word.replace(/s$/, ''));
  return parts === undefined ? undefined : { part: (count ?? 1) / parts, end: at + 1 };
}

/** `half`, `a third`, `two-thirds`, `three quarters of a million`, `half-million`, `quarter million`, `half a dozen`. */
function readPart(tokens: readonly Token[], start: number): Reading | undefined {
  const counted = countParts(tokens, start);
  if (!counted) return undefined;
  const { part, end } = counted;
  const rest = ['of', 'a', 'an'].reduce(
    (k, word) => (textAt(tokens, k) === word ? k + 1 : k),
    afterDash(tokens, end),
  );
  const scale = SCALE_WORDS.get(textAt(tokens, rest));
  if (scale !== undefined) {
    const values = [product(part, scale)];
    return { start, end: rest + 1, mantissa: part, scale, values };
  }
  const word = textAt(tokens, end - 1);
  if (end === start + 1 && PART_WORDS.get(word) !== 2) return undefined;
  const place = ORDINAL_WORDS.get(word);
  return { start, end, mantissa: part, scale: 1, values: [...shares(part), ...(place ? [place] : [])] };
}

/** A part of a whole as a fraction and in percent, also rounded: nobody writes all digits of a third. */
function shares(part: number): number[] {
  const digits = [0, 1, 2].flatMap((k) => Number((part * 100).toFixed(k)));
  return [...new Set([part, Number(part.toFixed(2)), ...digits])];
}

function withSign(reading: Reading, tokens: readonly Token[]): Reading {
  const start = beforeMoney(tokens, reading.start);
  const isSigned = /^(?:minus|negative)$/.test(textAt(tokens, start - 1));
  const isMargin = [2, 3].some((back) => textAt(tokens, start - back) === 'plus');
  if (!isSigned || isMargin) return reading;
  return { ...reading, values: reading.values.map((value) => -value) };
}

/** Two ends of a range share the scale that the second prints; `one in five` is a part. */
function relate(one: Reading | undefined, other: Reading, tokens: readonly Token[]): void {
  if (!one) return;
  const between = wordsBetween(tokens, one.end, other.start);
  const isRange = /^(?:-|to|and|or)$/.test(between);
  if (isRange && one.scale === 1 && other.scale > 1 && one.mantissa < other.mantissa) {
    one.values = one.values.map((value) => product(value, other.scale));
  }
  if (/^(?:-? ?in(?: -| a| every)?|out of)$/.test(between) && other.mantissa > 0)
    other.values.push(...shares((one.mantissa * one.scale) / (other.mantissa * other.scale)));
}
