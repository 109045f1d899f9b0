import { ENGLISH } from '../language/english.ts';
import type { Language } from '../language/language.ts';
import type { Measure } from '../model/vocabulary.ts';
import type { UnitKind } from '../quantity/item.ts';
import type { Figure } from '../quantity/read-figures.ts';
import { type RecordUnit, readUnitOf } from './record-unit.ts';

type Wanted = { unit: string; measure: Measure; language: Language };

/** Names that are two things: a weight and a currency; a tonne, or the ton of one country or another. */
const UNSURE: ReadonlySet<string> = new Set([
  'pounds',
  'tons',
  'tonnes',
  'stone',
  'hectopascals',
  'millibars',
]);
const POINTS = /^(?:points?|pts?)$/i;
/** Which other kind of quantity a noun can't be of: ferries are no percent. */
const UNCOUNTABLE: readonly (UnitKind | null)[] = ['percent', 'money', 'times'];

/**
 * What a figure prints that its metric's unit plainly is not, in words ("percent", "kilometres"); undefined where they agree,
 * and where that can't be known: a nation may be a country.
 */
export function findOtherUnit(figure: Figure, { unit, measure, language }: Wanted): string | undefined {
  const own = ofMeasure(readUnitOf(unit), measure);
  const { unitKind, unit: name, isFraction, phrase } = figure;
  if (name === null || unitKind === null) return undefined;
  switch (unitKind) {
    case 'percent':
      return own.kind === 'percent' || isFraction || isOfPercent(unit) ? undefined : 'percent';
    case 'points':
      return (own.kind === 'points' && own.name === name) || isPoints(own) ? undefined : name;
    case 'times':
      return own.kind === 'times' || isOccurrence(figure, measure) ? undefined : 'times';
    case 'money':
      return own.kind === 'money' || measure === 'money' ? undefined : 'money';
    case 'measure':
      return findOtherMeasure(name, own);
    case 'counted': {
      const isRead =
        language === ENGLISH && name.length > 3 && !POINTS.test(name) && !/%|percent/i.test(phrase);
      return isRead && isPluralNoun(name) && UNCOUNTABLE.includes(own.kind) ? name : undefined;
    }
  }
}

const isOfPercent = (unit: string) => /\bpercent\b|per cent|%/i.test(unit);

/** A ratio is so many times, whatever its unit says. */
const ofMeasure = (own: RecordUnit, measure: Measure): RecordUnit =>
  measure === 'ratio' ? { ...own, kind: 'times' } : own;

const isPoints = ({ kind, name }: RecordUnit) => kind === 'counted' && POINTS.test(name ?? '');

/** "20 times" may count how often; "17-fold" and "tripled" can't. */
const isOccurrence = ({ phrase }: Figure, measure: Measure) => measure === 'count' && /times/i.test(phrase);

function findOtherMeasure(name: string, own: RecordUnit): string | undefined {
  if (UNSURE.has(name) || (name === 'degrees' && own.name?.startsWith(name))) return undefined;
  if (own.kind === 'measure')
    return own.name === name || UNSURE.has(own.name ?? '') || own.name === 'degrees' ? undefined : name;
  const isOther =
    own.kind === 'percent' || own.kind === 'points' || own.kind === 'money' || own.kind === 'times';
  return isOther ? name : undefined;
}

const isPluralNoun = (noun: string) => ENGLISH.plurals.has(noun) || ENGLISH.pluralEnds.test(noun);
