import type { Direction } from '../language/language.ts';
import { afterHyphen, type Context, isDash, isIn, isMark, wordAt } from './cursor.ts';
import type { Item } from './item.ts';

/** So far back a verb may stand before "by", and a noun before "of". */
const MOST_WORDS = 9;

/** "The fall", "last fall": what is a verb too is a noun here. */
function isNoun(context: Context, at: number): boolean {
  const { language } = context;
  if (!nounAt(context, at)) return false;
  const before = wordAt(context, at - 1);
  return (
    language.articles.has(before) || language.determiners.has(before) || language.periodsBefore.has(before)
  );
}

/** "Shut down", "set up": the word is of its verb. */
const isPhrasal = (context: Context, at: number) => {
  const { phrasal, particles } = context.language.directions;
  return isIn(context, at, particles) && isIn(context, at - 1, phrasal);
};

function directionOf(context: Context, at: number): Direction | null {
  const { up, down } = context.language.directions;
  if (isNoun(context, at) || isPhrasal(context, at)) return null;
  if (isIn(context, at, up)) return 'up';
  return isIn(context, at, down) ? 'down' : null;
}

function nounAt(context: Context, at: number): Direction | null {
  const { upNouns, downNouns } = context.language.directions;
  if (isIn(context, at, upNouns)) return 'up';
  return isIn(context, at, downNouns) ? 'down' : null;
}

const isBreak = (context: Context, at: number) => {
  const token = context.tokens[at];
  return !token || (token.kind === 'mark' && /^[.;:!?()]$/.test(token.text));
};

/** Back over the hedge and the adverbs before a number. */
function beforeAdverbs(context: Context, item: Item): number {
  const { directions, fillers, hedgesBefore, of, range } = context.language;
  let k = (item.hedge && item.hedge.start < item.start ? item.hedge.start : item.start) - 1;
  for (let count = 0; count < 5; count += 1) {
    const word = wordAt(context, k);
    const isAdverb = directions.adverb.test(word);
    if (word === '' || directions.by.has(word) || of.has(word) || directionOf(context, k)) break;
    if (
      !isAdverb &&
      !directions.between.has(word) &&
      !range.between.has(word) &&
      !fillers.has(word) &&
      !hedgesBefore.has(word)
    )
      break;
    k -= 1;
  }
  return k;
}

/** The nearest word of a change within the clause before a place. */
function findBack(
  context: Context,
  from: number,
  find: (context: Context, at: number) => Direction | null,
): Direction | null {
  for (let k = from; k > from - MOST_WORDS && k >= 0; k -= 1) {
    if (isBreak(context, k)) return null;
    const found = find(context, k);
    if (found) return found;
  }
  return null;
}

const isRate = ({ unitKind, unit }: Item) =>
  unitKind === 'percent' || unitKind === 'points' || /^(?:points?|cents|pence)$/.test(unit ?? '');

/** "Led by two funds": who does it, and no change by a number. */
const isAgent = (context: Context, at: number) =>
  context.language.directions.participle.test(wordAt(context, at)) && directionOf(context, at) === null;

/** "Rose 60%", "up about 15 percent", "cut its fleet by 9", "a drop in sales of 9 percent". */
function findBefore(context: Context, item: Item): Direction | null {
  const { language } = context;
  const { by } = language.directions;
  const k = beforeAdverbs(context, item);
  const word = wordAt(context, k);
  if (by.has(word) && isAgent(context, k - 1)) return null;
  if (by.has(word))
    return findBack(context, k - 1, (_, at) => directionOf(context, at) ?? nounAt(context, at));
  if (language.of.has(word))
    return findBack(context, k - 1, item.unitKind === 'money' ? changeOfMoney : nounAt);
  const { start = 0 } = item.hedge ?? {};
  const isLevel = item.hedge !== null && isIn(context, start, language.directions.levels);
  const isSum = item.unitKind === 'money' && language.directions.moneyVerbs.has(word);
  const direct = isLevel || isSum ? null : directionOf(context, k);
  if (!direct) return isRate(item) && !language.directions.notDirect.has(word) ? findVerb(context, k) : null;
  const isPart = item.unitKind === null && language.of.has(wordAt(context, item.end));
  const isCounted = !isRate(item) && (isPart || item.unitKind === 'counted' || item.unitKind === 'measure');
  const isMany = item.unitKind === 'times';
  return (isCounted || isMany) && language.directions.takesObject.has(word) ? null : direct;
}

