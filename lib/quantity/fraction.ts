import { readCardinal, scaleOf, smallOf } from './cardinal.ts';
import {
  afterHyphen,
  type Context,
  findPhraseBefore,
  isDash,
  isGlued,
  isIn,
  product,
  wordAt,
} from './cursor.ts';

/** A part of a whole, or of a scale: "two-thirds", "half a million", "3/4". `first`: its first word that is a number. */
export type Fraction = { end: number; value: number; first: number };

const VULGAR: ReadonlyMap<string, number> = new Map(
  Object.entries({
    ...{ '¼': 1 / 4, '½': 1 / 2, '¾': 3 / 4, '⅐': 1 / 7, '⅑': 1 / 9, '⅒': 1 / 10, '⅓': 1 / 3, '⅔': 2 / 3 },
    ...{ '⅕': 1 / 5, '⅖': 2 / 5, '⅗': 3 / 5, '⅘': 4 / 5, '⅙': 1 / 6, '⅚': 5 / 6, '⅛': 1 / 8, '⅜': 3 / 8 },
    ...{ '⅝': 5 / 8, '⅞': 7 / 8, '↉': 0 },
  }),
);
/** What fractions are typed with; 9/11 and 24/7 are none. */
const TYPED_PARTS = new Set([2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 16, 20, 32, 64, 100]);
const SLASH = /^[/⁄]$/u;

/** "3/4", "⅔". A date (3/4/2021) is none, nor what is one or more. */
export function readTypedFraction(context: Context, at: number): Fraction | undefined {
  const { tokens } = context;
  const token = tokens[at];
  if (token?.kind === 'part') return { end: at + 1, value: VULGAR.get(token.text) ?? 0, first: at };
  const [slash, under] = [tokens[at + 1], tokens[at + 2]];
  const isTyped =
    token?.kind === 'digits' && slash?.kind === 'mark' && SLASH.test(slash.text) && under?.kind === 'digits';
  if (!isTyped || !isGlued(context, at + 1) || !isGlued(context, at + 2)) return undefined;
  const isLonger = (k: number) => SLASH.test(tokens[k]?.text ?? '') && isGlued(context, k);
  if (isLonger(at + 3) || (at > 0 && isLonger(at - 1) && isGlued(context, at))) return undefined;
  const [over, of] = [Number(token.lower), Number(under.lower)];
  if (over >= of || over === 0 || !TYPED_PARTS.has(of)) return undefined;
  return { end: at + 3, value: over / of, first: at };
}

/** What follows a whole number in digits: "2 ½", "2½", "1 1/2", "6-1/4". */
export function readTypedRest(context: Context, at: number): Fraction | undefined {
  const dashed = isDash(context.tokens[at]) ? afterHyphen(context, at) : at;
  const rest = readTypedFraction(context, dashed);
  return rest && (dashed === at || context.tokens[dashed]?.kind === 'digits') ? rest : undefined;
}

/** How many parts make a whole, for the name of a part; a lone one may be an ordinal. */
function partAt(context: Context, at: number): { of: number; isSure: boolean } | undefined {
  const { language } = context;
  const word = wordAt(context, at);
  const of = language.parts.get(word);
  return of === undefined ? undefined : { of, isSure: language.sureParts.has(word) };
}

/** Whether a fraction's words are followed by what has parts: "of the staff", the end of a clause, a verb. */
function isOfWhole(context: Context, at: number): boolean {
  const { tokens, language } = context;
  const next = tokens[at];
  if (!next || (next.kind === 'mark' && !isDash(next))) return true;
  if (language.of.has(next.lower)) return !isPeriodOf(context, at + 1);
  if (isComparison(context, at)) return true;
  return language.wholeBehind.has(next.lower) || language.scales.has(next.lower);
}

/** "A third lower than usual", "a fifth higher." */
function isComparison(context: Context, at: number): boolean {
  const { than, upBehind, downBehind } = context.language.directions;
  if (!isIn(context, at, upBehind) && !isIn(context, at, downBehind)) return false;
  return isIn(context, at + 1, than) || context.tokens[at + 1]?.kind !== 'word';
}

/** "A quarter point", "half-mile": halves and quarters of a unit; a third point is an ordinal. */
function isOfUnit(context: Context, at: number, parts: number): boolean {
  const { points, lengths } = context.language.partUnits;
  const unit = afterHyphen(context, at);
  return (parts === 2 || parts === 4) && (isIn(context, unit, points) || isIn(context, unit, lengths));
}

/** "The second quarter of 2021" is a time. */
function isPeriodOf(context: Context, at: number): boolean {
  const { tokens, language } = context;
  const isYear = tokens[at]?.kind === 'digits' && tokens[at]?.lower.length === 4;
  return isYear || (isIn(context, at, language.determiners) && isIn(context, at + 1, language.spans));
}

