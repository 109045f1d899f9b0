import { describe, expect, it, test } from 'vitest';
import { findNumberStyle, isAmbiguous } from '../../../../lib/draft/table/number-style.ts';
import { readNumberCell } from '../../../../lib/draft/table/read-number.ts';

const quantity = (text: string, decimal: '.' | ',' | 'mixed' | null = null) => {
  const read = readNumberCell(text, decimal);
  if (read.kind !== 'quantity') throw new Error(`${text}: ${JSON.stringify(read)}`);
  return read;
};

describe('findNumberStyle(texts)', () => {
  it.each([
    [['12,5', '1.234'], ',', 0],
    [['1.234', '1.234,5'], ',', 1],
    [['1.234.567'], ',', 0],
    [['0,125'], ',', 0],
    [['1,234', '12.5'], '.', 1],
    [['1,234,567'], '.', 0],
    [['0.125'], '.', 0],
    [['12', '7'], null, null],
    [['1.234', '5,678'], null, null],
    [['about 12,5 percent', ''], ',', 0],
  ] as const)('of %j is %s, which cell %s shows', (texts, decimal, shownBy) => {
    expect(findNumberStyle(texts)).toEqual({ decimal, shownBy, conflict: null });
  });

  it('is none where cells contradict one another, and names one of each', () => {
    expect(findNumberStyle(['7', '12.5', '12,5', '1.5'])).toEqual({
      decimal: null,
      shownBy: null,
      conflict: { comma: 2, point: 1 },
    });
  });

  test.each([
    ['1.234', true],
    ['1,234', true],
    ['123.456', true],
    ['1234.567', false],
    ['0.125', false],
    ['1.2345', false],
    ['12', false],
  ])('isAmbiguous(%s) is %s', (text, is) => {
    expect(isAmbiguous(text)).toBe(is);
  });
});

describe('readNumberCell(text, decimal)', () => {
  it.each([
    ['0', null, 0],
    ['2019', null, 2019],
    ['-3', null, -3],
    ['−3,5', ',', -3.5],
    ['1.234', ',', 1234],
    ['1.234', '.', 1.234],
    ['1,234', '.', 1234],
    ['1 234 567', null, 1234567],
    ['1\u202f234,5', ',', 1234.5],
    ["1'234", null, 1234],
    ['5 million', null, 5e6],
  ] as const)('reads %j with %s as %d', (text, decimal, value) => {
    expect(quantity(text, decimal)).toMatchObject({ value, range: null, qualifier: 'stated' });
  });

  it.each([
    ['about 83%', 'about', 'percent'],
    ['> 50', 'more_than', null],
    ['≤5', 'at_most', null],
    ['more than 50 ferries', 'more_than', 'ferries'],
    ['up to 180', 'up_to', null],
    ['nearly 100', 'almost', null],
  ] as const)('keeps the hedge and the unit of %j', (text, qualifier, unit) => {
    expect(quantity(text)).toMatchObject({ qualifier, unit, phrase: text });
  });

  it('reads both ends of a range', () => {
    expect(quantity('32–41%')).toMatchObject({ value: null, range: { from: 32, to: 41 }, unit: 'percent' });
  });

  it.each([
    ['12*', '*', '12'],
    ['83%†', '†', '83%'],
    ['12²', '²', '12'],
    ['12 [3]', '[3]', '12'],
    ['12 (a)', '(a)', '12'],
  ])('sets the footnote mark of %j apart', (text, marks, phrase) => {
    expect(quantity(text)).toMatchObject({ marks, phrase });
  });

  it.each(['', ' ', '–', '-', '..', '…', 'n/a', 'N.A.', 'no data', 'k. A.', ':', 'x'])(
    'takes %j for a gap, and no zero',
    (text) => {
      expect(readNumberCell(text, null)).toMatchObject({ kind: 'gap' });
    },
  );

  it.each([
    ['12,5o', ',', 'a number and something else', '"12,50"'],
    ['12 of 40', null, '2 numbers in one cell', '"12"'],
    ['(12)', null, 'a number in brackets, which may be below zero or not', '"-12" or "12"'],
    ['soon', null, 'no number', '"12.5"'],
    ['1.234', null, 'may be 1234 or 1.234', '--decimal'],
    ['12.5', ',', 'a decimal point, where the column has decimal commas', '"12,5"'],
    ['1,234.5', ',', 'a decimal point', '"1.234,5"'],
    ['12,5', 'mixed', 'others of the column have decimal points', '"12.5"'],
  ] as const)('refuses %j with %s: %s', (text, decimal, found, right) => {
    const read = readNumberCell(text, decimal);
    expect(read.kind).toBe('problem');
    if (read.kind !== 'problem') return;
    expect(read.found).toContain(found);
    expect(read.right).toContain(right);
  });
});
