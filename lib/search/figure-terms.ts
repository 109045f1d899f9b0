import type { Language } from '../language/language.ts';
import { isHedged } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import type { UnitKind } from '../quantity/item.ts';
import { type Figure, readFigures } from '../quantity/read-figures.ts';

/*
 * What a figure says, as terms that the search keeps of claims and looks for in what readers type: both come from here.
 * Each begins with a nought and a letter, as no word does, so that no beginning of a word finds it.
 */

/** The terms of one figure: each list holds alternatives, and is empty where the figure says nothing of it. */
export type FigureTerms = Record<'number' | 'unit' | 'currency' | 'denominator' | 'hedge', string[]>;

/** `2.5`, `-9`: `0n2p5`, `0nm9`. */
export const numberTerm = (value: number) => `0n${toPlain(value)}`;
/** From 30 to 40: `0r30to40`. */
export const rangeTerm = ({ from, to }: { from: number; to: number }) => `0r${toPlain(from)}to${toPlain(to)}`;
export const currencyTerm = (code: string) => `0c${code.toLowerCase()}`;
export const hedgeTerm = (qualifier: Qualifier) => `0h${qualifier.replaceAll('_', '')}`;
/** Per 100,000: `0d100000`. */
const perTerm = (value: number) => `0d${toPlain(value)}`;

const toPlain = (value: number) => String(value).replace('+', '').replaceAll('-', 'm').replace('.', 'p');

/** Units that print writes in several ways; all others are found by their words. */
const UNIT_TERMS: Record<UnitKind, string[]> = {
  percent: ['0upercent'],
  points: ['0upoints'],
  times: ['0utimes'],
  measure: [],
  money: [],
  counted: [],
};

/** What a figure says, as terms; `isPer`: it stands behind “per”, and is itself what something is counted per. */
export function toFigureTerms(figure: Figure, language: Language, isPer = false): FigureTerms {
  const { range, readings, qualifier, unitKind, currencies, denominator } = figure;
  const numbers = range ? [rangeTerm(range)] : readings.map(numberTerm);
  const per = denominator === null ? [] : listPerTerms(denominator, language);
  return {
    number: isPer ? [] : numbers,
    unit: unitKind === null ? [] : UNIT_TERMS[unitKind],
    currency: currencies.map(currencyTerm),
    denominator: isPer ? readings.map(perTerm) : per,
    hedge: isHedged(qualifier) ? [hedgeTerm(qualifier)] : [],
  };
}

/** What stands behind “per”, as terms where it has a number: `100,000 people`. */
export function listPerTerms(denominator: string, language: Language): string[] {
  return readFigures(denominator, language)[0]?.readings.map(perTerm) ?? [];
}
