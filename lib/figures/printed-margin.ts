import type { Language } from '../language/language.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Range } from '../model/bounds.ts';
import { isSameNumber } from '../model/numbers.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { numbersOf } from './printed-number.ts';
import { printsValue, unitScale } from './prints-value.ts';
import { wordsOf } from './words-of.ts';

/** The two ends of what a figure may be, in the claim's unit. */
type Ends = { lower: number; upper: number };

/**
 * Whether a figure phrase prints these two ends around a value, or around both ends of a range: as a range ("between 5 and
 * 10", "80–86"), or as a margin ("plus or minus 3", "± 3 percent"). Of a language without a file only the numbers are looked for.
 */
export function printsMargin(
  phrase: string,
  quantity: number | Range,
  { lower, upper }: Ends,
  { unit, language }: { unit: string; language: Language },
): boolean {
  const { from, to } = typeof quantity === 'number' ? { from: quantity, to: quantity } : quantity;
  if (language === NO_WORDS) {
    const prints = (number: number) => printsValue(phrase, number, { unit, language });
    return (
      (prints(lower) && prints(upper)) || (isSameNumber(from - lower, upper - to) && prints(from - lower))
    );
  }
  const figures = readFigures(phrase, language);
  const judged = { unit, from, to, lower, upper, scale: unitScale(unit), language };
  return (
    figures.some((figure, index) => isRange(phrase, figure, index, judged)) ||
    figures.some((figure) => isMargin(phrase, figure, figures, judged))
  );
}

/** How far either way a phrase says that its figure may be off: 3 of "plus or minus 3 points". */
export function listPrintedMargins(phrase: string, language: Language): number[] {
  return readFigures(phrase, language).flatMap((figure) => {
    if (figure.margin !== null) return [figure.margin];
    return figure.value !== null && isAround(phrase, figure, language) ? [figure.value] : [];
  });
}

type Judged = Ends & Range & { unit: string; scale: number; language: Language };

/** A range of something else, "those aged 18 to 24", is none of a share. */
function isRange(
  phrase: string,
  { range, unitKind, start }: Figure,
  index: number,
  { from, to, lower, upper, scale, unit, language }: Judged,
): boolean {
  if (!range) return false;
  const before = phrase.slice(0, start);
  const isApposed =
    unitKind === null &&
    (/[(,;] ?$/.test(before) || wordsOf(before).some((word) => language.intervals.has(word)));
  const isOwn = from === lower || to === upper;
  const isOther = index > 0 && !isApposed && !(unitKind === 'percent' && isPercent(unit));
  const isEnd = (printed: number, wanted: number) =>
    isSameNumber(printed, wanted) || isSameNumber(printed / scale, wanted);
  return isEnd(range.from, lower) && isEnd(range.to, upper) && (isOwn || !isOther);
}

/** What a margin is in: the figure's own unit or scale, or percent of it. */
function isMargin(
  phrase: string,
  figure: Figure,
  figures: readonly Figure[],
  { from, to, lower, upper, scale, unit, language }: Judged,
): boolean {
  const margin = figure.margin ?? (isAround(phrase, figure, language) ? figure.value : null);
  if (margin === null) return false;
  const isShare = figure.unitKind === 'percent' && !isPercent(unit);
  const scales = figures.filter((one) =>
    numbersOf(one).some((number) => isSameNumber(number, from) || isSameNumber(number / scale, from)),
  );
  const factors = [
    1,
    1 / scale,
    ...(isShare || isOfPercent(figure, phrase) ? [Math.abs(from) / 100] : []),
    ...scales.map((one) => one.scale),
    ...scales.map((one) => one.scale / scale),
  ];
  return factors.some(
    (factor) => isSameNumber(from - lower, margin * factor) && isSameNumber(upper - to, margin * factor),
  );
}

const isPercent = (unit: string) => /percent|per cent|%/i.test(unit);
/** "120 ferries, plus or minus 5 percent": the margin is in another unit than the figure. */
const isOfPercent = ({ core, unitKind }: Figure, phrase: string) =>
  unitKind !== 'percent' && /^\s?(?:%|per ?cent)/.test(phrase.slice(core.end));

/** "A margin of error of 3", "within 3 points", "a 3-point margin". */
function isAround(phrase: string, { start, end, unitKind }: Figure, { margins }: Language): boolean {
  const before = phrase.slice(0, start).trimEnd().toLowerCase();
  const behind = phrase.slice(end).toLowerCase();
  const isBefore = /(?:±|\+\/[-−])$/u.test(before) || margins.before.some((words) => before.endsWith(words));
  const isWithin =
    margins.within.some((words) => before.endsWith(words)) && behind.trim() === '' && unitKind !== 'measure';
  return isBefore || isWithin || margins.behind.some((words) => behind.trimStart().startsWith(words));
}
