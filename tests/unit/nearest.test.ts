import { describe, expect, it } from 'vitest';
import { editDistance, findNearest } from '../../lib/rules/nearest.ts';

describe('findNearest(word, candidates)', () => {
  it('finds the word that was meant', () => {
    expect(findNearest('moer_than', ['stated', 'more_than', 'about'])).toBe('more_than');
    expect(findNearest('Stated', ['stated', 'more_than'])).toBe('stated');
    expect(findNearest('', ['a'])).toBe('a');
  });

  it('finds nothing where none is near', () => {
    expect(findNearest('exact', ['stated', 'more_than', 'about'])).toBeUndefined();
    expect(findNearest('', ['ab'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });
});

describe('editDistance(a, b)', () => {
  it.each([
    ['', '', 0],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'ab', 1],
    ['abc', 'axc', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('of "%s" and "%s" is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });
});
