import { describe, expect, it, test } from 'vitest';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { HEDGES, isHedged } from '../../lib/model/qualifiers.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import {
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatOrdinal,
  formatPeriod,
  formatPlace,
} from '../../lib/words/format.ts';
import {
  formatClaim,
  formatInFull,
  formatInterval,
  formatMark,
  formatQuantity,
  formatWhole,
  intervalBehind,
} from '../../lib/words/format-quantity.ts';
import { aClaimRow } from '../support/claim-row.ts';

describe('formatNumber(value)', () => {
  it.each([
    [0, '0'],
    [-0.5, '−0.5'],
    [7, '7'],
    [1234.5, '1,234.5'],
    [999_999, '999,999'],
    [1_000_000, '1 million'],
    [16_560_000_000, '16.56 billion'],
    [2_350_000_000, '2.35 billion'],
    [2_346_000_000, '2.346 billion'],
    [2_346_572_000, '2,346,572,000'],
    [5_123_456, '5,123,456'],
    [999_999_999, '999,999,999'],
    [1_000_000.5, '1,000,000.5'],
    [-5_000_000_000, '−5 billion'],
    [1_500_000_000_000, '1.5 trillion'],
    [0.000001, '0.000001'],
    [0.00000005, '0.00000005'],
  ])('%d is %s, whatever the language of the machine', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });
});

describe('formatQuantity(quantity)', () => {
  it.each([
    [{ value: 83, measure: 'percentage', unit: 'percent of adults' }, '83%'],
    [{ value: 0, measure: 'percentage', unit: 'percent of adults' }, '0%'],
    [{ value: 1, measure: 'count', unit: 'loans' }, '1 loan'],
    [{ value: 1, measure: 'count', unit: 'countries' }, '1 country'],
    [{ value: 0, measure: 'count', unit: 'loans' }, '0 loans'],
    [{ value: 1, measure: 'count', unit: 'hospital beds' }, '1 hospital beds'],
    [{ value: 2_000_000_000, measure: 'money', unit: 'USD' }, 'USD 2 billion'],
    [{ value: -1_000_000, measure: 'money', unit: 'USD' }, 'USD −1 million'],
    [{ value: 120, measure: 'count', unit: 'countries' }, '120 countries'],
    [{ value: 0, measure: 'count', unit: 'stations' }, '0 stations'],
    [{ value: 4, measure: 'count', unit: null }, '4'],
  ] as const)('%j is %s', (quantity, text) => {
    expect(formatQuantity(quantity)).toBe(text);
  });
});

/** A claim of numbers alone, for the words of its quantity. */
const aFigure = (part: Partial<ClaimRow>) =>
  aClaimRow({ value: null, qualifier: 'stated', unit: 'countries', asPrinted: 'x', ...part });
const CHANGE = { measure: 'change', unit: 'percent' } as const;
const POINTS = { measure: 'percentage', unit: 'percentage points' } as const;
const SHARE = { measure: 'percentage', unit: 'percent of adults' } as const;
const MONEY = { measure: 'money', unit: 'USD' } as const;

describe('formatMark(row)', () => {
  it.each(
    QUALIFIERS.filter(isHedged).map((qualifier) => [qualifier, `${HEDGES[qualifier].words} 120`] as const),
  )('keeps the hedge %s in words', (qualifier, text) => {
    expect(formatMark(aFigure({ value: 120, qualifier }))).toBe(text);
  });

  it.each([
    [{ ...SHARE, value: 83 }, '83%'],
    [{ ...SHARE, rangeFrom: 32, rangeTo: 41 }, '32% to 41%'],
    [{ ...POINTS, value: -9 }, '−9'],
    [{ ...MONEY, value: 5e9, qualifier: 'up_to' }, 'up to USD 5 billion'],
    [{ ...MONEY, rangeFrom: 5e9, rangeTo: 1e10 }, 'USD 5 billion to 10 billion'],
    [{ ...CHANGE, value: 60 }, '+60%'],
    [{ measure: 'ratio', unit: 'times', value: 17 }, '17×'],
    [{ value: 20, statistic: 'median' }, '20 (median)'],
    [{ ...SHARE, value: 66.7, fraction: '2/3' }, '2/3 (66.7%)'],
    [{ ...SHARE, value: 66.7, fraction: '2/3', qualifier: 'almost' }, 'almost 2/3 (66.7%)'],
  ] as const)('names the sign or code without which a number alone would mislead: %#', (part, text) => {
    expect(formatMark(aFigure(part))).toBe(text);
  });

  it.each([
    ['more_than', 'over 100', 'over 100'],
    ['less_than', 'Fewer than 100 people', 'fewer than 100'],
    ['at_least', 'no fewer than 100', 'no fewer than 100'],
    ['at_least', '100 or more', '100 or more'],
    ['about', '~100', '~100'],
    ['up_to', 'mehr als 100', 'up to 100'],
    ['stated', 'over 100', '100'],
  ] as const)('says %s in the word of “%s”', (qualifier, asPrinted, text) => {
    expect(formatMark(aFigure({ value: 100, qualifier, asPrinted }))).toBe(text);
  });
});