/** "A loss of $3 million" is what was lost, no fall by it. */
const changeOfMoney = (context: Context, at: number) =>
  isIn(context, at, context.language.directions.moneyNouns) ? null : nounAt(context, at);

/** "Rose an unexpected 5%": a verb a little before a percentage. */
function findVerb(context: Context, from: number): Direction | null {
  for (let k = from; k > from - MOST_WORDS; k -= 1) {
    if (
      isBreak(context, k) ||
      (context.tokens[k]?.kind !== 'word' && !isDash(context.tokens[k])) ||
      isIn(context, k, context.language.directions.notDirect)
    )
      return null;
    const found = directionOf(context, k);
    if (found) return found;
  }
  return null;
}

/** "Settled $1.57, or 2.8 percent, higher at": a comma may part them where nothing is compared. */
function isPlainComparative(context: Context, at: number): boolean {
  const { upBehind, downBehind, than, notDirect, particles } = context.language.directions;
  const isCompared =
    !isIn(context, at, particles) && (isIn(context, at, upBehind) || isIn(context, at, downBehind));
  const next = context.tokens[at + 1];
  return (
    isCompared && !isIn(context, at + 1, than) && (next?.kind === 'mark' || notDirect.has(next?.lower ?? ''))
  );
}

/** "3 percent lower", "a 3 percent contraction", "60 fewer", "5% up on last year". */
function findBehind(context: Context, item: Item): Direction | null {
  const { language } = context;
  const { upBehind, downBehind } = language.directions;
  const comma = isMark(context, item.end, ',') ? item.end + 1 : item.end;
  const at = isPlainComparative(context, comma) ? comma : afterHyphen(context, item.end);
  const word = wordAt(context, at);
  const next = wordAt(context, at + 1);
  if (item.unitKind === 'times') return null;
  const isCount = !isRate(item) && (item.unitKind === 'counted' || item.unitKind === null);
  const isMore = upBehind.has(word);
  if (isMore || downBehind.has(word)) {
    if (!isRate(item) && item.unitKind !== 'money' && isMore && !language.directions.than.has(next))
      return null;
    if (isCount && !language.directions.comparedCounts.has(word)) return null;
    return isMore ? 'up' : 'down';
  }
  if (isCount) return null;
  const isSaid = isRate(item) || isIn(context, item.start - 1, language.articles);
  const noun = isSaid && item.denominator === null ? nounAt(context, at) : null;
  if (noun) return noun;
  return isRate(item) ? nounAt(context, at + 1) : null;
}

/** "Lost 9 ferries" may be a count or a fall, and "fell by 3 to 9" has an end that is either. */
export function mayBeFall(context: Context, item: Item): boolean {
  if (item.direction !== null || item.unitKind === 'times' || item.sign !== null) return false;
  const { directions } = context.language;
  const k = beforeAdverbs(context, item);
  const isLevel = isIn(context, k, directions.notDirect);
  const isLoss = isLevel && isIn(context, k - 1, directions.moneyNouns) && nounAt(context, k - 1) === 'down';
  if (isLoss || (isPhrasal(context, k) && isIn(context, k, directions.down))) return true;
  const isVerb = (at: number) => isIn(context, at, directions.down) && !isNoun(context, at);
  const isDown = isVerb(k) || (isVerb(k - 1) && !isLevel);
  return isDown || nounAt(context, afterHyphen(context, item.end)) === 'down';
}

/** What a clause says of a number: that it is a rise or a fall; null of a level ("fell to 9"). */
export function findDirection(context: Context, item: Item): Direction | null {
  if (item.sign === '+') return 'up';
  if (item.sign === '-' && isRate(item)) return 'down';
  return findBefore(context, item) ?? findBehind(context, item);
}

/** "Fell 245 points, or 0.9 percent", "up 3 points (0.9%)", "up 3 points, 0.9%": both say one change in two units. */
export function areApposed(context: Context, one: Item, other: Item): boolean {
  const { language } = context;
  const hasComma = isMark(context, one.end, ',');
  let k = hasComma ? one.end + 1 : one.end;
  const isOr = language.range.or.has(wordAt(context, k));
  const isOpen = isMark(context, k, '(');
  if (isOr || isOpen) k += 1;
  const start = other.hedge && other.hedge.start < other.start ? other.hedge.start : other.start;
  const isJoined = isOr || isOpen || (hasComma && other.unitKind === 'percent');
  return k === start && isJoined && one.unitKind !== other.unitKind;
}
