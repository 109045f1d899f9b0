import { describe, expect, it } from 'vitest';
import { type Bounds, boundsOf, NO_BOUNDS, sameBounds } from '../../lib/model/bounds.ts';

const open = (bounds: Partial<Bounds>): Bounds => ({ ...NO_BOUNDS, ...bounds });

describe('boundsOf(qualifier, value, asPrinted)', () => {
  it('claims no bounds where no hedge is printed: the figure may still be rounded', () => {
    expect(boundsOf('stated', 83, '83 percent')).toEqual(open({}));
  });

  it.each([
    ['more_than', { lower: 50, lowerExclusive: true }],
    ['at_least', { lower: 50 }],
    ['just_over', { lower: 50, lowerExclusive: true }],
    ['almost', { upper: 50, upperExclusive: true }],
    ['less_than', { upper: 50, upperExclusive: true }],
    ['at_most', { upper: 50 }],
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

  it('claims none for “about”: how near is not said', () => {
    expect(boundsOf('about', 80, 'about 80 percent')).toEqual(open({}));
    expect(boundsOf('about', { from: 30, to: 40 }, 'about 30 to 40 percent')).toEqual(open({}));
  });

  it.each([
    ['more_than', 'fell more than 9 percent', { upper: -9, upperExclusive: true }],
    ['at_least', 'down at least 9 percent', { upper: -9 }],
    ['less_than', 'fell less than 9 percent', { lower: -9, lowerExclusive: true }],
    ['up_to', 'cut by up to 9 percent', { lower: -9 }],
    ['more_than', 'more than −9 percent', { lower: -9, lowerExclusive: true }],
  ] as const)(
    '%s of “%s” bounds the size of a fall, and the number of a printed minus',
    (qualifier, printed, bounds) => {
      expect(boundsOf(qualifier, -9, printed)).toEqual(open(bounds));
    },
  );

  it.each([
    ['more_than', { lower: 30, lowerExclusive: true }],
    ['at_most', { upper: 40 }],
    ['less_than', { upper: 40, upperExclusive: true }],
    ['stated', {}],
  ] as const)(
    '%s of a range is a floor of its lower end, or a ceiling of its upper one',
    (qualifier, bounds) => {
      expect(boundsOf(qualifier, { from: 30, to: 40 }, '30 to 40')).toEqual(open(bounds));
    },
  );
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
