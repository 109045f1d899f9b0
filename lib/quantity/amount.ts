import type { Qualifier } from '../language/qualifier.ts';
import { isAgeGroup } from './age-group.ts';
import { scaleOf, smallOf } from './cardinal.ts';
import { readCounted } from './counted.ts';
import { afterHyphen, type Context, findPhraseAt, isGlued, isIn, isMark, product, wordAt } from './cursor.ts';
import { type Denominator, readDenominator } from './denominator.ts';
import { readRest } from './fraction.ts';
import { type Item, toItem } from './item.ts';
import { readMoneyBehind } from './money.ts';
import type { NumberAt } from './number.ts';
import { readUnit, type UnitAt } from './unit.ts';

/** Nobody prints all digits of a third: 33.3, 8.3, but 37.5 and 6.25. */
function toPercent(part: number): number {
  const percent = product(part, 100);
  if (Number.isInteger(product(percent, 1000))) return percent;
  return percent >= 1 ? Number(percent.toFixed(1)) : Number(percent.toPrecision(3));
}

/** A part of a whole in percent, and the other ways to write it. */
export function toShare(part: number): { value: number; readings: number[] } {
  const value = toPercent(part);
  const digits = [0, 1, 2].map((k) => Number((part * 100).toFixed(k)));
  return {
    value,
    readings: [...new Set([value, product(part, 100), ...digits, part, Number(part.toFixed(2))])],
  };
}

/** Marks of notes that touch a number: ², [1]. */
function pastNote(context: Context, at: number): number {
  const { tokens } = context;
  if (tokens[at]?.kind === 'raised' && isGlued(context, at)) return at + 1;
  const isNote =
    isMark(context, at, '[') &&
    isGlued(context, at) &&
    tokens[at + 1]?.kind === 'digits' &&
    isMark(context, at + 2, ']');
  return isNote ? at + 3 : at;
}

/** The hedge behind a number: "or more", "-plus", "300+", ", give or take". */
function readHedgeBehind(
  context: Context,
  from: number,
): { start: number; end: number; qualifier: Qualifier } | undefined {
  const { tokens, language } = context;
  if (isMark(context, from, '+') && isGlued(context, from) && tokens[from + 1]?.kind !== 'digits')
    return { start: from, end: from + 1, qualifier: 'at_least' };
  const comma = isMark(context, from, ',') ? from + 1 : from;
  const at = afterHyphen(context, comma);
  const found = findPhraseAt(context, at, language.hedgesBehind);
  const qualifier = found && language.hedgesBehind.get(found.phrase);
  if (!found || !qualifier || /^\p{Lu}/u.test(tokens[at]?.text ?? '')) return undefined;
  const isSplit = comma > from && !language.hedgesPastComma.has(found.phrase);
  const isOther =
    isNumberAhead(context, afterHyphen(context, found.end)) && language.hedgesBothSides.has(found.phrase);
  const isCompared = language.directions.than.has(wordAt(context, found.end));
  return isSplit || isCompared || isOther ? undefined : { start: from, end: found.end, qualifier };
}

/** Whether the hedge is of the number that follows it: "12 boats, at least 3 of them". */
function isNumberAhead(context: Context, at: number): boolean {
  const kind = context.tokens[at]?.kind;
  return kind === 'digits' || kind === 'part' || smallOf(context.language, wordAt(context, at)) !== undefined;
}

/** "Half an hour", "three hundredths of a day": a part of a unit, which is no share. */
function readPartOfUnit(context: Context, end: number): UnitAt | undefined {
  const { language } = context;
  const of = language.of.has(wordAt(context, end)) ? end + 1 : end;
  if (isIn(context, of, language.articles)) {
    const unit = readPoint(context, of + 1) ?? readUnit(context, of + 1);
    return unit && unit.end > of + 1 ? unit : undefined;
  }
  return of === end ? (readPoint(context, afterHyphen(context, end)) ?? readUnit(context, end)) : undefined;
}

/** "A quarter point", "half a point". */
const readPoint = (context: Context, at: number): UnitAt | undefined =>
  isIn(context, at, context.language.partUnits.points)
    ? { kind: 'points', name: 'points', factor: 1, end: at + 1 }
    : undefined;

/** "A foot and a half", "a game and a half": one of something and a part of it. */
export function readOneAndPart(context: Context, at: number): Item | undefined {
  const { language, tokens } = context;
  const isOne = isIn(context, at, language.articles) || wordAt(context, at) === language.pronounOne.word;
  if (!isOne || tokens[at + 1]?.kind !== 'word' || isIn(context, at + 1, language.stops)) return undefined;
  const unit = readUnit(context, at + 1);
  const rest = readRest(context, unit?.end ?? at + 2);
  const isScale = scaleOf(language, wordAt(context, at + 1)) !== undefined;
  if (!rest || isScale || smallOf(language, wordAt(context, at + 1)) !== undefined) return undefined;
  const item = toItem('quantity', { start: at, end: rest.end }, 1 + rest.value);
  const name = unit?.name ?? `${wordAt(context, at + 1)}s`;
  const unitKind = unit?.kind ?? 'counted';
  return { ...item, form: 'words', unit: name, unitKind };
}

