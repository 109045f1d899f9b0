import type { Sort } from '../filter/filter-parameters.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { Cases } from '../model/vocabulary.ts';
import { compareRows, HIGHEST_FIRST } from './row-order.ts';

type WhoChose = { cases?: Cases };

/** Whether a chart of these metrics follows an order: only where their source lists all cases, and only that of size. */
export function followsOrder(metrics: readonly WhoChose[], sort: Sort): boolean {
  return sort === 'value' && metrics.length > 0 && metrics.every(({ cases }) => cases === 'all');
}

/**
 * The rows of a chart in the order that a reader asks for. Where the article chose the cases, ranking them would say
 * more than it does: they stay in the order given, which is the articles' own.
 */
export function toAskedOrder(
  rows: readonly ClaimRow[],
  metrics: readonly WhoChose[],
  sort: Sort,
): ClaimRow[] {
  return followsOrder(metrics, sort) ? rows.toSorted(compareRows(HIGHEST_FIRST)) : [...rows];
}
