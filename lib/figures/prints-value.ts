import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Range } from '../model/bounds.ts';
import { isSameNumber } from '../model/numbers.ts';
import { scaleOf } from '../quantity/cardinal.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { listPrintedNumbers, numbersOf } from './printed-number.ts';
import { readUnitOf } from './record-unit.ts';

/** What a word behind digits may multiply them by, as far as languages have words for it. */
const POWERS = [0, 2, 3, 4, 5, 6, 7, 8, 9, 12];
/** Parts and powers, which other languages write around their digits. */
const UNREADABLE = /[¼-¾⅐-⅞⁰¹²³⁴-⁹^×]/u;

/** What a unit multiplies its values by: 1,000,000 in "million tonnes". */
export function unitScale(unit: string): number {
  const words = unit.toLowerCase().match(/\p{L}+/gu) ?? [];
  return (
    words.map((word) => scaleOf(ENGLISH, word)).find((scale) => scale !== undefined && scale >= 100) ?? 1
  );
}

const isFall = ({ direction, unitKind, mayFall }: Figure) =>
  direction === 'down' && unitKind !== 'times' && !mayFall;

/** A fall in words has its sign; what may be meant as either has both. */
function withSigns(figure: Figure): number[] {
  const numbers = numbersOf(figure);
  const falls = numbers.map((number) => (number > 0 ? -number : number));
  if (figure.kind !== 'quantity') return [...numbers];
  if (isFall(figure)) return falls;
  return figure.mayFall ? numbers.flatMap((number, index) => [number, falls[index] ?? number]) : [...numbers];
}

/**
 * The values that a phrase prints, each once: a fall in words has its sign ("down 3 percent" is −3). Of a language
 * without a file only the digits are read, and we know no falls: each number may be one.
 */
export function listPrintedValues(phrase: string, language: Language): number[] {
  if (language === NO_WORDS) return listForeignNumbers(phrase).map(({ value }) => value);
  const values = readFigures(phrase, language).flatMap(withSigns);
  return values.length > 0 ? [...new Set(values)] : listPrintedNumbers(phrase, language);
}

/**
 * What a phrase prints: single numbers, and ranges with the lower end first; falls have their sign. `likeliest` is the
 * number of each figure that an author would choose: 33.3 of a third in percent, where 33 is printed too.
 */
export type Printed = { values: number[]; likeliest: number[]; ranges: Range[] };

/**
 * What may be a fall and may be none is given as both; of a language without a file there are numbers and no ranges. In a
 * unit of percent a part of a whole is its percentage alone: "one in five" is 20, and not 0.2, 1 or 5.
 */
export function readPrinted(phrase: string, language: Language, unit = ''): Printed {
  if (language === NO_WORDS) return toPrinted(listPrintedValues(phrase, language));
  const isShare = readUnitOf(unit).kind === 'percent';
  const figures = readFigures(phrase, language).map((figure) => (isShare ? inPercent(figure) : figure));
  const single = figures.filter(({ range }) => range === null);
  const ranges = figures.filter(({ range }) => range !== null).flatMap(toRanges);
  const values = single.flatMap(withSigns);
  if (values.length + ranges.length === 0) return toPrinted(listPrintedNumbers(phrase, language));
  const likeliest = single.map((figure) => (isShare && isPart(figure) ? firstReading(figure) : figure));
  return { values: unique(values), likeliest: unique(likeliest.flatMap(withSigns)), ranges };
}

const unique = (values: number[]): number[] => [...new Set(values)];
const toPrinted = (values: number[]): Printed => ({ values, likeliest: values, ranges: [] });
const isPart = ({ isFraction, unitKind }: Figure) => isFraction && unitKind === 'percent';
const firstReading = (figure: Figure): Figure => ({ ...figure, readings: figure.readings.slice(0, 1) });

/** Without the part itself, a hundredth of its percentage, and without the two numbers that print it. */
function inPercent(figure: Figure): Figure {
  const { value, readings } = figure;
  if (!isPart(figure) || value === null) return figure;
  return { ...figure, share: null, readings: readings.filter((one) => Math.abs(one) > Math.abs(value) / 10) };
}