type Behind = Partial<Pick<Item, 'unit' | 'unitKind' | 'currencies'>> & { end: number; factor: number };

const ofUnit = ({ kind, name, end, factor }: UnitAt): Behind => ({ unit: name, unitKind: kind, end, factor });

/** Past "-old" and "-olds": an age. */
function pastAge(context: Context, end: number): number {
  const old = afterHyphen(context, end);
  return isIn(context, old, context.language.old) ? old + 1 : end;
}

/** Unit, money or noun behind a number. */
function readBehind(context: Context, number: NumberAt, from: number): Behind | undefined {
  if (isAgeGroup(context, number.start, from))
    return { unit: 'people', unitKind: 'counted', end: from + 1, factor: 1 };
  const unit = number.form === 'fraction' ? readPartOfUnit(context, from) : readUnit(context, from);
  if (unit?.kind === 'measure') return { ...ofUnit(unit), end: pastAge(context, unit.end) };
  if (unit && !(number.money && unit.kind === 'times')) return ofUnit(unit);
  const money = number.money ? undefined : readMoneyBehind(context, from);
  if (!money) return undefined;
  const { currencies, name, end, scale } = money;
  const unnamed = currencies.length === 0 && !name.endsWith('s') ? `${name}s` : name;
  return { unit: unnamed, unitKind: 'money', currencies, end, factor: scale };
}

/** "A couple of kiosks", "a score of riders": what a set is of. */
function pastOf({ language, tokens }: Context, from: number): number {
  const set = tokens[from - 1]?.lower ?? '';
  const isSet = language.sets.has(set) || language.groups.has(set);
  return isSet && language.of.has(tokens[from]?.lower ?? '') ? from + 1 : from;
}

/** "10,000-strong", "300 or so ferries": what is counted, past a hedge. */
function readNoun(context: Context, from: number): Behind | undefined {
  const strong = afterHyphen(context, from);
  if (strong > from && isIn(context, strong, context.language.strong)) {
    const members = readCounted(context, strong + 1);
    return {
      unit: 'people',
      unitKind: 'counted',
      end: members?.isPlural ? members.end : strong + 1,
      factor: 1,
    };
  }
  const counted = readCounted(context, pastOf(context, from));
  return counted && { unit: counted.noun, unitKind: 'counted', end: counted.end, factor: 1 };
}

/** A number with all that stands behind it: a quantity, as far as its own words tell. */
export function toAmount(context: Context, number: NumberAt): Item {
  const noted = pastNote(context, number.end);
  const early = readHedgeBehind(context, noted);
  const from = early?.end ?? noted;
  const behind = readBehind(context, number, from);
  const base = fromNumber(number, noted);
  const isShare = number.form === 'fraction' && !behind;
  const isAge = isIn(context, number.start - 1, context.language.agesBefore);
  const noun = behind || isShare || isAge ? undefined : readNoun(context, from);
  const unit = behind ?? (number.money ? undefined : noun);
  const end = unit?.end ?? from;
  const late = early ?? readHedgeBehind(context, end);
  const item = withUnit({ ...base, end }, unit);
  const hedged = late ? { qualifier: late.qualifier, hedge: { start: late.start, end: late.end } } : {};
  const per = item.unitKind || wordAt(context, end) !== '' ? readDenominator(context, end) : undefined;
  return withDenominator({ ...item, ...hedged, end: early ? Math.max(end, early.end) : end }, per);
}

const withDenominator = (item: Item, per: Denominator | undefined): Item =>
  per ? { ...item, end: per.end, denominator: per.text } : item;

function fromNumber(number: NumberAt, last: number): Item {
  const { start, first, value, readings, mantissa, scale, form, plain, sign, qualifier, money } = number;
  return {
    ...toItem('quantity', { start, end: last, first, last }),
    ...{ value, readings, mantissa, scale, form, plain, sign },
    ...(qualifier && { qualifier, hedge: { start, end: start + 1 } }),
    ...(money && { unit: money.name, unitKind: 'money' as const, currencies: money.currencies }),
  };
}

function withUnit(item: Item, unit: Behind | undefined): Item {
  if (item.form === 'fraction' && !unit) {
    const { value, readings } = toShare(item.value ?? 0);
    return { ...item, value, readings, unit: 'percent', unitKind: 'percent' };
  }
  if (!unit) return item;
  const { factor, end: _, ...rest } = unit;
  const readings = factor === 1 ? item.readings : item.readings.map((one) => product(one, factor));
  const [value = null] = readings;
  // What is counted settles a letter: "120k ferries" are 120,000.
  const both =
    item.form === 'digits' && item.scale > 1 && unit.unitKind === 'counted' ? readings.slice(0, 1) : readings;
  return { ...item, ...rest, value, readings: both, scale: item.scale * (factor >= 1 ? factor : 1) };
}
