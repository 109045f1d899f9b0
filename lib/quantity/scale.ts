import { scaleOf } from './cardinal.ts';
import { isPlural } from './counted.ts';
import { afterHyphen, type Context, isDash, isGlued, isIn, isMark, wordAt } from './cursor.ts';
import { readNumeral } from './numeral.ts';

/** What multiplies a number that ends before it; `isLetter`: a letter that may be a unit too. */
export type ScaleAt = { end: number; factor: number; isLetter: boolean };

/** "12m" is a length before what has one, and millions before what is counted. */
function isCounted(context: Context, at: number): boolean {
  const { tokens, language } = context;
  if (tokens[at]?.kind !== 'word' || !tokens[at]?.spaced || language.lengthNouns.has(wordAt(context, at)))
    return false;
  if (language.times.has(wordAt(context, at)) && wordAt(context, at).length > 1) return true;
  if (language.stops.has(wordAt(context, at))) return false;
  if (language.powers.has(wordAt(context, at)) || language.units.has(wordAt(context, at))) return true;
  return [at, at + 1, at + 2].some(
    (k) =>
      tokens[k]?.kind === 'word' &&
      !language.stops.has(wordAt(context, k)) &&
      isPlural(context, wordAt(context, k)),
  );
}

/** "12.5m from 11.1m": as the one before. */
function isBesideAlike(context: Context, number: number): boolean {
  const { tokens, language } = context;
  const letter = number - 2;
  const joint = wordAt(context, number - 1);
  const isJoint =
    isDash(tokens[number - 1]) ||
    joint === language.and ||
    language.range.from.has(joint) ||
    language.range.to.has(joint);
  return (
    isJoint &&
    language.scaleLetters.has(tokens[letter]?.lower ?? '') &&
    tokens[letter - 1]?.kind === 'digits' &&
    isGlued(context, letter)
  );
}

/** "4m to 5m ferries", "1m–1.5m": as the one behind, which is no length; "and" joins a range or what is counted. */
function isBeforeAlike(context: Context, { first, letter }: { first: number; letter: number }): boolean {
  const { and, range } = context.language;
  const joint = wordAt(context, letter + 1);
  const isRange = isDash(context.tokens[letter + 1]) || range.to.has(joint);
  if (!isRange && joint !== and) return false;
  const next = readNumeral(context, letter + 2)?.end;
  if (next === undefined || !isGlued(context, next) || wordAt(context, next) !== wordAt(context, letter))
    return false;
  if (isLength(context, next + 1)) return false;
  return isRange || isIn(context, first - 1, range.between) || isCounted(context, next + 1);
}

/** "5m long", "a 5m-wide wall". */
const isLength = (context: Context, at: number) =>
  isIn(context, afterHyphen(context, at), context.language.lengthNouns);

/** "1.66m b/d", "2m t/day": a unit by its letter, and what it is per. */
const isRate = (context: Context, at: number) =>
  context.tokens[at]?.kind === 'word' &&
  isMark(context, at + 1, '/') &&
  isGlued(context, at + 1) &&
  isGlued(context, at + 2) &&
  (wordAt(context, at + 2) === 'd' || isIn(context, at + 2, context.language.perNouns));

/** "Fell to 1.9m": what is reached by a change is seldom a length. */
function isReached(context: Context, number: number): boolean {
  if (isBesideAlike(context, number)) return true;
  const { directions, multiples } = context.language;
  return [number - 2, number - 3].some(
    (k) =>
      isIn(context, k, directions.up) ||
      isIn(context, k, directions.down) ||
      multiples.has(wordAt(context, k)),
  );
}

function readLetter(context: Context, at: number, { isMoney, first }: Place): ScaleAt | undefined {
  const { tokens, language } = context;
  const letter = wordAt(context, at);
  const factor = language.scaleLetters.get(letter);
  if (factor === undefined || (!isGlued(context, at) && !isMoney)) return undefined;
  if (tokens[at + 1] && isGlued(context, at + 1) && tokens[at + 1]?.kind === 'digits') return undefined;
  const scale = { end: at + 1, factor, isLetter: true };
  if (isMoney)
    return letter === 'm' || letter === 'b' || letter === 'k' || isGlued(context, at) ? scale : undefined;
  if (letter === 'k' || letter === 'b' || tokens[at]?.text === 'M') return scale;
  if (letter === 't' || letter === 'mm') return undefined;
  if (isLength(context, at + 1)) return undefined;
  const isMillions =
    isCounted(context, at + 1) ||
    isRate(context, at + 1) ||
    isReached(context, first) ||
    isBeforeAlike(context, { first, letter: at });
  return isMillions ? scale : undefined;
}

type Place = { isMoney: boolean; first: number };

/** A scale behind a number: "5 million", "5bn", "three-billion", "2 mio.", "5m" of money or of what is counted. */
export function readScale(context: Context, from: number, place: Place): ScaleAt | undefined {
  const { language } = context;
  const letter = readLetter(context, from, place);
  if (letter) return letter;
  const at = afterHyphen(context, from);
  const word = wordAt(context, at);
  const factor = scaleOf(language, word);
  if (factor === undefined) return undefined;
  // "A 9 score" is a mark; three score are sixty.
  if (factor === 20 && context.tokens[place.first]?.kind === 'digits') return undefined;
  const isDotted = word.length < 5 && isMark(context, at + 1, '.') && isGlued(context, at + 1);
  const isShort = isDotted && /^\p{Ll}/u.test(context.tokens[at + 2]?.text ?? '');
  return { end: at + (isShort ? 2 : 1), factor, isLetter: false };
}
