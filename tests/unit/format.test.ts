import { describe, expect, it, test } from 'vitest';
import type { Qualifier } from '../../lib/model/vocabulary.ts';
import {
  formatCount,
  formatDate,
  formatList,
  formatNumber,
  formatOrdinal,
  formatPeriod,
  formatPlace,
} from '../../lib/words/format.ts';
import { formatClaim, formatMark, formatQuantity } from '../../lib/words/format-quantity.ts';

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

describe('formatMark(value, measure, qualifier, unit)', () => {
  it.each([
    ['stated', '120'],
    ['more_than', 'more than 120'],
    ['at_least', 'at least 120'],
    ['almost', 'almost 120'],
    ['up_to', 'up to 120'],
    ['about', 'about 120'],
  ] as const)('keeps the hedge %s in words', (qualifier: Qualifier, text) => {
    const count = { value: 120, measure: 'count' as const, unit: 'countries' };
    expect(formatMark({ ...count, qualifier, asPrinted: '120 countries' })).toBe(text);
  });

  it('names the unit where a number alone would mislead', () => {
    const share = { value: 83, measure: 'percentage', unit: 'percent of adults' } as const;
    expect(formatMark({ ...share, qualifier: 'stated', asPrinted: '83 percent' })).toBe('83%');
    const sum = { value: 5e9, measure: 'money', unit: 'USD', asPrinted: 'USD 5 billion' } as const;
    expect(formatMark({ ...sum, qualifier: 'up_to' })).toBe('up to USD 5 billion');
  });

  it('has no percent sign for percentage points', () => {
    const points = { value: -9, measure: 'percentage', unit: 'percentage points' } as const;
    expect(formatMark({ ...points, qualifier: 'stated', asPrinted: 'down 9 points' })).toBe(
      '−9 percentage points',
    );
  });

  it.each([
    ['more_than', 'over 100', 'over 120'],
    ['almost', 'Fewer than 100 people', 'fewer than 120'],
    ['at_least', 'no fewer than 100', 'no fewer than 120'],
    ['up_to', 'mehr als 100', 'up to 120'],
    ['stated', 'over 100', '120'],
  ] as const)('says %s in the word of “%s”', (qualifier, asPrinted, text) => {
    const count = { value: 120, measure: 'count' as const, unit: 'countries' };
    expect(formatMark({ ...count, qualifier, asPrinted })).toBe(text);
  });
});

describe('formatClaim(row)', () => {
  const figure = {
    value: 50,
    measure: 'count',
    unit: 'countries',
    qualifier: 'more_than',
    asPrinted: 'x',
  } as const;

  it('says hedge, number and unit', () => {
    expect(formatClaim(figure)).toBe('more than 50 countries');
  });

  it('takes zero as a number', () => {
    expect(formatClaim({ ...figure, value: 0 })).toBe('more than 0 countries');
  });

  it('says the wording where no number is printed', () => {
    const soft = {
      value: null,
      measure: 'wording',
      unit: null,
      qualifier: null,
      asPrinted: 'the most',
    } as const;
    expect(formatClaim(soft)).toBe('“the most”');
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
