import { describe, expect, it } from 'vitest';
import { type Bounds, boundsOf, lastPrintedDigit, NO_BOUNDS, sameBounds } from '../../lib/model/bounds.ts';

const open = (bounds: Partial<Bounds>): Bounds => ({ ...NO_BOUNDS, ...bounds });

describe('boundsOf(qualifier, value, asPrinted)', () => {
  it('claims no bounds where no hedge is printed: the figure may still be rounded', () => {
    expect(boundsOf('stated', 83, '83 percent')).toEqual(open({}));
  });

  it.each([
    ['more_than', { lower: 50, lowerExclusive: true }],
    ['at_least', { lower: 50 }],
    ['almost', { upper: 50, upperExclusive: true }],
    ['up_to', { upper: 50 }],
  ] as const)('%s is one bound, the other stays unknown', (qualifier, bounds) => {
    expect(boundsOf(qualifier, 50, '50 things')).toEqual(open(bounds));
  });

  it.each([
    ['more_than', { lower: 0, lowerExclusive: true }],
    ['at_least', { lower: 0 }],
    ['almost', { upper: 0, upperExclusive: true }],
    ['up_to', { upper: 0 }],
  ] as const)('%s takes zero as a value and not as a gap', (qualifier, bounds) => {
    expect(boundsOf(qualifier, 0, '0')).toEqual(open(bounds));
  });

  it('takes a negative value as it stands', () => {
    expect(boundsOf('up_to', -3, '-3')).toEqual(open({ upper: -3 }));
  });

  it.each([
    [80, 'about 80 percent', 79.5, 80.5],
    [2_500_000_000, 'about USD 2.5 billion', 2_450_000_000, 2_550_000_000],
    [2_000_000_000, 'about two billion', 1_500_000_000, 2_500_000_000],
    [1_200, 'some 1,200 people', 1_199.5, 1_200.5],
    [0, 'around 0', -0.5, 0.5],
    [-4, 'about 4 below zero', -4.5, -3.5],
  ])('about %d, printed “%s”, is half of the last printed digit each way', (value, printed, lower, upper) => {
    const bounds = boundsOf('about', value, printed);
    expect(bounds.lower).toBeCloseTo(lower, 6);
    expect(bounds.upper).toBeCloseTo(upper, 6);
    expect([bounds.lowerExclusive, bounds.upperExclusive]).toEqual([false, false]);
  });
});

describe('lastPrintedDigit(value, asPrinted)', () => {
  it.each([
    [2_500_000_000, '2.5 billion', 100_000_000],
    [120, '120 countries', 1],
    [2_000_000_000, 'two billion', 1_000_000_000],
    [3_000_000, 'three million', 1_000_000],
    [8, 'eight', 1],
    [1_500, '1,500', 1],
    [3.5, '3 and a half', 3.5 / 3],
    [25_000, '25,000', 1],
    [1_250_000, 'one and a quarter million', 1_000],
    [3e12, 'three trillion', 1e12],
    [-2e6, 'two million below', 1e6],
    [12.34, '12.34 percent', 0.01],
    [0, '0 percent', 1],
    [0, 'zero', 1],
  ])('of %d printed “%s” is %d', (value, printed, digit) => {
    expect(lastPrintedDigit(value, printed)).toBeCloseTo(digit, 9);
  });
});

describe('sameBounds(a, b)', () => {
  it('holds for equal parts, and not for another value or another kind of end', () => {
    expect(sameBounds(open({ lower: 5 }), open({ lower: 5 }))).toBe(true);
    expect(sameBounds(open({ lower: 5 }), open({ lower: 6 }))).toBe(false);
    expect(sameBounds(open({ lower: 5 }), open({ lower: 5, lowerExclusive: true }))).toBe(false);
    expect(sameBounds(open({ upper: 5 }), open({ upper: 5 }))).toBe(true);
    expect(sameBounds(open({ upper: 5 }), open({ upper: 6 }))).toBe(false);
    expect(sameBounds(open({ upper: 5 }), open({ upper: 5, upperExclusive: true }))).toBe(false);
    const both = open({ lower: 1, lowerExclusive: true, upper: 5, upperExclusive: true });
    expect(sameBounds(both, { ...both })).toBe(true);
    expect(sameBounds(both, { ...both, lowerExclusive: false })).toBe(false);
  });

  it('tells zero from a gap', () => {
    expect(sameBounds(open({ lower: 0 }), open({}))).toBe(false);
    expect(sameBounds(open({ upper: 0 }), open({}))).toBe(false);
  });

  it('does not mind the kind of an end that is not there', () => {
    expect(sameBounds(open({ lowerExclusive: true }), open({}))).toBe(true);
    expect(sameBounds(open({ upperExclusive: true }), open({}))).toBe(true);
  });
});
