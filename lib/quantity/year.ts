import { readCounted } from './counted.ts';
import { type Context, findPhraseBefore, isDash, isGlued, isIn, isMark } from './cursor.ts';
import { isYearNumber, type Stretch } from './date.ts';
import { readMoneyBehind } from './money.ts';
import { readUnit } from './unit.ts';

/** "2012–13", "2018/19", "1990 to 1995": a second year behind the first. */
function pastSecond(context: Context, at: number): number {
  const { tokens, language } = context;
  const isMarked =
    isDash(tokens[at]) || (isMark(context, at, '/') && isGlued(context, at) && isGlued(context, at + 1));
  const next = tokens[at + 1];
  if (!isMarked || next?.kind !== 'digits') return at;
  const isShort = next.lower.length <= 2 && isGlued(context, at) && isGlued(context, at + 1);
  const isLonger =
    isGlued(context, at + 2) &&
    /^[%.,]$/.test(tokens[at + 2]?.text ?? '') &&
    (tokens[at + 2]?.text === '%' || (tokens[at + 3]?.kind === 'digits' && isGlued(context, at + 3)));
  if (isLonger || readUnit(context, at + 2)?.kind === 'percent') return at;
  if (isShort || isYearNumber(context, at + 1)) {
    const end = at + 2;
    return isGlued(context, end) && isIn(context, end, language.yearEnds) ? end + 1 : end;
  }
  return at;
}

/** What is of a year, or counted by it: "2019 levels" against "2000 people". */
function isCounted(context: Context, at: number, before: string): boolean {
  const { tokens, language } = context;
  const counted = readCounted(context, at + 1);
  if (!counted?.isPlural) return false;
  const words = tokens.slice(at + 1, counted.end).map(({ lower }) => lower);
  if (words.some((word) => language.yearNouns.has(word))) return false;
  const { upNouns, downNouns } = language.directions;
  const isChange =
    language.of.has(before) && (isIn(context, at - 2, upNouns) || isIn(context, at - 2, downNouns));
  if (isChange) return true;
  const isRound = Number(tokens[at]?.lower) % 100 === 0 && tokens[at]?.lower !== '2000';
  const isLate = Number(tokens[at]?.lower) > 2100;
  const isHedged =
    findPhraseBefore(context, at, language.hedgesBefore) !== undefined && !language.yearAfter.has(before);
  if (isRound || isLate || isHedged) return !language.sureYearAfter.has(before) || isLate;
  return !language.yearAfter.has(before) && before !== 's' && language.plurals.has(counted.noun);
}

/** "CVE-2021-44228": digits between a name and more of it. */
const isInCode = ({ tokens }: Context, at: number) =>
  isDash(tokens[at - 1]) &&
  tokens[at - 2]?.kind === 'word' &&
  isDash(tokens[at + 1]) &&
  tokens[at + 2]?.kind === 'digits' &&
  [at - 1, at, at + 1, at + 2].every((k) => tokens[k]?.spaced === false);

/** Four digits that are a year, with the year that a dash joins to it, and decades: 2019, 2012–13, 1990s, mid-2020. */
function readFull(context: Context, at: number): Stretch | undefined {
  const { tokens, language } = context;
  if (!isYearNumber(context, at)) return undefined;
  const before = tokens[at - 1];
  const isPart =
    isGlued(context, at) && (before?.kind === 'word' || /^[$€£¥₹#.,:+]$/.test(before?.text ?? ''));
  const behind = tokens[at + 1];
  const isLonger =
    isGlued(context, at + 1) &&
    /^[.,:·∙⋅˙٫'’_]$/u.test(behind?.text ?? '') &&
    tokens[at + 2]?.kind === 'digits' &&
    isGlued(context, at + 2);
  if (isPart || isLonger || isInCode(context, at) || behind?.kind === 'part') return undefined;
  const isDecade = isGlued(context, at + 1) && isIn(context, at + 1, language.yearEnds);
  if (isDecade) return { start: at, end: at + 2 };
  if (isGlued(context, at + 1) && behind?.kind === 'word') return undefined;
  const end = pastSecond(context, at + 1);
  if (end > at + 1) return { start: at, end };
  if (
    readUnit(context, at + 1) ||
    readMoneyBehind(context, at + 1) ||
    language.scales.has(behind?.lower ?? '')
  )
    return undefined;
  const word = before?.kind === 'word' ? before.lower : '';
  return isCounted(context, at, word) || isLeftOver(context, at, word)
    ? undefined
    : { start: at, end: at + 1 };
}

/** Early and late numbers are years only where a preposition says so. */
function isLeftOver(context: Context, at: number, before: string): boolean {
  const value = Number(context.tokens[at]?.lower);
  const isBound = isIn(context, at - 1, context.language.directions.levels) && (value < 1900 || value > 2030);
  if (isBound) return true;
  const isUsual = value >= 1500 && value < 2100;
  return !isUsual && !context.language.earlyYearAfter.has(before);
}

/** "The ’80s", "the nineties". */
function readDecade(context: Context, at: number, isPrefixed: boolean): Stretch | undefined {
  const { tokens, language } = context;
  if (isIn(context, at, language.decades)) return { start: at, end: at + 1 };
  const isTen = tokens[at]?.kind === 'digits' && /^[1-9]0$/.test(tokens[at]?.lower ?? '');
  const isMarked = /^['’‘]$/u.test(tokens[at - 1]?.text ?? '') && isGlued(context, at);
  const isPlain =
    isPrefixed || isIn(context, at - 1, language.determiners) || isIn(context, at - 1, language.yearPrefixes);
  const ends = isGlued(context, at + 1) && isIn(context, at + 1, language.yearEnds);
  return isTen && ends && (isMarked || isPlain) ? { start: at, end: at + 2 } : undefined;
}

/** A year or a decade that begins at a token. */
export function readYear(context: Context, at: number): Stretch | undefined {
  const { tokens, language } = context;
  const isPrefixed =
    isIn(context, at, language.yearPrefixes) &&
    isDash(tokens[at + 1]) &&
    isGlued(context, at + 1) &&
    isGlued(context, at + 2);
  const own = isPrefixed ? at + 2 : at;
  const year = readFull(context, own) ?? readDecade(context, own, isPrefixed);
  return year && { start: at, end: year.end };
}
