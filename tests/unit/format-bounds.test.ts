import { expect, test } from 'vitest';
import { boundsOf, NO_BOUNDS } from '../../lib/model/bounds.ts';
import { QUALIFIERS } from '../../lib/model/vocabulary.ts';
import { formatBounds } from '../../lib/words/format-bounds.ts';

const plain = (value: number) => String(value);

test('formatBounds(bounds) says each hedge in words, and claims none for a plain figure', () => {
  const words = QUALIFIERS.map((qualifier) => [
    qualifier,
    formatBounds(boundsOf(qualifier, 50, '50'), plain),
  ]);
  expect(Object.fromEntries(words)).toEqual({
    stated: null,
    more_than: 'above 50',
    just_over: 'above 50',
    at_least: '50 or more',
    almost: 'below 50',
    less_than: 'below 50',
    at_most: '50 or less',
    up_to: '50 or less',
    about: null,
  });
});

test('formatBounds(bounds) keeps a bound of zero', () => {
  expect(formatBounds({ ...NO_BOUNDS, lower: 0, lowerExclusive: true }, plain)).toBe('above 0');
  expect(formatBounds({ ...NO_BOUNDS, upper: 0 }, plain)).toBe('0 or less');
});

test('formatBounds(bounds) says which end of a range is excluded', () => {
  const bounds = { lower: 1, lowerExclusive: true, upper: 2, upperExclusive: false };
  expect(formatBounds(bounds, plain)).toBe('above 1 and no more than 2');
  expect(formatBounds({ ...bounds, lowerExclusive: false, upperExclusive: true }, plain)).toBe(
    '1 or more and below 2',
  );
});
