import type { Language } from '../language/language.ts';
import { afterHyphen, type Context, isIn, wordAt } from './cursor.ts';

/** A number in words: `scale` is the last that multiplied all of it, `first` where its first number word stands. */
export type Cardinal = { end: number; value: number; mantissa: number; scale: number; first: number };

const MOST_LETTERS = 60;
/** Scales of so few letters are shortened, and are no number without digits: bn. */
const SHORTENED = 3;

/** The singular of a scale: "two hundreds of them". */
export function scaleOf({ scales, groups }: Language, word: string): number | undefined {
  return (
    scales.get(word) ??
    groups.get(word) ??
    scales.get(word.replace(/s$/, '')) ??
    groups.get(word.replace(/s$/, ''))
  );
}

/** Number words that are written together, units before tens: dreiundzwanzig, zweihunderttausend. */
function readCompound(language: Language, word: string): number | undefined {
  const known = language.cardinals.get(word) ?? language.scales.get(word);
  if (known !== undefined || !language.compounds || word.length > MOST_LETTERS) return known;
  for (const [name, scale] of [...language.scales].sort(([, a], [, b]) => b - a)) {
    const at = scale > 1e3 ? -1 : word.indexOf(name);
    if (at < 0) continue;
    const before = at === 0 ? 1 : readCompound(language, word.slice(0, at));
    const rest = word.slice(at + name.length).replace(new RegExp(`^${language.and}`), '');
    const behind = rest === '' ? 0 : readCompound(language, rest);
    if (before === undefined || behind === undefined || behind >= scale) return undefined;
    return before * scale + behind;
  }
  const at = word.indexOf(language.and);
  if (at <= 0) return undefined;
  const [unit, ten] = [
    language.cardinals.get(word.slice(0, at)),
    language.cardinals.get(word.slice(at + language.and.length)),
  ];
  return unit !== undefined && ten !== undefined && unit < 10 && ten >= 20 ? ten + unit : undefined;
}

/** The value of one word below its scales: 0 to 99, or more where words are written together. */
export function smallOf(language: Language, word: string): number | undefined {
  if (word === '') return undefined;
  return language.compounds && !language.scales.has(word)
    ? readCompound(language, word)
    : language.cardinals.get(word);
}

/** What has been added up: closed groups, the open one below a thousand, the scale that closed last, the scales at the end. */
type Sum = { total: number; open: number; isOpen: boolean; last: number; trailing: number };

/** Whether a small number may follow: "twenty five", "hundred five", but no "five twenty". */
function takesSmall({ open, isOpen }: Sum, small: number): boolean {
  if (!isOpen) return true;
  if (open % 100 === 0 && open > 0) return small < 100;
  return small > 0 && small < 10 && open % 10 === 0 && open % 100 >= 20;
}

const addSmall = (sum: Sum, small: number): Sum => ({
  ...sum,
  open: sum.isOpen ? sum.open + small : small,
  isOpen: true,
  trailing: 1,
});

function addScale(sum: Sum, scale: number): Sum | undefined {
  const trailing = sum.trailing * scale;
  if (!sum.isOpen)
    return scale < sum.last ? undefined : { ...sum, total: sum.total * scale, last: scale, trailing };
  if (sum.open === 0 || scale >= sum.last) return undefined;
  if (scale === 100) return sum.open < 100 ? { ...sum, open: sum.open * 100, trailing } : undefined;
  return { total: sum.total + sum.open * scale, open: 0, isOpen: false, last: scale, trailing };
}

/** Whether "and" joins what is smaller: "one hundred and two", but "one hundred and two hundred" are two numbers. */
function joinsSmaller(context: Context, at: number, sum: Sum): boolean {
  const { language } = context;
  if (wordAt(context, at) !== language.and || language.compounds) return false;
  const small = smallOf(language, wordAt(context, at + 1));
  if (small === undefined || small === 0) return false;
  const isHundred = sum.isOpen && sum.open % 100 === 0 && sum.open > 0;
  if (!isHundred && sum.isOpen) return false;
  let k = at + 2;
  if (smallOf(language, wordAt(context, afterHyphen(context, k))) !== undefined)
    k = afterHyphen(context, k) + 1;
  const scale = scaleOf(language, wordAt(context, afterHyphen(context, k)));
  if (scale === undefined)
    return (
      !language.half.has(wordAt(context, k)) && !language.parts.has(wordAt(context, afterHyphen(context, k)))
    );
  return isHundred ? scale > 100 && scale < sum.last : scale < sum.last;
}

/**
 * A whole number in words: "two thousand three hundred and six", "twenty-five", "fifteen hundred", "a hundred and two",
 * "zweihundertdrei". "Ten five" are two numbers.
 */
export function readCardinal(context: Context, at: number): Cardinal | undefined {
  const { language } = context;
  const isArticle = isIn(context, at, language.articles);
  const first = isArticle ? afterHyphen(context, at + 1) : at;
  const start = smallOf(language, wordAt(context, first));
  const isWhole = wordAt(context, first).length > SHORTENED;
  const bare = start === undefined && isWhole ? language.scales.get(wordAt(context, first)) : undefined;
  if (start === undefined && bare === undefined) return undefined;
  if (isArticle && bare === undefined) return undefined;
  const opening = { total: 0, open: start ?? 1, isOpen: true, last: Number.POSITIVE_INFINITY, trailing: 1 };
  const { sum, end } = addUp(context, start === undefined ? first : first + 1, opening);
  const value = sum.total + (sum.isOpen ? sum.open : 0);
  return { end, value, first, mantissa: value / sum.trailing, scale: sum.trailing };
}

/** "A million five people" are two numbers; "a million five hundred" is one. */
function startsOther(context: Context, at: number, { isOpen, last }: Sum): boolean {
  const { language } = context;
  const isJoined = wordAt(context, at - 1) === language.and;
  if (isOpen || last < 1e6 || language.compounds || isJoined) return false;
  const next = afterHyphen(context, at + 1);
  const isScale = (k: number) => scaleOf(language, wordAt(context, k)) !== undefined;
  const isTen = smallOf(language, wordAt(context, next)) !== undefined;
  return !isScale(next) && !(isTen && isScale(afterHyphen(context, next + 1)));
}

/** Adds what may follow, a word at a time. */
function addUp(context: Context, from: number, opening: Sum): { sum: Sum; end: number } {
  const { language } = context;
  let [sum, end] = [opening, from];
  for (;;) {
    const at = afterHyphen(context, end);
    const word = wordAt(context, at);
    const small = smallOf(language, word);
    const scale = small === undefined ? scaleOf(language, word) : undefined;
    const isGroup = language.groups.has(word.replace(/s$/, ''));
    const added =
      small !== undefined && takesSmall(sum, small) && !startsOther(context, at, sum)
        ? addSmall(sum, small)
        : scale !== undefined && !isGroup
          ? addScale(sum, scale)
          : undefined;
    if (added) sum = added;
    else if (!joinsSmaller(context, at, sum)) return { sum, end };
    end = at + 1;
  }
}
