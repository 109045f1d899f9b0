import { begin, between } from './between.ts';
import { type Context, isIn, product, wordAt } from './cursor.ts';
import type { Item } from './item.ts';
import { toJoinedShare } from './joined-share.ts';
import { toScore } from './score.ts';

/** Whether two amounts are of one unit, as far as both say it. */
function areAlike(one: Item, other: Item): boolean {
  if (one.unitKind === null || other.unitKind === null)
    return !(one.unitKind === 'percent' && other.unitKind === null);
  if (one.unitKind === 'counted') return other.unitKind === 'counted' && one.unit === other.unit;
  return one.unit === other.unit;
}

/** The words of a change that stand before "from", within the clause: "rose from", "up from". */
function isChange(context: Context, from: number): boolean {
  const { directions, spreads, changes } = context.language;
  for (let k = from - 1; k >= Math.max(0, from - 7); k -= 1) {
    if (context.tokens[k]?.kind === 'mark' && /^[.;:!?]$/.test(context.tokens[k]?.text ?? '')) return false;
    if (isIn(context, k, spreads)) return false;
    if (isIn(context, k, directions.up) || isIn(context, k, directions.down) || isIn(context, k, changes))
      return true;
  }
  return false;
}

/** Whether a change verb stands before the first: "rose 0.3% to 4.1%" are a change and a level. */
function isChangeAndLevel(context: Context, one: Item, other: Item): boolean {
  const { directions, fillers, of } = context.language;
  let at = begin(one) - 1;
  const isVerb = (k: number) => isIn(context, k, directions.up) || isIn(context, k, directions.down);
  const isPassed = (k: number) =>
    isIn(context, k, fillers) || isIn(context, k, directions.between) || of.has(wordAt(context, k));
  for (let count = 0; count < 5 && !isVerb(at) && isPassed(at); count += 1) at -= 1;
  const isDirect = isVerb(at) || isVerb(at - 1);
  const [from, to] = [Math.abs(one.value ?? 0), Math.abs(other.value ?? 0)];
  return isDirect && to > from * (one.unitKind === null ? 5 : 3);
}

type Ends = { from: number; to: number };

/** "Between 9 and 5": the lower end is the first, however they are printed. */
const inOrder = ({ from, to }: Ends): Ends => ({ from: Math.min(from, to), to: Math.max(from, to) });

/** Both ends at one scale: the first takes it from the second where it has none and is the smaller. */
function toEnds(one: Item, other: Item): Ends {
  const [from, to] = [one.value ?? 0, other.value ?? 0];
  const isShared =
    one.scale === 1 &&
    other.scale > 1 &&
    Math.abs(one.mantissa) < Math.abs(other.mantissa) &&
    one.form !== 'fraction';
  return { from: isShared ? product(from, other.scale) : from, to };
}

function isRangeGap(context: Context, one: Item, other: Item): 'dash' | 'to' | 'between' | 'or' | undefined {
  const { range } = context.language;
  const gap = between(context, one.end, begin(other));
  const first = begin(one);
  const isBetween = [1, 2, 3, 4].some((back) => isIn(context, first - back, range.between));
  if (isBetween && range.and.has(gap)) return 'between';
  if (gap === '-') return 'dash';
  if (range.to.has(gap.replace(/^- /, ''))) return 'to';
  return range.or.has(gap) ? 'or' : undefined;
}

/** "Two or three days": neighbours; other numbers joined by "or" are two. */
function areNeighbours({ from, to }: Ends, one: Item, other: Item): boolean {
  return (
    one.unitKind === null &&
    other.sign === null &&
    to > from &&
    (to - from === 1 || (to <= from * 2 && to <= 100 && other.form === 'words'))
  );
}

function isSpread(
  context: Context,
  one: Item,
  other: Item,
  gap: 'dash' | 'to' | 'between' | 'or',
  ends: Ends,
): boolean {
  const { range } = context.language;
  if (gap === 'or') return areNeighbours(ends, one, other);
  if (gap === 'between') return true;
  if (ends.from >= ends.to) return false;
  if (gap === 'dash') return true;
  const first = begin(one);
  if (isIn(context, first - 1, range.from)) return !isChange(context, first - 1);
  return !isChangeAndLevel(context, one, other);
}

