import { findOtherUnit } from '../figures/contradicts-unit.ts';
import { findOwnFigure } from '../figures/own-figure.ts';
import { printedQualifier } from '../figures/printed-hedge.ts';
import { printedStatistic } from '../figures/printed-statistic.ts';
import { readPrinted, toUnit } from '../figures/prints-value.ts';
import { readUnitOf } from '../figures/record-unit.ts';
import type { Language } from '../language/language.ts';
import { NO_WORDS } from '../language/no-words.ts';
import type { Range } from '../model/bounds.ts';
import type { Measure, Qualifier, Statistic } from '../model/vocabulary.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { formatRange } from '../rules/figure-words.ts';

/** What a phrase is read for: the unit and the measure of its metric, and the article's language. */
export type PhraseContext = { unit: string; measure: Measure; language: Language };

/** The one quantity that a phrase prints, or what might be meant (`cures`, as YAML); none where it prints no number. */
export type PhraseReading =
  | { value?: number; range?: Range; statistic?: Statistic; fraction?: string }
  | { cures: string[] };

/**
 * The quantity of a figure phrase in a unit: the only one, or the only one of the unit's kind ("12 percent of people over
 * 65"). What may be read in two ways (a fall, "5 or 10 million") is not chosen among.
 */
export function readPhrase(phrase: string, context: PhraseContext): PhraseReading {
  const { language, unit } = context;
  if (language === NO_WORDS) return { cures: [] };
  const whole = readOne(phrase, context);
  if (!('cures' in whole) || whole.cures.length < 2) return whole;
  const own = listOfUnit(readFigures(phrase, language), context);
  const [only] = own;
  if (own.length !== 1 || !only) return whole;
  const part = readOne(phrase.slice(Math.min(only.start, only.core.start), only.end), context);
  if ('cures' in part) return whole;
  const figure = findOwnFigure(readFigures(phrase, language), {
    values: part.range ? [part.range.from, part.range.to] : [part.value ?? 0],
    unit,
  });
  return { ...part, ...(figure && statisticOf(phrase, figure, language)) };
}

/** How a phrase hedges what a claim states; undefined in languages whose hedges are not read. */
export function readQualifier(
  phrase: string,
  values: readonly number[],
  { unit, language }: Pick<PhraseContext, 'unit' | 'language'>,
): Qualifier | undefined {
  return language === NO_WORDS ? undefined : printedQualifier(phrase, { language, values, unit });
}

function readOne(phrase: string, { unit, language }: PhraseContext): PhraseReading {
  const { likeliest, ranges } = readPrinted(phrase, language, unit);
  const values = [...new Set(likeliest.map((one) => toUnit(one, unit)))];
  const inUnit = ranges.map(({ from, to }) => ({ from: toUnit(from, unit), to: toUnit(to, unit) }));
  const [value] = values;
  const [range] = inUnit;
  if (values.length + inUnit.length !== 1)
    return { cures: [...values.map((one) => `value: ${one}`), ...inUnit.map(formatRange)] };
  const figures = readFigures(phrase, language);
  const stated = value === undefined ? [range?.from ?? 0, range?.to ?? 0] : [value];
  const figure = findOwnFigure(figures, { values: stated, unit });
  return {
    ...(value === undefined ? { range } : { value }),
    ...(figure && statisticOf(phrase, figure, language)),
    ...(figure && fractionOf(figure, unit)),
  };
}

function statisticOf(phrase: string, figure: Figure, language: Language): { statistic?: Statistic } {
  const said = printedStatistic(phrase, figure, language);
  return said ? { statistic: said.statistic } : {};
}

function fractionOf({ isFraction, share }: Figure, unit: string): { fraction?: string } {
  return isFraction && share && readUnitOf(unit).kind === 'percent'
    ? { fraction: `${share.of}/${share.among}` }
    : {};
}

/** The quantities of a phrase that may be in the unit: of its kind where there are some, else those that contradict nothing. */
function listOfUnit(figures: readonly Figure[], { unit, measure, language }: PhraseContext): Figure[] {
  const quantities = figures.filter(({ kind }) => kind === 'quantity');
  const { kind } = readUnitOf(unit);
  const ofKind = quantities.filter(({ unitKind }) => unitKind === kind);
  if (ofKind.length > 0) return ofKind;
  return quantities.filter((figure) => findOtherUnit(figure, { unit, measure, language }) === undefined);
}
