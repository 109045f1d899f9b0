import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import type { Qualifier as PrintedQualifier } from '../language/qualifier.ts';
import { HEDGES } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

/** The qualifiers that a claim may have for what is printed: the model is not as fine as print. */
const OF_MODEL: Record<PrintedQualifier, readonly Qualifier[]> = {
  stated: [],
  more_than: ['more_than'],
  just_over: ['more_than'],
  at_least: ['at_least'],
  almost: ['almost'],
  less_than: ['almost'],
  at_most: ['up_to'],
  up_to: ['up_to'],
  about: ['about'],
};

/** The figure that a phrase is of: the one with the value, or its first quantity. */
function mainFigure(figures: readonly Figure[], value: number | undefined): Figure | undefined {
  const quantities = figures.filter(({ kind }) => kind === 'quantity');
  const own = quantities.find(({ readings }) =>
    readings.some((reading) => Math.abs(reading) === Math.abs(value ?? Number.NaN)),
  );
  return own ?? quantities[0] ?? figures.find(({ hedge }) => hedge !== null);
}

/**
 * The qualifiers that a figure phrase may stand for; empty where it prints its number without a hedge. With several
 * numbers in the phrase, the hedge of the one with `value`, else of the first: "12 percent of people over 65" has none.
 */
export function listPrintedHedges(
  phrase: string,
  { value, language = ENGLISH }: { value?: number; language?: Language } = {},
): Qualifier[] {
  const figure = mainFigure(readFigures(phrase, language), value);
  return figure ? [...OF_MODEL[figure.qualifier]] : [];
}

/** Whether a figure's hedge says that there is more or less of it; undefined where it says neither. */
export function thanOf({ qualifier }: Pick<Figure, 'qualifier'>): 'more' | 'less' | undefined {
  const [hedge] = OF_MODEL[qualifier];
  if (hedge === undefined) return undefined;
  const { lower, upper } = HEDGES[hedge];
  return lower !== null ? 'more' : upper !== null ? 'less' : undefined;
}
