import { isAgeGroup } from './age-group.ts';
import { readOneAndPart, toAmount } from './amount.ts';
import { readClock } from './clock.ts';
import { readCounted } from './counted.ts';
import type { Context } from './cursor.ts';
import { isDash, isGlued, isMark, isSpelled } from './cursor.ts';
import { readDate } from './date.ts';
import { areApposed, areListedChanges, findDirection, mayBeFall } from './direction.ts';
import { readTypedFraction } from './fraction.ts';
import { findHedge, isEstimated } from './hedge.ts';
import { type Item, toItem } from './item.ts';
import { joinAmounts, takeFromNext } from './join.ts';
import { beforeRun, isLabelled, pastRun, readCode, readDigitCode, readPhone } from './label.ts';
import { readNumber, readOpenNumber } from './number.ts';
import {
  isIdleCompound,
  isIdleZero,
  isNobody,
  isOfDigits,
  isOfScreens,
  isPronoun,
  readEveryNth,
  readNumberWord,
  readOrdinal,
} from './number-word.ts';
import { mayStart } from './starters.ts';
import { readYear } from './year.ts';

/** A quantity that is left open: "hundreds of", "several hundred". */
function readVague(context: Context, at: number): Item | undefined {
  const open = readOpenNumber(context, at);
  if (!open) return undefined;
  const of = context.language.of.has(context.tokens[open.end]?.lower ?? '') ? open.end + 1 : open.end;
  const end = readCounted(context, of)?.end ?? open.end;
  return toItem('vague', { start: open.start, first: open.first, last: open.end, end });
}

/** A number that touches letters which are no unit of it is a name's: 5G, 3D. */
function isCode(context: Context, { last, end, unitKind }: Item): boolean {
  return unitKind === null && last === end && isGlued(context, last) && isSpelled(context.tokens[last]);
}

function readAmount(context: Context, at: number): Item | undefined {
  const number = readNumber(context, at);
  if (!number) return undefined;
  const amount = toAmount(context, number);
  if (isOfScreens(context, amount)) return undefined;
  const touches =
    amount.unitKind === 'counted' &&
    isGlued(context, amount.last) &&
    isSpelled(context.tokens[amount.last]) &&
    !isAgeGroup(context, amount.start, amount.last);
  return isCode(context, amount) || touches ? undefined : amount;
}

/** Digits that no rule explains, with all that they touch. */
function readRest(context: Context, at: number, least: number): Item | undefined {
  const kind = context.tokens[at]?.kind;
  if (kind !== 'digits' && kind !== 'numeral' && kind !== 'part' && kind !== 'raised') return undefined;
  if (kind === 'raised') return toItem('label', { start: at, end: at + 1 });
  return toItem('label', { start: beforeRun(context, at, least), end: pastRun(context, at) });
}

/** The item that begins at a token, by the first rule that takes it. */
function readItem(context: Context, at: number, least: number): Item | undefined {
  const stretch = (kind: Item['kind'], found: { start: number; end: number } | undefined) =>
    found && toItem(kind, found);
  return (
    stretch('date', readDate(context, at)) ??
    stretch('time', readClock(context, at)) ??
    stretch('year', readYear(context, at)) ??
    stretch('label', readPhone(context, at)) ??
    stretch('label', readCode(context, at, least)) ??
    readOrdinalOrAmount(context, at) ??
    readVague(context, at) ??
    readNumberWord(context, at) ??
    stretch('label', readDigitCode(context, at)) ??
    readRest(context, at, least)
  );
}

/** "A third of" is an amount, "a third ferry" an ordinal; "24/7" is neither. */
function readOrdinalOrAmount(context: Context, at: number): Item | undefined {
  if (readDigitCode(context, at) && !isTypedFraction(context, at)) return undefined;
  const open = readOpenNumber(context, at);
  if (open) return undefined;
  const ordinal = readOrdinal(context, at);
  const named = ordinal && { ...ordinal, end: readCounted(context, ordinal.end)?.end ?? ordinal.end };
  const part = ordinal ? undefined : (readOneAndPart(context, at) ?? readEveryNth(context, at));
  if (part) return part;
  const isSure = ordinal && (context.tokens[at]?.kind === 'digits' || ordinal.end > at + 1);
  return isSure ? named : (readAmount(context, at) ?? named);
}

