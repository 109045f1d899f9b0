import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

const DIGITS = /\p{Nd}+/gu;

/** The numbers that a figure prints: both ends of a range, both parts of a share, the digits of a date. */
export function numbersOf({ kind, phrase, readings, share, margin, value }: Figure): readonly number[] {
  if (kind === 'date' || kind === 'year' || kind === 'time')
    return (phrase.normalize('NFKC').match(DIGITS) ?? []).map(Number);
  if (kind === 'label') return value !== null || /^\p{Nd}+$/u.test(phrase) ? [value ?? Number(phrase)] : [];
  const apart = share ? [share.of, share.among] : [];
  return margin === null ? [...readings, ...apart] : [...readings, margin];
}

/** Words that print a number in a figure phrase and are no figure of a running text: "no ferries", "once". */
function listWordValues(phrase: string, { wordValues, comparing }: Language): number[] {
  const [first = '', second = ''] =
    phrase
      .toLowerCase()
      .match(/\p{L}+/gu)
      ?.slice(-3) ?? [];
  return [first, second].flatMap((word, index) => {
    const value = wordValues.get(word);
    const isCompared = value === 0 && comparing.has(index === 0 ? second : '');
    return value === undefined || isCompared ? [] : [value];
  });
}

/**
 * Every number that a figure phrase prints, each value once, in order: whatever the engine reads in it, with all its
 * readings ("5m" is five million or five; "half" is 50 percent or 0.5). Digits of names (COVID-19, N95) and plurals
 * without a number (dozens) are none.
 */
export function listPrintedNumbers(phrase: string, language: Language = ENGLISH): number[] {
  const numbers = readFigures(phrase, language).flatMap(numbersOf);
  return [...new Set(numbers.length > 0 ? numbers : listWordValues(phrase, language))];
}
