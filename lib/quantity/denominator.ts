import { readCardinal, scaleOf } from './cardinal.ts';
import { type Context, findPhraseAt, isGlued, isIn, isMark, wordAt } from './cursor.ts';
import { readNumeral } from './numeral.ts';
import { readUnit } from './unit.ts';
import { UNIT_SYMBOLS } from './unit-symbols.ts';

/** What a number is per, as printed: "100,000 residents", "day"; from its first word to `end`. */
export type Denominator = { end: number; text: string };

/** "Per 100,000 residents", "per thousand": a number and what is counted. */
function readPerNumber(context: Context, at: number): number | undefined {
  const { tokens, language } = context;
  const numeral = tokens[at]?.kind === 'digits' ? readNumeral(context, at) : undefined;
  const end =
    numeral?.end ??
    readCardinal(context, at)?.end ??
    (scaleOf(language, wordAt(context, at)) ? at + 1 : undefined);
  if (end === undefined) return undefined;
  const scale = scaleOf(language, wordAt(context, end)) === undefined ? end : end + 1;
  return readUnit(context, scale)?.end ?? pastNoun(context, scale);
}

/** The noun, with one word before it: "live births". */
function pastNoun({ tokens, language }: Context, at: number): number {
  let end = at;
  while (
    end < at + 2 &&
    tokens[end]?.kind === 'word' &&
    tokens[end]?.spaced &&
    !language.stops.has(tokens[end]?.lower ?? '')
  )
    end += 1;
  return end;
}

function readPer(context: Context, at: number): number | undefined {
  const { tokens, language } = context;
  if (!isIn(context, at, language.per)) return undefined;
  const number = readPerNumber(context, at + 1);
  if (number !== undefined) return number;
  const unit = readUnit(context, at + 1) ?? findPhraseAt(context, at + 1, language.units);
  if (unit) return unit.end;
  return tokens[at + 1]?.kind === 'word' ? at + 2 : undefined;
}

/** "A day", "an ounce", "a square foot"; but "a year earlier" is a time. */
function readArticle(context: Context, at: number): number | undefined {
  const { language } = context;
  if (!isIn(context, at, language.articles)) return undefined;
  const area = language.powers.has(wordAt(context, at + 1)) ? readUnit(context, at + 1) : undefined;
  if (area) return area.end;
  if (!isIn(context, at + 1, language.perNouns)) return undefined;
  return isIn(context, at + 2, language.laterWords) ? undefined : at + 2;
}

/** "Km/h", "b/d": the unit behind a slash; a d alone is a day. */
function readSlash(context: Context, at: number): number | undefined {
  const { tokens, language } = context;
  if (!isMark(context, at, '/') || !isGlued(context, at) || !isGlued(context, at + 1)) return undefined;
  const word = tokens[at + 1]?.text ?? '';
  const isUnit =
    word === 'd' ||
    UNIT_SYMBOLS.has(word) ||
    language.units.has(word.toLowerCase()) ||
    language.perNouns.has(word.toLowerCase());
  const power = tokens[at + 2];
  const isPower = isGlued(context, at + 2) && /^[23²³]$/u.test(power?.text ?? '') && UNIT_SYMBOLS.has(word);
  return isUnit ? at + (isPower ? 3 : 2) : undefined;
}

/** What the number before a place is per; undefined where it stands for itself. */
export function readDenominator(context: Context, at: number): Denominator | undefined {
  const { text, tokens, language } = context;
  if (isIn(context, at, language.each)) return { end: at + 1, text: tokens[at]?.text ?? '' };
  const end = readPer(context, at) ?? readArticle(context, at) ?? readSlash(context, at);
  if (end === undefined) return undefined;
  return { end, text: text.slice(tokens[at + 1]?.start, tokens[end - 1]?.end) };
}