/** "And a half", "-and-a-half", "and three quarters": what comes on top of a number. */
export function readRest(context: Context, at: number): Fraction | undefined {
  const { language } = context;
  const and = afterHyphen(context, at);
  if (wordAt(context, and) !== language.and) return undefined;
  const start = afterHyphen(context, and + 1);
  const counted = countParts(context, start);
  return counted && counted.value < 1 ? counted : undefined;
}

/** "A half", "one-half", "three quarters", "three-quarter". */
function countParts(context: Context, at: number): Fraction | undefined {
  const { language } = context;
  const isArticle = isIn(context, at, language.articles);
  const count = isArticle ? 1 : smallOf(language, wordAt(context, at));
  const name = afterHyphen(context, at + (count === undefined ? 0 : 1));
  const part = partAt(context, name);
  if (!part || count === 0) return undefined;
  return { end: name + 1, value: (count ?? 1) / part.of, first: isArticle ? name : at };
}

/** "Half a million", "half-million", "three quarters of a million", "half a dozen": the scale that a part is of. */
export function readScaleOfPart(context: Context, at: number): { end: number; scale: number } | undefined {
  const { language } = context;
  let k = afterHyphen(context, at);
  if (language.of.has(wordAt(context, k))) k += 1;
  if (isIn(context, k, language.articles)) k = afterHyphen(context, k + 1);
  const scale = k > at || context.tokens[k]?.spaced ? scaleOf(language, wordAt(context, k)) : undefined;
  if (scale === undefined || language.scalesOpen.has(wordAt(context, k))) return undefined;
  return { end: k + 1, scale };
}

/** Whether halves, thirds and quarters at a place are periods or ordinals: "the first half", "a third ferry". */
function isPeriod(context: Context, at: number, end: number): boolean {
  const { language } = context;
  const before = isDash(context.tokens[at - 1]) ? wordAt(context, at - 2) : wordAt(context, at - 1);
  if (language.periodsBefore.has(before)) return true;
  const next = wordAt(context, afterHyphen(context, end));
  return language.half.has(wordAt(context, end - 1)) && language.halfNames.has(next);
}

/**
 * A fraction in words: "two-thirds", "a third of", "one-hundredth", "half", "a quarter of a million". An ordinal (a third
 * ferry) and a period (the first half, the third quarter) are none.
 */
export function readFraction(context: Context, at: number): Fraction | undefined {
  const { language } = context;
  const isArticle = isIn(context, at, language.articles);
  const isHalf = isIn(context, at, language.half);
  if (isHalf) return isPeriod(context, at, at + 1) ? undefined : { end: at + 1, value: 1 / 2, first: at };
  const cardinal = isArticle ? undefined : readCardinal(context, at);
  const name = isArticle ? afterHyphen(context, at + 1) : cardinal ? afterHyphen(context, cardinal.end) : at;
  const part = partAt(context, name);
  if (!part || (language.half.has(wordAt(context, name)) && !cardinal && !isArticle)) return undefined;
  if (isPeriod(context, cardinal ? at : name, name + 1)) return undefined;
  const isHyphened = cardinal !== undefined && name > cardinal.end;
  const isMany = cardinal !== undefined && cardinal.value > 1;
  const isPlural = wordAt(context, name).endsWith('s');
  const isTime = isIn(context, name, language.periods) && !isIn(context, name, language.sureParts);
  const isScaled = readScaleOfPart(context, name + 1) !== undefined || isOfUnit(context, name + 1, part.of);
  const isPart =
    isScaled ||
    isOfWhole(context, name + 1) ||
    (isHyphened && part.isSure) ||
    (isHyphened && cardinal?.value === 1) ||
    (isMany && isPlural && !isTime);
  const isBare = !cardinal && !isArticle;
  if (!isPart || (isBare && !(isScaled && (isTime || part.isSure)))) return undefined;
  if (isTime && !isHyphened && !isScaled && !isPartOfWhole(context, name + 1)) return undefined;
  const value = product(cardinal?.value ?? 1, 1) / part.of;
  return value > 1 ? undefined : { end: name + 1, value, first: isArticle ? name : at };
}

/** A quarter is a time unless something is of it: "a quarter of the staff", "by a quarter", "a quarter less". */
function isPartOfWhole(context: Context, at: number): boolean {
  const { language, tokens } = context;
  const word = wordAt(context, at);
  if (language.of.has(word) || readScaleOfPart(context, at)) return true;
  if (language.directions.upBehind.has(word) || language.directions.downBehind.has(word)) return true;
  const by = Math.max(0, at - 4);
  const article = at - 2;
  const isSaid =
    isIn(context, article, language.articles) &&
    (isIn(context, article - 1, language.range.to) ||
      isIn(context, article - 1, language.range.from) ||
      findPhraseBefore(context, article, language.hedgesBefore) !== undefined);
  if (isSaid) return true;
  return (
    tokens.slice(by, at).some(({ lower }) => language.directions.by.has(lower)) ||
    language.partVerbs.has(word)
  );
}
