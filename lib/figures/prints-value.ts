import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { NO_WORDS } from '../language/no-words.ts';
import { scaleOf } from '../quantity/cardinal.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { listPrintedNumbers, numbersOf } from './printed-number.ts';

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

/** A fall in words has its sign; what may be meant as either has both. */
function withSigns(figure: Figure): number[] {
  const numbers = numbersOf(figure);
  const falls = numbers.map((number) => (number > 0 ? -number : number));
  if (figure.kind !== 'quantity') return [...numbers];
  if (figure.direction === 'down' && figure.unitKind !== 'times' && !figure.mayFall) return falls;
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
  const scale = unitScale(unit);
  if (language === NO_WORDS) return mayPrint(phrase, value, scale);
  return listPrintedValues(phrase, language)
    .flatMap((printed) => [printed, printed / scale])
    .some((printed) => Math.abs(printed - value) <= Math.abs(value) * 1e-9);
}