describe('formatClaim(row)', () => {
  it('says hedge, number and unit', () => {
    expect(formatClaim(aFigure({ value: 50, qualifier: 'more_than' }))).toBe('more than 50 countries');
  });

  it('takes zero as a number', () => {
    expect(formatClaim(aFigure({ value: 0, qualifier: 'more_than' }))).toBe('more than 0 countries');
  });

  it('says the wording where no number is printed', () => {
    const soft = { measure: 'wording', unit: null, qualifier: null, asPrinted: 'the most' } as const;
    expect(formatClaim(aFigure(soft))).toBe('“the most”');
  });

  it.each([
    [{ ...CHANGE, value: -9, qualifier: 'more_than' }, 'fell more than 9 percent', 'a fall of more than 9%'],
    [{ ...POINTS, value: -9, qualifier: 'about' }, 'down about 9', 'a fall of about 9 percentage points'],
    [
      { ...CHANGE, rangeFrom: -9, rangeTo: -3, qualifier: 'about' },
      'fell about 3 to 9',
      'a fall of about 3% to 9%',
    ],
    [
      { measure: 'amount', unit: 'degrees', value: -5, qualifier: 'more_than' },
      'over 5 below',
      'over 5 degrees below zero',
    ],
    [{ ...CHANGE, value: -9, qualifier: 'about' }, 'about −9 percent', 'about −9%'],
    [{ ...CHANGE, value: -9 }, 'fell 9 percent', '−9%'],
  ] as const)(
    'lets a hedge speak of the size of a fall in words, and of a printed minus as it stands: %#',
    (part, asPrinted, text) => {
      expect(formatClaim(aFigure({ ...part, asPrinted }))).toBe(text);
    },
  );
});

describe('formatInFull(row)', () => {
  it.each([
    [{ ...SHARE, rangeFrom: 32, rangeTo: 41, qualifier: 'about' }, 'about 32 to 41 percent of adults'],
    [{ ...CHANGE, value: 60, base: '2019' }, '+60 percent (against 2019)'],
    [{ ...SHARE, value: 20, fraction: '1/5' }, '20 percent of adults (1/5 in print)'],
    [
      { measure: 'rate', unit: 'deaths', denominator: '100,000 people', value: 4 },
      '4 deaths per 100,000 people',
    ],
    [{ measure: 'rate', unit: 'deaths per day', denominator: 'day', value: 4 }, '4 deaths per day'],
    [{ measure: 'money', unit: 'euros', value: 2e9 }, '2 billion euros'],
    [{ measure: 'ratio', unit: 'times', value: 17, base: '2010' }, '17 times (against 2010)'],
  ] as const)('says unit, denominator, base and fraction: %#', (part, text) => {
    expect(formatInFull(aFigure(part))).toBe(text);
  });
});

describe('formatInterval(row)', () => {
  const of = (level: number | null, kind: 'confidence' | 'margin', lower: number, upper: number) => ({
    interval: { kind, level, lower, upper, asPrinted: null, block: null },
  });

  it.each([
    [{ ...SHARE, ...of(95, 'confidence', 80, 86) }, '95% confidence interval 80% to 86%'],
    [{ ...SHARE, value: 84, ...of(null, 'margin', 80, 86) }, 'margin of error 80% to 86%'],
    [
      { ...SHARE, value: 46, ...of(95, 'margin', 43, 49) },
      '± 3 percentage points, 95% margin of error, so 43% to 49%',
    ],
    [
      { ...SHARE, rangeFrom: 32, rangeTo: 41, ...of(null, 'margin', 31, 42) },
      '± 1 percentage point, margin of error, so 31% to 42%',
    ],
    [
      { ...SHARE, value: 46.3, ...of(null, 'margin', 43.1, 49.5) },
      '± 3.2 percentage points, margin of error, so 43.1% to 49.5%',
    ],
    [
      { ...POINTS, value: 4, ...of(null, 'margin', 2, 6) },
      '± 2 percentage points, margin of error, so 2 to 6',
    ],
    [
      { ...CHANGE, value: -9, ...of(null, 'margin', -11, -7) },
      '± 2 percentage points, margin of error, so −11% to −7%',
    ],
    [
      { ...MONEY, value: 5e9, ...of(null, 'margin', 4e9, 6e9) },
      '± USD 1 billion, margin of error, so USD 4 billion to 6 billion',
    ],
    [
      { measure: 'rate', unit: 'deaths', denominator: '100 people', value: 4, ...of(90, 'margin', 2, 6) },
      '± 2 deaths per 100 people, 90% margin of error, so 2 to 6',
    ],
    [{ ...MONEY, ...of(90, 'confidence', 4e9, 6e9) }, '90% confidence interval USD 4 billion to 6 billion'],
    [{ ...CHANGE, ...of(95, 'confidence', -2, 3) }, '95% confidence interval −2% to +3%'],
  ] as const)('says level and both ends: %#', (part, text) => {
    expect(formatInterval(aFigure(part))).toBe(text);
  });

  it('is null where none is printed', () => {
    expect(formatInterval(aFigure({ value: 1 }))).toBeNull();
  });
});

