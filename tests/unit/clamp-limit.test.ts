import { describe, expect, it } from 'vitest';
import { clampLimit } from '../../app/_data/clamp-limit.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';

const clamped = (limit: number | null) => {
  const { filter, problems } = clampLimit({ filter: { ...EMPTY_FILTER, limit }, problems: [] });
  return [filter.limit, ...problems.map(({ parameter, found }) => `${parameter} ${found}`)];
};

describe('clampLimit(parsed)', () => {
  it('gives a page at most 100 claims, and says so where more were asked for', () => {
    expect([null, 1, 100].map(clamped)).toEqual([[null], [1], [100]]);
    expect([101, 5000].map(clamped)).toEqual([
      [100, 'limit 101'],
      [100, 'limit 5000'],
    ]);
  });
});
