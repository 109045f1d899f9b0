import { toShare } from './amount.ts';
import { smallOf } from './cardinal.ts';
import { afterHyphen, type Context, findPhraseBefore, isDash, isGlued, isIn, wordAt } from './cursor.ts';
import { type Item, toItem } from './item.ts';

/** "20th", "first", "twenty-first". */
export function readOrdinal(context: Context, at: number): Item | undefined {
  const { tokens, language } = context;
  const token = tokens[at];
  if (token?.kind === 'digits') {
    const start = at;
    let end = at + 1;
    while (
      tokens[end]?.text === ',' &&
      isGlued(context, end) &&
      tokens[end + 1]?.lower.length === 3 &&
      isGlued(context, end + 1)
    )
      end += 2;
    if (!isGlued(context, end) || !isIn(context, end, language.ordinalEnds)) return undefined;
    const digits = tokens
      .slice(start, end)
      .map(({ lower }) => lower)
      .join('')
      .replaceAll(',', '');
    return toItem('ordinal', { start, end: end + 1 }, Number(digits));
  }
  const own = language.ordinals.get(wordAt(context, at));
  if (own !== undefined) return toItem('ordinal', { start: at, end: at + 1 }, own);
  const ten = smallOf(language, wordAt(context, at));
  const next = afterHyphen(context, at + 1);
  const unit = language.ordinals.get(wordAt(context, next));
  if (ten === undefined || ten < 20 || ten % 10 !== 0 || unit === undefined || unit > 9 || next === at + 1)
    return undefined;
  return toItem('ordinal', { start: at, end: next + 1 }, ten + unit);
}

/** "Jeder fünfte": a share in percent; "jeden zweiten Tag" is a time. */
export function readEveryNth(context: Context, at: number): Item | undefined {
  const { language } = context;
  const of = isIn(context, at, language.everyNth)
    ? language.ordinals.get(wordAt(context, at + 1))
    : undefined;
  if (of === undefined || of < 2 || isIn(context, at + 2, language.spans)) return undefined;
  const { value, readings } = toShare(1 / of);
  const item = toItem('quantity', { start: at, first: at + 1, end: at + 2 }, value);
  return {
    ...item,
    readings,
    form: 'fraction',
    unit: 'percent',
    unitKind: 'percent',
    share: { of: 1, among: of },
  };
}

const ofTimes = (item: Item, value: number, unit: 'times' | 'percent'): Item => ({
  ...item,
  ...{ value, readings: unit === 'percent' ? [value, value / 100] : [value], unit, unitKind: unit },
});

/** "Tenfold": a multiple in one word. */
function readFold(context: Context, at: number): Item | undefined {
  const { language } = context;
  const word = wordAt(context, at);
  const value = word.endsWith(language.fold)
    ? smallOf(language, word.slice(0, -language.fold.length))
    : undefined;
  const scale = value ?? language.scales.get(word.slice(0, -language.fold.length));
  if (scale === undefined || word === language.fold) return undefined;
  return ofTimes(toItem('quantity', { start: at, end: at + 1 }), scale, 'times');
}

/** Whether "double" and "triple" multiply here: "double the number", "will double"; a double room is none. */
function isMultiple(context: Context, at: number): boolean {
  const { language } = context;
  const word = wordAt(context, at);
  if (!language.unsureMultiples.has(word)) return true;
  if (isDash(context.tokens[at + 1])) return false;
  if (
    language.determiners.has(wordAt(context, at + 1)) ||
    language.multipleBefore.has(wordAt(context, at + 1))
  )
    return true;
  const isHedged = findPhraseBefore(context, at, language.hedgesBefore) !== undefined;
  return isHedged || language.modals.has(wordAt(context, at - 1));
}

/** Words with a number in them: "doubled" and "tenfold" are quantities; "twice", "both", "none" are words. */
export function readNumberWord(context: Context, at: number): Item | undefined {
  const { language } = context;
  const word = wordAt(context, at);
  if (word === '') return undefined;
  const multiple = language.multiples.get(word);
  const place = { start: at, end: at + 1 };
  if (multiple) {
    const isQuantity = isMultiple(context, at);
    const vague = isDash(context.tokens[at + 1]) && isIn(context, at + 2, language.digitWords);
    const kind = isQuantity ? 'quantity' : vague ? 'vague' : 'word';
    const item = ofTimes(
      toItem(kind, vague ? { ...place, end: at + 3 } : place),
      multiple.value,
      multiple.unit,
    );
    return isQuantity ? { ...item, direction: multiple.direction } : item;
  }
  const adverb = language.adverbs.get(word);
  if (adverb !== undefined) return ofTimes(toItem('word', place), adverb, 'times');
  const lone = language.lone.get(word) ?? language.idle.get(word);
  if (lone !== undefined) return readLone(context, at, lone);
  return readFold(context, at) ?? readPeriod(context, at);
}

