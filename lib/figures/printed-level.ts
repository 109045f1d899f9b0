import type { Language } from '../language/language.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { wordsOf } from './words-of.ts';

/** "19 times out of 20" is how often, and so a level too. */
function fromTimes({ value, unitKind }: Figure, next: Figure | undefined): number[] {
  if (unitKind !== 'times' || value === null || !next?.value || next.unitKind !== null) return [];
  return value < next.value ? [(value / next.value) * 100] : [];
}

/** The levels, in percent, that a phrase prints of an interval or margin: "95 percent confidence", "19 times out of 20". */
export function listPrintedLevels(phrase: string, language: Language): number[] {
  const figures = readFigures(phrase, language);
  const levels = figures.flatMap((figure, index) => {
    const [last, next] = [figures[index - 1], figures[index + 1]];
    const around = [
      ...wordsOf(
        phrase
          .slice(last?.end ?? 0, figure.start)
          .split(BREAK)
          .at(-1),
      ),
      ...wordsOf(phrase.slice(figure.end, next?.start).split(BREAK)[0]),
    ];
    const isNamed = figure.unitKind === 'percent' && around.some((word) => language.intervals.has(word));
    return isNamed && figure.value !== null ? [figure.value] : fromTimes(figure, next);
  });
  return [...new Set(levels)];
}

/** Where another part of the phrase begins. */
const BREAK = /[(),;]/u;