/** A range as it stands, or turned round where it is a fall in words: from the deeper end. */
function toRanges(figure: Figure): Range[] {
  const ends = figure.range ? [figure.range.from, figure.range.to].sort((a, b) => a - b) : [];
  const [from = 0, to = 0] = ends;
  const rise = { from, to };
  const fall = { from: -to, to: -from };
  if (from < 0) return [rise];
  if (figure.mayFall) return [rise, fall];
  return isFall(figure) ? [fall] : [rise];
}

/** Whether a phrase prints both ends of a range as one range, in a unit as `printsValue` takes it. */
export function printsRange(
  phrase: string,
  { from, to }: Range,
  { unit, language }: { unit: string; language: Language },
): boolean {
  const scale = unitScale(unit);
  if (language === NO_WORDS) return mayPrint(phrase, from, scale) && mayPrint(phrase, to, scale);
  return readPrinted(phrase, language).ranges.some(
    (range) => isInUnit(range.from, from, unit) && isInUnit(range.to, to, unit),
  );
}

/** Below it a number may stand without the scale that its unit has: 3.4 of a table in "million tonnes". */
const LEAST_SCALED = 1000;

/** A printed number in a claim's unit: 3.4 of "3.4 million tonnes" in "million tonnes". */
export function toUnit(printed: number, unit: string): number {
  const scale = unitScale(unit);
  const isScaled = Math.abs(printed) >= Math.min(scale, LEAST_SCALED);
  return isScaled ? Number((printed / scale).toPrecision(15)) : printed;
}

/** Whether a printed number is a value in a unit: of "3.4 million tonnes" in "million tonnes" 3.4, and not 3,400,000. */
export const isInUnit = (printed: number, value: number, unit: string): boolean =>
  isSameNumber(toUnit(printed, unit), value) || isSameNumber(printed / unitScale(unit), value);

type Foreign = { value: number; isScalable: boolean };

function listForeignNumbers(phrase: string): Foreign[] {
  const figures = readFigures(phrase, NO_WORDS);
  const numbers = figures.flatMap((figure) => {
    const isScalable = figure.unitKind === 'counted' || /^\s?\p{L}/u.test(phrase.slice(figure.core.end));
    return numbersOf(figure).map((value) => ({ value, isScalable }));
  });
  return [...numbers, ...listShares(figures)];
}

/** "3 sur 4" may be three quarters. */
function listShares(figures: readonly Figure[]): Foreign[] {
  return figures.flatMap(({ value }, index) => {
    const other = figures[index + 1]?.value ?? 0;
    if (value === null || value >= other) return [];
    const share = value / other;
    const digits = [0, 1, 2].map((k) => Number((share * 100).toFixed(k)));
    return [share, ...digits].map((one) => ({ value: one, isScalable: false }));
  });
}

/** Whether a phrase of an unread language may print a value: a word behind the digits may be any scale. */
function mayPrint(phrase: string, value: number, scale: number): boolean {
  const numbers = listForeignNumbers(phrase);
  if (numbers.length === 0 || UNREADABLE.test(phrase)) return true;
  const wanted = [Math.abs(value), Math.abs(value) * scale];
  return numbers.some(({ value: number, isScalable }) =>
    (isScalable ? POWERS : [0]).some((power) =>
      wanted.some((one) => Math.abs(Math.abs(number) * 10 ** power - one) <= one * 1e-9),
    ),
  );
}

/** Whether a phrase prints a value in a unit, which may hold the scale (3.4 in "million tonnes"). */
export function printsValue(
  phrase: string,
  value: number,
  { unit, language }: { unit: string; language: Language },
): boolean {
  if (language === NO_WORDS) return mayPrint(phrase, value, unitScale(unit));
  return listPrintedValues(phrase, language).some((printed) => isInUnit(printed, value, unit));
}
