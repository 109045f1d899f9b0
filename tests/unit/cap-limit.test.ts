import { describe, expect, it } from 'vitest';
import { capLimit } from '../../app/_data/cap-limit.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';

const capped = (limit: number | null) => {
  const { filter, problems } = capLimit({ filter: { ...EMPTY_FILTER, limit }, problems: [] });
  return [filter.limit, ...problems.map(({ parameter, found }) => `${parameter} ${found}`)];
};

describe('capLimit(parsed)', () => {
  it('gives a page at most 100 claims, and says so where more were asked for', () => {
    expect([null, 1, 100].map(capped)).toEqual([[null], [1], [100]]);
    expect([101, 5000].map(capped)).toEqual([
      [100, 'limit 101'],
      [100, 'limit 5000'],
    ]);
  });
});
