import type { Direction } from '../language/language.ts';
import { afterHyphen, type Context, isDash, isGlued, isIn, isMark, wordAt } from './cursor.ts';
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

/** "Shut down", "chased down 287": the word is of its verb; but "closed down 3%" and "edged up" are changes. */
function isPhrasal(context: Context, at: number, item: Item): boolean {
  const { phrasal, particles, up, down, marketVerbs, participle } = context.language.directions;
  if (!isIn(context, at, particles)) return false;
  const verb = at - 1;
  if (isIn(context, verb, up) || isIn(context, verb, down)) return false;
  if (isIn(context, verb, marketVerbs)) return !isRate(item);
  return isIn(context, verb, phrasal) || (!isRate(item) && participle.test(wordAt(context, verb)));
}

function directionOf(context: Context, at: number, item: Item): Direction | null {
  const { up, down, rateParticles } = context.language.directions;
  if (isNoun(context, at) || isPhrasal(context, at, item)) return null;
  if (isIn(context, at, rateParticles) && !isRate(item) && item.unitKind !== 'money') return null;
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
    if (of.has(word) && fillers.has(wordAt(context, k - 1))) {
      k -= 2;
      continue;
    }
    const isAdverb = directions.adverb.test(word);
    if (word === '' || directions.by.has(word) || of.has(word) || directionOf(context, k, item)) break;
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

/** "Um 1,2 Meter gestiegen", "gab um 3 Prozent auf 12 nach": the verb, or what parts from it, at the clause's end. */
function findAhead(context: Context, from: number): Direction | null {
  const { upAhead, downAhead, upLast, downLast } = context.language.directions;
  if (upAhead.size === 0) return null;
  for (let k = from; k < from + MOST_WORDS && context.tokens[k]; k += 1) {
    const isLast = context.tokens[k + 1]?.kind !== 'word' && context.tokens[k + 1]?.kind !== 'digits';
    if (isIn(context, k, upAhead) || (isLast && isIn(context, k, upLast))) return 'up';
    if (isIn(context, k, downAhead) || (isLast && isIn(context, k, downLast))) return 'down';
    const isWithin = isGlued(context, k + 1) && context.tokens[k + 1]?.kind === 'digits';
    if (!isWithin && (isBreak(context, k) || isMark(context, k, ','))) return null;
  }
  return null;
}

const isRate = ({ unitKind, unit }: Item) =>
  unitKind === 'percent' || unitKind === 'points' || /^(?:points?|cents|pence)$/.test(unit ?? '');

const isMoney = ({ unitKind, unit }: Item) => unitKind === 'money' || /^(?:cents|pence)$/.test(unit ?? '');

/** "Led by two funds": who does it, and no change by a number. */
const isAgent = (context: Context, at: number, item: Item) =>
  context.language.directions.participle.test(wordAt(context, at)) && directionOf(context, at, item) === null;

/** "Fell below 5%", "slipped to just under 5%": a level that is passed, and no change by it. */
function isAtLevel(context: Context, { hedge, start }: Item): boolean {
  if (!hedge || hedge.start >= start) return false;
  const { levels } = context.language.directions;
  for (let k = hedge.start; k < hedge.end; k += 1) if (isIn(context, k, levels)) return true;
  return false;
}

/** "Rose 60%", "up about 15 percent", "cut its fleet by 9", "a drop in sales of 9 percent". */
function findBefore(context: Context, item: Item): Direction | null {
  const { language } = context;
  const { by } = language.directions;
  const k = beforeAdverbs(context, item);
  const word = wordAt(context, k);
  if (by.has(word) && isAgent(context, k - 1, item)) return null;
  const ahead = by.has(word) ? findAhead(context, item.end) : null;
  if (ahead) return ahead;
  if (by.has(word))
    return findBack(context, k - 1, (_, at) => directionOf(context, at, item) ?? nounAt(context, at));
  if (language.of.has(word)) return findNounOf(context, k - 1, isMoney(item) ? changeOfMoney : nounAt);
  if (isAtLevel(context, item)) return null;
  const isSum = item.unitKind === 'money' && language.directions.moneyVerbs.has(word);
  const direct = isSum ? null : directionOf(context, k, item);
  if (!direct)
    return isRate(item) && !language.directions.notDirect.has(word) ? findVerb(context, k, item) : null;
  const isPart = item.unitKind === null && language.of.has(wordAt(context, item.end));
  const isCounted = !isRate(item) && (isPart || item.unitKind === 'counted' || item.unitKind === 'measure');
  const isMany = item.unitKind === 'times';
  return (isCounted || isMany) && language.directions.takesObject.has(word) ? null : direct;
}

/** "A loss of $3 million" is what was lost, no fall by it. */
const changeOfMoney = (context: Context, at: number) =>
  isIn(context, at, context.language.directions.moneyNouns) ? null : nounAt(context, at);

/** The noun of a change before "of": "a drop in sales of 9 percent"; but not past a level or another noun's article. */
function findNounOf(
  context: Context,
  from: number,
  find: (context: Context, at: number) => Direction | null,
): Direction | null {
  const { articles, range } = context.language;
  for (let k = from; k > from - MOST_WORDS && k >= 0; k -= 1) {
    if (isBreak(context, k) || isIn(context, k, range.to)) return null;
    const found = find(context, k);
    if (found) return found;
    if (isIn(context, k, articles)) return null;
  }
  return null;
}

/** "Rose an unexpected 5%": a verb a little before a percentage. */
function findVerb(context: Context, from: number, item: Item): Direction | null {
  for (let k = from; k > from - MOST_WORDS; k -= 1) {
    if (
      isBreak(context, k) ||
      (context.tokens[k]?.kind !== 'word' && !isDash(context.tokens[k])) ||
      isIn(context, k, context.language.directions.notDirect)
    )
      return null;
    const found = directionOf(context, k, item);
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

/** "5% up on last year", but "€5m up front" and "a 20% down payment". */
const endsParticle = (context: Context, at: number) =>
  context.tokens[at]?.kind !== 'word' || isIn(context, at, context.language.directions.particleEnds);

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
  if (isIn(context, at, language.directions.particles) && !endsParticle(context, at + 1)) return null;
  const isMore = upBehind.has(word);
  if (isMore || downBehind.has(word)) {
    if (!isRate(item) && item.unitKind !== 'money' && isMore && !language.directions.than.has(next))
      return null;
    if (isCount && !language.directions.comparedCounts.has(word)) return null;
    return isMore ? 'up' : 'down';
  }
  if (isCount) return null;
  const isSaid = isRate(item) || isIn(context, item.start - 1, language.articles);
  const find = isMoney(item) ? changeOfMoney : nounAt;
  const noun = isSaid && item.denominator === null ? find(context, at) : null;
  if (noun) return noun;
  return isRate(item) ? find(context, at + 1) : null;
}

/** "Lost 9 ferries" may be a count or a fall, and "fell by 3 to 9" has an end that is either. */
export function mayBeFall(context: Context, item: Item): boolean {
  if (item.direction !== null || item.unitKind === 'times' || item.sign !== null) return false;
  const { directions } = context.language;
  const k = beforeAdverbs(context, item);
  const isLevel = isIn(context, k, directions.notDirect);
  const isLoss = isLevel && isIn(context, k - 1, directions.moneyNouns) && nounAt(context, k - 1) === 'down';
  if (isLoss || (isPhrasal(context, k, item) && isIn(context, k, directions.down))) return true;
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
  const start = other.hedge && other.hedge.start < other.start ? other.hedge.start : other.start;
  // "Or about" is one hedge.
  if ((isOr || isOpen) && start !== k) k += 1;
  const isJoined = isOr || isOpen || (hasComma && other.unitKind === 'percent');
  return k === start && isJoined && one.unitKind !== other.unitKind;
}

/** "Grew 3, 5 and 7 percent": what is listed behind a change is a change too, but for shares of something else. */
export function areListedChanges(context: Context, one: Item, other: Item): boolean {
  const { language } = context;
  const comma = isMark(context, one.end, ',') ? one.end + 1 : one.end;
  const k = wordAt(context, comma) === language.and ? comma + 1 : comma;
  const isRated = other.unitKind === 'percent' && other.form !== 'fraction';
  return k > one.end && k === other.start && isRated && !language.of.has(wordAt(context, other.end));
}
