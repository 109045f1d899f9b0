import { describe, expect, it } from 'vitest';
import {
  choiceCount,
  claimsWords,
  cutWords,
  foundWords,
  placeWords,
  rowsWords,
} from '../../lib/filter/count-words.ts';
import { maxChoices } from '../../lib/filter/filter-query.ts';

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
    expect(found(10_000, 0, true)).toBe('More than 10,000 rows');
    expect(found(10_000, 7, true)).toBe('More than 10,000 rows (of the 10,000 counted, 7 restate another)');
    expect(rowsWords({ claims: 10_000, restatements: 7, isMore: true })).toBe('more than 10,000 rows');
  });
});

describe('claimsWords(count)', () => {
  it('counts distinct claims, as far as they were counted', () => {
    expect(claimsWords({ claims: 14, restatements: 1, isMore: false })).toBe('13 claims');
    expect(claimsWords({ claims: 2, restatements: 2, isMore: false })).toBe('2 restatements');
    expect(claimsWords({ claims: 0, restatements: 0, isMore: false })).toBe('no claim');
    expect(claimsWords({ claims: 10_000, restatements: 3, isMore: true })).toBe('more than 10,000 rows');
  });
});

describe('choiceCount(choice)', () => {
  const choice = (count: number, restatements: number, isLeast = false) =>
    choiceCount({ count, restatements, isLeast });

  it('choiceCount() counts distinct claims, and never promises none where rows follow', () => {
    expect(choice(14, 1)).toBe('13');
    expect(choice(2, 2)).toBe('2 restatements');
    expect(choice(1_234_567, 0)).toBe('1,234,567');
  });

  it('choiceCount() says that it is the least where not all claims were counted', () => {
    expect(choice(812, 2, true)).toBe('at least 810');
    expect(choice(2, 2, true)).toBe('at least 2 restatements');
  });
});

describe('placeWords(shown, count, before)', () => {
  const place = (shown: number, claims: number, before: number | null, isMore = false) =>
    placeWords(shown, { claims, restatements: 0, isMore }, before);

  it('names all rows, or those of the page among them', () => {
    expect(place(1, 1, 0)).toBe('The one row');
    expect(place(14, 14, 0)).toBe('All 14 rows');
    expect(place(25, 43, 0)).toBe('Rows 1–25 of 43');
    expect(place(18, 43, 25)).toBe('Rows 26–43 of 43');
  });

  it('never takes what was counted for all', () => {
    expect(place(25, 10_000, 0, true)).toBe('The first 25 of more than 10,000 rows');
    expect(place(25, 10_000, 25, true)).toBe('Rows 26–50 of more than 10,000 rows');
    expect(place(25, 10_000, 9_990, true)).toBe('Rows 9,991–10,015 of more than 10,000 rows');
    expect(place(25, 10_000, null, true)).toBe('25 rows behind the first 10,000');
    expect(place(10_000, 10_000, 0, true)).toBe('The first 10,000 of more than 10,000 rows');
  });
});

describe('cutWords(facet, choices)', () => {
  const choices = (length: number, isLeast = false) =>
    Array.from({ length }, () => ({ value: 'x', label: 'x', count: 1, restatements: 0, isLeast }));

  it('says so where a list of choices ends before the choices do', () => {
    const most = maxChoices('metric');
    expect(cutWords('metric', choices(most - 1))).toBeUndefined();
    expect(cutWords('metric', choices(most))).toBe('only the 100 with the most claims are listed');
    expect(cutWords('country', choices(most))).toBeUndefined();
  });

  it('says so where not all claims were looked at for choices', () => {
    const among = 'counted among 10,000 of the rows; there may be others';
    expect(cutWords('source', choices(2, true))).toBe(among);
    expect(cutWords('source', choices(maxChoices('source'), true))).toBe(
      `only the 100 with the most claims are listed, ${among}`,
    );
  });
});
