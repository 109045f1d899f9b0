import { describe, expect, it } from 'vitest';
import {
  compareRows,
  HIGHEST_FIRST,
  LATEST_FIRST,
  LOWEST_FIRST,
  READING_ORDER,
  type RowOrder,
} from '../../lib/chart/row-order.ts';
import { aClaimRow } from '../support/claim-row.ts';

const ROWS = [
  aClaimRow({ claimId: 'a', value: 5, periodEnd: '2021', articleSlug: 'gazette', position: 1 }),
  aClaimRow({ claimId: 'b', value: 9, periodEnd: '2021-11', articleSlug: 'gazette', position: 2 }),
  aClaimRow({
    claimId: 'c',
    value: 9,
    periodStart: '2022',
    periodEnd: null,
    articleSlug: 'herald',
    position: 1,
  }),
  aClaimRow({
    claimId: 'd',
    value: 0,
    periodStart: null,
    periodEnd: null,
    articleSlug: 'herald',
    position: 2,
  }),
];

const sort = (order: RowOrder) =>
  ROWS.toReversed()
    .toSorted(compareRows(order))
    .map(({ claimId }) => claimId)
    .join('');

describe('compareRows(order)', () => {
  it('compareRows() goes by size, and by reading order where sizes are equal', () => {
    expect([sort(HIGHEST_FIRST), sort(LOWEST_FIRST), sort(READING_ORDER)]).toEqual(['bcad', 'dabc', 'abcd']);
  });

  it('compareRows() has a year outlast its months, and what has no date come last', () => {
    expect(sort(LATEST_FIRST)).toBe('cabd');
  });
});