/** "5–10%", "five to ten million", "between 1.2 and 1.5 million", "from $200 to $4 million": one range. */
/** "Aged 18 to 35 found": ages count nothing. */
function withoutNoun(context: Context, one: Item, other: Item): Item {
  const isAge = isIn(context, begin(one) - 1, context.language.agesBefore) && other.unitKind === 'counted';
  return isAge ? { ...other, end: other.last, unit: null, unitKind: null } : other;
}

function toRange(context: Context, one: Item, next: Item): Item | undefined {
  const other = withoutNoun(context, one, next);
  const gap = isRangeGap(context, one, other);
  if (!gap || one.to !== null || other.to !== null || !areAlike(one, other)) return undefined;
  const printed = toEnds(one, other);
  if (!isSpread(context, one, other, gap, printed)) return undefined;
  const ends = inOrder(printed);
  const unit =
    other.unitKind === null || (one.unitKind === 'money' && other.unitKind === 'counted') ? one : other;
  const scale = Math.max(one.scale, other.scale);
  return {
    ...one,
    ...{
      last: other.last,
      end: other.end,
      value: ends.from,
      to: ends.to,
      readings: [ends.from, ends.to],
      scale,
    },
    ...{
      unit: unit.unit,
      unitKind: unit.unitKind,
      denominator: other.denominator ?? one.denominator,
      plain: false,
    },
    currencies: one.currencies.length > 0 ? one.currencies : other.currencies,
    ...(one.hedge === null &&
      other.hedge &&
      other.hedge.end > other.last && { qualifier: other.qualifier, hedge: other.hedge }),
  };
}

/** "300 ± 20", "83 percent, plus or minus 3": a margin around the first. */
function toMargin(context: Context, one: Item, other: Item): Item | undefined {
  const gap = between(context, one.end, other.start)
    .replace(/^, |^\( /, '')
    .trim();
  const isMark = gap === '±' || gap === '+ / -' || context.language.margin.includes(gap);
  if (!isMark || one.to !== null) return undefined;
  return {
    ...one,
    ...{
      last: other.last,
      end: other.end,
      margin: other.value,
      qualifier: 'about',
      unit: one.unit ?? other.unit,
    },
    ...{ unitKind: one.unitKind ?? other.unitKind, readings: [...one.readings, ...other.readings] },
  };
}

/** Two amounts that are one figure; undefined where they are two. */
export function joinAmounts(context: Context, one: Item, other: Item): Item | undefined {
  if (one.kind !== 'quantity' || other.kind !== 'quantity' || other.start - one.end > 5) return undefined;
  return (
    toJoinedShare(context, one, other) ??
    toMargin(context, one, other) ??
    toScore(context, one, other) ??
    toRange(context, one, other)
  );
}

/** Whether two numbers are told as one of a kind: "5 and 10 billion", "from 22 to 31 percent". */
function areListed(context: Context, one: Item, other: Item): boolean {
  const { range } = context.language;
  const gap = between(context, one.end, begin(other));
  const isFrom = range.to.has(gap) && isIn(context, begin(one) - 1, range.from);
  return isFrom || range.and.has(gap) || range.or.has(gap);
}

/** "Fell from 520 to 470 million": what fell was more before, so that the first has the scale of the second. */
function isDeeperFall(context: Context, one: Item, other: Item): boolean {
  const { range, directions } = context.language;
  const from = begin(one) - 1;
  if (one.scale !== 1 || (one.value ?? 0) >= (other.value ?? 0) || !isIn(context, from, range.from))
    return false;
  return [1, 2, 3, 4, 5, 6].some((back) => isIn(context, from - back, directions.down));
}

/** "5 and 10 billion", "from 22 to 31 percent": the first has the scale and the unit of the second, where it has none. */
export function takeFromNext(context: Context, one: Item, other: Item): Item | undefined {
  const isBare = one.unitKind === null || one.unitKind === 'money';
  const areQuantities = one.kind === 'quantity' && other.kind === 'quantity' && one.form !== 'fraction';
  if (!isBare || !areQuantities || one.to !== null || one.share || !areListed(context, one, other))
    return undefined;
  const { from } = isDeeperFall(context, one, other)
    ? { from: product(one.value ?? 0, other.scale) }
    : toEnds(one, other);
  const scaled = from === one.value ? one : { ...one, value: from, readings: [from], scale: other.scale };
  if (one.unitKind !== null || other.unitKind === null) return scaled;
  const { unit, unitKind, currencies } = other;
  return other.share ? scaled : { ...scaled, unit, unitKind, currencies };
}
