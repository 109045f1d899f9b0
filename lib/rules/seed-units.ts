import { findOtherUnit } from '../figures/contradicts-unit.ts';
import { findOwnFigure } from '../figures/own-figure.ts';
import { readUnitOf } from '../figures/record-unit.ts';
import { sameDenominator } from '../figures/same-denominator.ts';
import { wordsOf } from '../figures/words-of.ts';
import type { Language } from '../language/language.ts';
import { languageOf } from '../language/languages.ts';
import { currencyOf, type Metric } from '../model/metric.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import { statedValues } from './figure-words.ts';
import type { ClaimPlace, Readable } from './readable.ts';
import { describeFound, type SeedIssue } from './seed-issue.ts';

type Metered = Pick<Metric, 'slug' | 'measure' | 'unit' | 'denominator' | 'currency'> & { unit: string };
type Judged = { figure: Figure; metric: Metered; language: Language };

/**
 * The unit, the currency and the denominator that a phrase prints are those of the metric. Nothing is said of what a phrase
 * leaves to its sentence, of nouns that may be one, and of languages without a file.
 */
export function findUnitIssues(place: ClaimPlace, metric: Readable<Metric>): SeedIssue[] {
  const { claim } = place;
  const { kind, unit, as_printed: printed, withdrawn } = claim;
  const language = languageOf(place.language);
  const { slug, measure } = metric;
  if (kind !== 'figure' || !unit || unit !== metric.unit || !printed || withdrawn) return [];
  if (!language || slug === undefined || measure === undefined) return [];
  const figure = findOwnFigure(readFigures(printed, language), { values: statedValues(claim), unit });
  if (!figure) return [];
  const judged = { figure, metric: { ...metric, slug, measure, unit }, language };
  const other = judgeUnit(place, judged);
  return [
    ...(other.length > 0 ? other : judgeCurrency(place, judged)),
    ...judgeDenominator(place, judged),
    ...judgeChange(place, judged),
  ];
}

/** "Rose 60 percent" is no share. Without a verb of change it may be one, and so may "lost 40 percent of the riders". */
function judgeChange({ file, path, claim }: ClaimPlace, { figure, metric, language }: Judged): SeedIssue[] {
  const { directions, of } = language;
  const printed = claim.as_printed ?? '';
  const isVerb = (word: string) => directions.up.has(word) || directions.down.has(word);
  const [next = ''] = wordsOf(printed.slice(figure.end));
  const isChange = figure.direction !== null && wordsOf(printed.slice(0, figure.start)).some(isVerb);
  if (metric.measure !== 'percentage' || figure.unitKind !== 'percent' || !isChange || of.has(next))
    return [];
  const found = `${describeFound(metric.slug)}, which measures a percentage, while as_printed ${describeFound(printed)} prints a change`;
  const right = 'a metric that measures a change, or the phrase of the share';
  return [{ file, path: [...path, 'metric'], found, right }];
}

function judgeUnit({ file, path, claim }: ClaimPlace, { figure, metric, language }: Judged): SeedIssue[] {
  const { unit, measure, slug } = metric;
  const other = findOtherUnit(figure, { unit, measure, language });
  if (other === undefined) return [];
  const found = `${describeFound(unit)}, while as_printed ${describeFound(claim.as_printed)} prints ${other}`;
  const right = `a metric whose unit is ${other}, as ${slug} is not, or the phrase that prints ${unit}`;
  return [{ file, path: [...path, 'unit'], found, right }];
}

function judgeCurrency({ file, path, claim }: ClaimPlace, { figure, metric }: Judged): SeedIssue[] {
  const { unit, slug, currency, measure } = metric;
  const own = currencyOf({ measure, currency, unit });
  const wanted = own === null ? readUnitOf(unit).currencies : [own];
  const { currencies } = figure;
  if (currencies.length === 0 || wanted.length === 0) return [];
  if (currencies.some((code) => wanted.includes(code))) return [];
  const [likeliest] = currencies;
  const printed = currencies.length > 1 ? `${likeliest} or another currency of that name` : likeliest;
  const found = `${describeFound(unit)}, while as_printed ${describeFound(claim.as_printed)} prints ${printed}`;
  const right = `a metric in ${printed}, as ${slug} is in ${wanted.join(' or ')}; what we convert is a check’s`;
  return [{ file, path: [...path, 'unit'], found, right }];
}

function judgeDenominator(
  { file, path, claim }: ClaimPlace,
  { figure, metric, language }: Judged,
): SeedIssue[] {
  const { denominator: printed } = figure;
  if (printed === null || language.each.has(printed.toLowerCase())) return [];
  const { slug, measure, unit } = metric;
  const wanted = metric.denominator ?? readUnitOf(unit).denominator;
  if (wanted !== null && wanted !== undefined) {
    if (sameDenominator(printed, wanted, language)) return [];
    const found = `${describeFound(unit)}, while as_printed ${describeFound(claim.as_printed)} prints a number per ${printed}`;
    const right = `a metric with \`denominator: ${printed}\`, as ${slug} is per ${wanted}`;
    return [{ file, path: [...path, 'unit'], found, right }];
  }
  const found = `${describeFound(slug)}, which measures a ${measure}, while as_printed ${describeFound(claim.as_printed)} prints a number per ${printed}`;
  const right = `a metric with \`measure: rate\`, \`denominator: ${printed}\` and a unit that names it, as "${unit} per ${printed}"`;
  return [{ file, path: [...path, 'metric'], found, right }];
}
