import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { HEDGES, isHedged } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

/** The figure that a phrase is of: the one with one of these values, or its first quantity. */
function mainFigure(figures: readonly Figure[], values: readonly number[]): Figure | undefined {
  const wanted = new Set(values.map(Math.abs));
  const quantities = figures.filter(({ kind }) => kind === 'quantity');
  const own = quantities.find(({ readings, range }) =>
    [...readings, ...(range ? [range.from, range.to] : [])].some((reading) => wanted.has(Math.abs(reading))),
  );
  return own ?? quantities[0] ?? figures.find(({ hedge }) => hedge !== null);
}

type Of = { values?: readonly number[]; language?: Language };

/**
 * How a figure phrase hedges its number, `stated` where it does not. With several numbers in the phrase, the hedge of the one
 * that has one of the `values`, else of the first: "12 percent of people over 65" has none.
 */
export function printedQualifier(phrase: string, { values = [], language = ENGLISH }: Of = {}): Qualifier {
  return mainFigure(readFigures(phrase, language), values)?.qualifier ?? 'stated';
}

/** The words of a hedge as they are printed, and whether they stand behind their number ("200 or more"). */
export type HedgeWords = { words: string; isBehind: boolean };

/** The hedge of an English figure phrase in its own words; `null` where it has none, or another than `qualifier`. */
export function findHedgeWords(
  phrase: string,
  { qualifier, values }: { qualifier: Qualifier; values: readonly number[] },
): HedgeWords | null {
  if (!isHedged(qualifier)) return null;
  const figure = mainFigure(readFigures(phrase, ENGLISH), values);
  if (!figure?.hedge || figure.qualifier !== qualifier) return null;
  const { start, end } = figure.hedge;
  return { words: phrase.slice(start, end).toLowerCase(), isBehind: start >= figure.core.end };
}

/** Whether a figure's hedge says that there is more or less of it; undefined where it says neither. */
export function thanOf({ qualifier }: Pick<Figure, 'qualifier'>): 'more' | 'less' | undefined {
  const { lower, upper } = HEDGES[qualifier];
  return lower !== null ? 'more' : upper !== null ? 'less' : undefined;
}
