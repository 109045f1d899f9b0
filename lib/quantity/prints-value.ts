import { listForeignNumbers, mayPrintForeign } from './foreign-number.ts';
import { SCALE_WORDS } from './number-words.ts';
import { directionOf } from './printed-fall.ts';
import { listReadings } from './printed-number.ts';

const SCALE_OF_UNIT = /\b(hundred|thousand|lakh|million|crore|billion|trillion)s?\b/i;

/** What a unit multiplies its values by: 1,000,000 in "million tonnes". */
export function unitScale(unit: string): number {
  return SCALE_WORDS.get(SCALE_OF_UNIT.exec(unit)?.[1]?.toLowerCase() ?? '') ?? 1;
}

/**
 * The values that a phrase prints, each once: a fall in words has its sign ("down 3 percent" is −3). Of other languages
 * than English only the digits are read, and we know no falls: each number may be one.
 */
export function listPrintedValues(phrase: string, { isEnglish }: { isEnglish: boolean }): number[] {
  if (!isEnglish) return listForeignNumbers(phrase);
  const { tokens, readings } = listReadings(phrase);
  const values = readings.flatMap((reading, index) => {
    const direction = directionOf(reading, { phrase, tokens, before: readings[index - 1] });
    const falls = reading.values.map((value) => (value > 0 ? -value : value));
    if (direction === 'level') return reading.values;
    return direction === 'fall' ? falls : [...reading.values, ...falls];
  });
  return [...new Set(values)];
}

/** Whether a phrase prints a value in a unit, which may hold the scale (3.4 in "million tonnes"). */
export function printsValue(
  phrase: string,
  value: number,
  { unit, isEnglish }: { unit: string; isEnglish: boolean },
): boolean {
  const scale = unitScale(unit);
  if (!isEnglish) return mayPrintForeign(phrase, value, scale);
  return listPrintedValues(phrase, { isEnglish })
    .flatMap((printed) => [printed, printed / scale])
    .some((printed) => Math.abs(printed - value) <= Math.abs(value) * 1e-9);
}
