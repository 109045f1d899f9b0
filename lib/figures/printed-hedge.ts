import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { HEDGES, isHedged } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { findOwnFigure, type Stated } from './own-figure.ts';

type Of = Partial<Stated> & { language?: Language };

/** The figure whose hedge is a phrase's: the one that prints the claim's numbers, or its first quantity. */
function mainFigure(figures: readonly Figure[], { values = [], unit }: Partial<Stated>): Figure | undefined {
  return (
    findOwnFigure(figures, { values, unit }) ??
    figures.find(({ kind }) => kind === 'quantity') ??
    figures.find(({ hedge }) => hedge !== null)
  );
}

/**
 * How a figure phrase hedges its number, `stated` where it does not. With several numbers in the phrase, the hedge of the one
 * that has one of the `values`, else of the first: "12 percent of people over 65" has none.
 */
export function printedQualifier(phrase: string, { language = ENGLISH, ...stated }: Of = {}): Qualifier {
  const figure = mainFigure(readFigures(phrase, language), stated);
  return !figure || isMargin(figure) ? 'stated' : figure.qualifier;
}

/** "83 percent, plus or minus 3" is stated, with an interval around it; "about 83 percent, plus or minus 3" is not. */
const isMargin = ({ margin, hedge, core }: Figure) =>
  margin !== null && (hedge === null || hedge.start > core.start);

/** The words of a hedge as they are printed, and whether they stand behind their number ("200 or more"). */
export type HedgeWords = { words: string; isBehind: boolean };

/** The hedge of an English figure phrase in its own words; `null` where it has none, or another than `qualifier`. */
export function findHedgeWords(
  phrase: string,
  { qualifier, ...stated }: Stated & { qualifier: Qualifier },
): HedgeWords | null {
  if (!isHedged(qualifier)) return null;
  const figure = mainFigure(readFigures(phrase, ENGLISH), stated);
  if (!figure?.hedge || figure.qualifier !== qualifier) return null;
  const { start, end } = figure.hedge;
  return { words: phrase.slice(start, end).toLowerCase(), isBehind: start >= figure.core.end };
}

/** Whether a figure's hedge says that there is more or less of it; undefined where it says neither. */
export function thanOf({ qualifier }: Pick<Figure, 'qualifier'>): 'more' | 'less' | undefined {
  const { lower, upper } = HEDGES[qualifier];
  return lower !== null ? 'more' : upper !== null ? 'less' : undefined;
}