describe('formatWhole(row)', () => {
  it.each([
    [
      { kind: 'margin', lower: 43, upper: 49 },
      '46 percent of adults, ± 3 percentage points (95% margin of error, so 43% to 49%)',
    ],
    [
      { kind: 'confidence', lower: 43, upper: 49 },
      '46 percent of adults, with a printed 95% confidence interval 43% to 49%',
    ],
  ] as const)('says an interval as articles print its kind: %#', (part, text) => {
    const interval = { ...part, level: 95, asPrinted: null, block: null };
    expect(formatWhole(aFigure({ ...SHARE, value: 46, interval }))).toBe(text);
  });
});

describe('intervalBehind(row)', () => {
  it('is empty without an interval: the bounds of a hedge are none', () => {
    expect(intervalBehind(aFigure({ value: 50, qualifier: 'more_than', lower: 50 }))).toBe('');
  });
});

describe('formatDate(date)', () => {
  it.each([
    ['2021', '2021'],
    ['2022-10', 'October 2022'],
    ['2020-04-24', '24 April 2020'],
    ['2020-01-01', '1 January 2020'],
    ['2020-12-31', '31 December 2020'],
    ['2020-01', 'January 2020'],
  ])('%s is %s, also where the clock lies behind UTC', (date, text) => {
    expect(formatDate(date)).toBe(text);
  });
});

describe('formatPeriod(row)', () => {
  it.each([
    [null, null, null, 'undated'],
    ['2021', '2021', 'printed', '2021'],
    ['2020-04-01', '2020-04-12', 'inferred', '1 April 2020 to 12 April 2020 (inferred by us)'],
    [null, '2020-03-31', 'inferred', 'to 31 March 2020 (inferred by us)'],
    [null, '2020-03-31', 'printed', 'to 31 March 2020'],
    ['2018', null, 'printed', 'from 2018'],
    ['2018', '2022-07', 'inferred', '2018 to July 2022 (inferred by us)'],
  ] as const)('from %s to %s, %s, is %s', (periodStart, periodEnd, periodBasis, text) => {
    expect(formatPeriod({ periodStart, periodEnd, periodBasis, periodNote: null })).toBe(text);
  });
});

test('formatPeriod(row) says what we suppose where the article prints no period', () => {
  const none = { periodStart: null, periodEnd: null, periodBasis: null };
  expect(formatPeriod({ ...none, periodNote: 'spring 2022 (our inference)' })).toBe(
    'spring 2022 (our inference)',
  );
});

describe('formatPlace(row)', () => {
  it.each([
    [{ paragraph: 4, section: 'A heading', block: 8 }, '4th paragraph, under “A heading”'],
    [{ paragraph: 2, section: null, block: 7 }, '2nd paragraph'],
    [{ paragraph: null, section: null, block: 5 }, 'block 5 of the page'],
  ])('%j is %s', (place, text) => {
    expect(formatPlace(place)).toBe(text);
  });
});

describe('formatCount(count, one, many)', () => {
  it.each([
    [0, '0 claims'],
    [1, '1 claim'],
    [2, '2 claims'],
    [1_000, '1,000 claims'],
  ])('%i are %s', (count, text) => {
    expect(formatCount(count, 'claim')).toBe(text);
  });

  it('takes another plural', () => {
    expect([1, 2].map((count) => formatCount(count, 'country', 'countries'))).toEqual([
      '1 country',
      '2 countries',
    ]);
  });
});

describe('formatOrdinal(n)', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [111, '111th'],
  ])('%i is %s', (n, text) => {
    expect(formatOrdinal(n)).toBe(text);
  });
});

describe('formatList(items)', () => {
  it('reads as in a sentence', () => {
    expect(formatList([])).toBe('');
    expect(formatList(['a'])).toBe('a');
    expect(formatList(['a', 'b'])).toBe('a and b');
    expect(formatList(['a', 'b', 'c'])).toBe('a, b and c');
  });
});
