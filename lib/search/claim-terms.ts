import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import { languageOrNone } from '../language/languages.ts';
import type { Claim } from '../model/claim.ts';
import { currencyOf, type Metric } from '../model/metric.ts';
import { isHedged } from '../model/qualifiers.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';
import {
  currencyTerm,
  hedgeTerm,
  listPerTerms,
  numberTerm,
  rangeTerm,
  toFigureTerms,
} from './figure-terms.ts';

/** The terms by which the search finds a claim's numbers: of its phrase, in the article's language (BCP 47), and of what it states. */
export function listClaimTerms(claim: Claim, code: string): string[] {
  const language = languageOrNone(code);
  const printed = readFigures(claim.as_printed, language).flatMap((figure) => listTerms(figure, language));
  return unique([...printed, ...listStatedTerms(claim)]);
}

/** The terms that a metric gives to all its claims: its unit, currency and denominator, which are in English. */
export function listMetricTerms(
  metric: Pick<Metric, 'measure' | 'unit' | 'denominator' | 'currency'>,
): string[] {
  const { unit, denominator } = metric;
  const currency = currencyOf(metric);
  const [measured] = unit ? readFigures(`1 ${unit}`, ENGLISH) : [];
  return unique([
    ...(measured ? toFigureTerms(measured, ENGLISH).unit : []),
    ...(currency === null ? [] : [currencyTerm(currency)]),
    ...(denominator ? listPerTerms(denominator, ENGLISH) : []),
  ]);
}

/** A range is found by each of its ends too. A currency that print leaves open is for the metric to say. */
function listTerms(figure: Figure, language: Language): string[] {
  const { number, unit, currency, denominator, hedge } = toFigureTerms(figure, language);
  const ends = figure.range ? [figure.range.from, figure.range.to].map(numberTerm) : [];
  return [...number, ...ends, ...unit, ...(currency.length === 1 ? currency : []), ...denominator, ...hedge];
}

function listStatedTerms(claim: Claim): string[] {
  if (claim.kind !== 'figure') return [];
  const { value, range, qualifier } = claim;
  return [
    ...(value === undefined ? [] : [numberTerm(value)]),
    ...(range ? [rangeTerm(range), numberTerm(range.from), numberTerm(range.to)] : []),
    ...(isHedged(qualifier) ? [hedgeTerm(qualifier)] : []),
  ];
}

const unique = (terms: readonly string[]) => [...new Set(terms)];
