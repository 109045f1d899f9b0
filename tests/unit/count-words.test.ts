import { describe, expect, it } from 'vitest';
import { choiceCount, foundWords, rowsWords } from '../../app/_components/count-words.ts';

const found = (claims: number, restatements: number, isMore = false) => {
  const words = foundWords({ claims, restatements, isMore });
  return words.found + words.restating;
};

describe('foundWords(count)', () => {
  it.each([
    [43, 1, '42 claims in 43 rows: 1 restates another'],
    [43, 2, '41 claims in 43 rows: 2 restate another'],
    [2, 1, '1 claim in 2 rows: 1 restates another'],
    [1, 0, '1 claim'],
    [0, 0, '0 claims'],
    [1, 1, '1 row: what it says is counted where it is first said'],
    [2, 2, '2 rows: what they say is counted where it is first said'],
  ])('foundWords(%i rows, %i restating) counts each claim once', (claims, restatements, words) => {
    expect(found(claims, restatements)).toBe(words);
  });

  it('foundWords() says where counting stopped', () => {
    expect(found(10_000, 0, true)).toBe('More than 10,000 claims');
    expect(found(10_000, 7, true)).toBe('More than 10,000 claims (of the first, 7 restate another)');
    expect(rowsWords({ claims: 10_000, restatements: 7, isMore: true })).toBe('more than 10,000 rows');
  });
});

describe('choiceCount(choice)', () => {
  const choice = (count: number, restatements: number, isLeast = false) =>
    choiceCount({ value: 'x', label: 'x', count, restatements, isLeast });

  it('choiceCount() counts distinct claims, and never promises none where rows follow', () => {
    expect(choice(14, 1)).toBe('13');
    expect(choice(2, 2)).toBe('2 restatements');
    expect(choice(812, 2, true)).toBe('810 or more');
  });
});