/** "Nil ships" counts; "none left" does not. */
function readLone(context: Context, at: number, value: number): Item {
  const { tokens, language } = context;
  const next = tokens[at + 1];
  const counts =
    value === 0 &&
    next?.kind === 'word' &&
    !language.stops.has(next.lower) &&
    language.pluralEnds.test(next.lower);
  const item = toItem(
    counts ? 'quantity' : 'word',
    { start: at, end: counts ? at + 2 : at + 1, last: at + 1 },
    value,
  );
  return counts ? { ...item, unit: next?.lower ?? null, unitKind: 'counted' } : item;
}

/** Halves, quarters, decades and centuries that no number counts: periods. */
function readPeriod(context: Context, at: number): Item | undefined {
  const { language } = context;
  const word = wordAt(context, at);
  const isPeriod = language.periods.has(word) || (language.parts.has(word) && language.sureParts.has(word));
  return isPeriod ? toItem('word', { start: at, end: at + 1 }) : undefined;
}

/** "No one", "one another": no figure at all. */
export function isNobody(context: Context, { first, last }: Item): boolean {
  const { language } = context;
  if (wordAt(context, first) !== language.pronounOne.word || last !== first + 1) return false;
  const { nobody, another } = language.pronounOne;
  return isIn(context, first - 1, nobody) || isIn(context, last, another);
}

/** "One of them", "this one", "one-sided": a pronoun that counts nothing. */
export function isPronoun(context: Context, item: Item): boolean {
  const { language } = context;
  const { word, before, counted, behind, onlyOf } = language.pronounOne;
  if (wordAt(context, item.first) !== word || item.last !== item.first + 1 || item.form !== 'words')
    return false;
  if (item.unitKind !== null && item.unitKind !== 'counted') return false;
  if (item.start < item.first || item.hedge) return false;
  const next = context.tokens[item.last];
  if (isIn(context, item.first - 1, onlyOf) && language.of.has(next?.lower ?? '')) return false;
  const mayCount = item.unitKind === 'counted' && isIn(context, item.first - 1, counted);
  if (isIn(context, item.first - 1, before) && !mayCount) return true;
  if (isIn(context, afterHyphen(context, item.last), behind)) return true;
  return item.unitKind === null && next?.kind !== 'digits';
}

/** "Two-time", "one-way": compounds that count nothing. */
export function isIdleCompound(context: Context, item: Item): boolean {
  if (item.unitKind !== 'counted' || afterHyphen(context, item.last) === item.last) return false;
  if (item.value === 0 && item.form === 'words') return true;
  return isIn(context, item.last + 1, context.language.idleBehind);
}

/** "A six-figure sum": how many digits, and no number. */
export const isOfDigits = (context: Context, item: Item): boolean =>
  afterHyphen(context, item.last) > item.last && isIn(context, item.last + 1, context.language.digitWords);

/** "4K video", "supports 4K at": a format, and no four thousand of anything. */
export function isOfScreens({ language, tokens, text }: Context, item: Item): boolean {
  if (!/^[48]K$/i.test(text.slice(tokens[item.first]?.start, tokens[item.last - 1]?.end))) return false;
  if (item.unitKind !== null && item.unitKind !== 'counted') return false;
  if (language.screens.size === 0 || item.start < item.first) return false;
  const next = tokens[afterHyphen({ language, tokens, text }, item.last)]?.lower ?? '';
  return item.unitKind === null || language.screens.has(next) || language.screens.has(item.unit ?? '');
}

/** "Absolute zero", "net zero": a word, but for what falls to it. */
export function isIdleZero(context: Context, item: Item): boolean {
  const { range } = context.language;
  const isZero = item.form === 'words' && item.value === 0 && item.to === null && item.unitKind === null;
  return isZero && !isIn(context, item.start - 1, range.to) && !isIn(context, item.start - 1, range.from);
}