const isTypedFraction = (context: Context, at: number) => readTypedFraction(context, at) !== undefined;

/** Whether a figure may begin at a token, which is cheaper to see than to read. */
function mayBegin({ tokens, language }: Context, at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== 'word') return token?.kind !== 'mark' || STARTS.test(token.text);
  return mayStart(language, token);
}

const STARTS = /^[\p{Sc}\p{Pd}−+~≈∼<>≥≤⩾⩽.·]$/u;

/** All items of a text in order, without overlaps, each by itself. */
export function listAlone(context: Context): Item[] {
  const items: Item[] = [];
  let least = 0;
  for (let at = 0; at < context.tokens.length; ) {
    const item = mayBegin(context, at) ? readItem(context, at, least) : undefined;
    if (item && item.end > at) {
      items.push(item);
      at = item.end;
      least = at;
    } else at += 1;
  }
  return items;
}

function withHedge(context: Context, item: Item): Item {
  const isHedgeable = item.kind === 'quantity' || item.kind === 'word';
  if (!isHedgeable) return item;
  const isEstimate = isEstimated(context, item.start);
  const hedge = findHedge(context, item);
  if (!hedge || item.hedge) return { ...item, isEstimate };
  return { ...item, isEstimate, qualifier: hedge.qualifier, hedge: { start: hedge.start, end: hedge.end } };
}

function joinAll(context: Context, items: readonly Item[]): Item[] {
  const joined: Item[] = [];
  for (const item of items) {
    const last = joined.at(-1);
    const both = last && joinAmounts(context, last, item);
    const shared = last && !both ? takeFromNext(context, last, item) : undefined;
    if (shared) joined[joined.length - 1] = shared;
    if (both) joined[joined.length - 1] = both;
    else joined.push(item);
  }
  return joined;
}

/** What a number is, once all that stands around it is known. */
function classify(context: Context, item: Item): Item {
  if (item.kind !== 'quantity') return item;
  if (isOfDigits(context, item)) return { ...item, kind: 'vague', value: null };
  if (isIdleZero(context, item)) return { ...item, kind: 'word' };
  if (item.to === null && (isPronoun(context, item) || isIdleCompound(context, item)))
    return { ...item, kind: 'word' };
  if (item.share === null && isLabelled(context, item))
    return {
      ...item,
      kind: 'label',
      end: item.last,
      unit: null,
      unitKind: null,
      qualifier: 'stated',
      hedge: null,
    };
  return item;
}

function withDirections(context: Context, items: readonly Item[]): Item[] {
  const directed: Item[] = [];
  for (const item of items) {
    const own = item.kind === 'quantity' ? (item.direction ?? findDirection(context, item)) : null;
    const last = directed.at(-1);
    const isSame = last?.kind === 'quantity' && item.kind === 'quantity' && areApposed(context, last, item);
    const isListed = isSame || (last?.kind === 'quantity' && areListedChanges(context, last, item));
    const known = { ...item, direction: own ?? (isListed ? last.direction : null) };
    const isBack = isSame && !isMark(context, last.end, ',');
    if (isBack && own && last.direction === null && item.sign === null)
      directed[directed.length - 1] = { ...last, direction: own };
    directed.push(item.kind === 'quantity' ? { ...known, mayFall: mayBeFall(context, known) } : item);
  }
  return directed;
}

/** Sets of a match: a pair beside a score is one as well, as in "7-5, 5-7". */
function withScores(context: Context, items: readonly Item[]): Item[] {
  return items.map((item, index) => {
    const isBare =
      item.kind === 'quantity' && item.to !== null && item.unitKind === null && item.plain === false;
    const isBeside = [items[index - 1], items[index + 1]].some(
      (other) => other?.kind === 'score' && Math.abs(other.start - item.start) <= 4,
    );
    const isDashed = context.tokens.slice(item.start, item.end).some((token) => isDash(token));
    return isBare && isBeside && isDashed ? toItem('score', item) : item;
  });
}

/** Every figure of a text, in tokens and in order. */
export function listItems(context: Context): Item[] {
  const alone = listAlone(context).map((item) => withHedge(context, item));
  const joined = joinAll(context, alone).map((item) => classify(context, item));
  return withDirections(context, withScores(context, withScores(context, joined))).filter(
    (item) => !isNobody(context, item),
  );
}
