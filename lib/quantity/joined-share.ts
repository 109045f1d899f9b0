import { toShare } from './amount.ts';
import { between } from './between.ts';
import { isPlural } from './counted.ts';
import { type Context, isIn } from './cursor.ts';
import type { Item } from './item.ts';

/** What shares are of: "one in five", "3 in 1,000", but not "12 in 47". */
const isRound = (value: number) =>
  value <= 12 || (value <= 100 && value % 5 === 0) || Number(value.toPrecision(1)) === value;

/** "1 in 36 children"; but one in 47 hours is a time. */
const isOneIn = (one: Item, other: Item) =>
  one.value === 1 && other.unitKind !== 'measure' && other.scale === 1;

/** "One school in five", but "one goal in five games". */
function isOneOf(context: Context, one: Item, other: Item): boolean {
  const isOne = one.value === 1 && one.form === 'words' && one.unitKind === 'counted' && one.to === null;
  const isVerb = other.unitKind === 'counted' && isIn(context, other.end, context.language.articles);
  return isOne && !isPlural(context, one.unit ?? '') && (other.unitKind === null || isVerb);
}

/** "One in five", "9 out of 10", "one out of every four", "1-in-5", "two to three in ten": a share in percent. */
export function toJoinedShare(context: Context, one: Item, other: Item): Item | undefined {
  const { shares } = context.language;
  const gap = between(context, one.end, other.start).replaceAll('- ', '').replaceAll(' -', '').trim();
  const words = gap.split(' ');
  const isEvery = words.length > 1 && shares.every.has(words.at(-1) ?? '');
  const base = isEvery ? words.slice(0, -1).join(' ') : gap;
  const isOut = shares.outOf.includes(base);
  if (!isOut && !shares.in.has(base) && !(isEvery && context.language.of.has(base))) return undefined;
  const [part, whole] = [one.value ?? 0, other.value ?? 0];
  const most = one.to ?? part;
  const isNoun = isOneOf(context, one, other);
  const isMoneyInWords = (isOut || isEvery) && other.unitKind === 'money' && other.form === 'words';
  const isCount =
    (one.unitKind === null || isNoun) &&
    (other.unitKind === null ||
      other.unitKind === 'counted' ||
      other.unitKind === 'measure' ||
      isMoneyInWords);
  if (!isCount || part <= 0 || most >= whole || ![part, most, whole].every(Number.isInteger))
    return undefined;
  if (
    one.form === 'fraction' ||
    other.sign ||
    one.sign ||
    !(isRound(whole) || isEvery || isOneIn(one, other)) ||
    most > 100
  )
    return undefined;
  const { value, readings } = toShare(part / whole);
  const upper = one.to === null ? undefined : toShare(most / whole);
  return {
    ...one,
    ...{ last: other.last, end: isNoun ? other.last : other.end },
    ...{ value, to: upper?.value ?? null, readings: [...readings, ...(upper?.readings ?? [])] },
    ...{ unit: 'percent', unitKind: 'percent' },
    ...{ mantissa: value, scale: 1, plain: false, form: 'fraction', share: { of: part, among: whole } },
  };
}
