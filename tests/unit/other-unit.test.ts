import { describe, expect, it } from 'vitest';
import { findOtherUnit } from '../../lib/figures/contradicts-unit.ts';
import { sameDenominator } from '../../lib/figures/same-denominator.ts';
import { ENGLISH } from '../../lib/language/english.ts';
import { GERMAN } from '../../lib/language/german.ts';
import type { Language } from '../../lib/language/language.ts';
import type { Measure } from '../../lib/model/vocabulary.ts';
import { readFigures } from '../../lib/quantity/read-figures.ts';

function otherUnit(phrase: string, unit: string, measure: Measure, language: Language = ENGLISH) {
  const [figure] = readFigures(phrase, language);
  return figure && findOtherUnit(figure, { unit, measure, language });
}

describe('findOtherUnit(figure, { unit, measure, language })', () => {
  it.each<[phrase: string, unit: string, measure: Measure, other: string | undefined]>([
    ['12 percent', 'countries', 'count', 'percent'],
    ['12 percent', 'percentage points', 'change', 'percent'],
    ['12 percentage points', 'percent', 'change', 'percentage points'],
    ['12 basis points', 'percentage points', 'change', 'basis points'],
    ['12 km', 'miles', 'amount', 'kilometres'],
    ['12 cents', 'USD', 'money', 'cents'],
    ['tripled', 'ferries', 'count', 'times'],
    ['12 percent', 'times', 'ratio', 'percent'],
    ['$12', 'ferries', 'count', 'money'],
    ['12 riders', 'percent of riders', 'percentage', 'riders'],
    ['12 percent', 'percent of adults', 'percentage', undefined],
    ['12 km', 'kilometres', 'amount', undefined],
    ['12 km/h', 'kilometres per hour', 'amount', undefined],
    ['12 tons', 'tonnes', 'amount', undefined],
    ['12 pounds', 'GBP', 'money', undefined],
    ['12 days', 'payments', 'count', undefined],
    ['sank 20 times', 'collisions', 'count', undefined],
    ['150 nations', 'countries', 'count', undefined],
    ['a 9-point drop', 'percentage points', 'change', undefined],
    ['one in five', 'shares', 'count', undefined],
    ['17-fold', 'times the earlier traffic', 'ratio', undefined],
    ['$3 a dose', 'USD per dose', 'rate', undefined],
    ['83', 'percent', 'percentage', undefined],
  ])('of “%s” in %s (%s) is %s', (phrase, unit, measure, other) => {
    expect(otherUnit(phrase, unit, measure)).toBe(other);
  });

  it('judges units in other languages, and nouns in none but English', () => {
    expect(otherUnit('12 Prozent', 'countries', 'count', GERMAN)).toBe('percent');
    expect(otherUnit('12 Kilometer', 'miles', 'amount', GERMAN)).toBe('kilometres');
    expect(otherUnit('12 Fahrgäste', 'percent of riders', 'percentage', GERMAN)).toBeUndefined();
  });
});

describe('sameDenominator(printed, wanted, language)', () => {
  it.each<[printed: string, wanted: string, isSame: boolean]>([
    ['100,000 people', '100,000 residents', true],
    ['100,000', '100,000 people', true],
    ['thousand', '1,000 births', true],
    ['kilo', 'kilogram', true],
    ['h', 'hour', true],
    ['dose', 'shot', true],
    ['1,000 people', '100,000 people', false],
    ['day', 'week', false],
    ['dose', 'day', false],
  ])('of “%s” and “%s” is %s', (printed, wanted, isSame) => {
    expect(sameDenominator(printed, wanted, ENGLISH)).toBe(isSame);
  });

  it('reads what is printed in its own language', () => {
    expect(sameDenominator('100.000 Einwohner', '100,000 people', GERMAN)).toBe(true);
    expect(sameDenominator('1.000 Einwohner', '100,000 people', GERMAN)).toBe(false);
  });
});
