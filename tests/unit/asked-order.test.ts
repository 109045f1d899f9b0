import { describe, expect, it } from 'vitest';
import { toAskedOrder } from '../../lib/chart/asked-order.ts';
import { aClaimRow } from '../support/claim-row.ts';

const ROWS = [3, 9, 5].map((value, position) => aClaimRow({ claimId: `c-${value}`, value, position }));
const orderOf = (cases: readonly ('chosen' | 'all')[], sort: 'value' | 'period' | 'reading') =>
  toAskedOrder(
    ROWS,
    cases.map((each) => ({ cases: each })),
    sort,
  ).map(({ value }) => value);

describe('toAskedOrder(rows, metrics, sort)', () => {
  it('toAskedOrder() ranks what a source lists whole, the greatest first', () => {
    expect(orderOf(['all', 'all'], 'value')).toEqual([9, 5, 3]);
  });

  it('toAskedOrder() keeps the article’s order where the article chose the cases of one, and of any other order', () => {
    expect(orderOf(['chosen'], 'value')).toEqual([3, 9, 5]);
    expect(orderOf(['all', 'chosen'], 'value')).toEqual([3, 9, 5]);
    expect(orderOf(['all'], 'period')).toEqual([3, 9, 5]);
    expect(orderOf([], 'value')).toEqual([3, 9, 5]);
  });
});
