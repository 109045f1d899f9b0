import type { ClaimRow } from '../model/claim-row.ts';
import type { Role, RowChoice } from '../model/vocabulary.ts';
import { MAX_WHOLE, outermost } from './choose-rows.ts';
import { compareRows, HIGHEST_FIRST, READING_ORDER } from './row-order.ts';

type Way = { choice: RowChoice; rowsBy: Role };

/**
 * The rows that a filter chose of a chart with the others that they must be seen beside. All of them, in the order of
 * the articles, where a chart shows so many whole. Of more the chosen ones stay, and what place is left goes to the
 * outermost of the others by size, or to the first relations; over time no place is left. `chosen` and `others` are of
 * one metric or of several that share an axis, and `others` may hold the chosen ones too.
 */
export function withContext(
  chosen: readonly ClaimRow[],
  others: readonly ClaimRow[],
  { choice, rowsBy }: Way,
): ClaimRow[] {
  const own = new Set(chosen.map((row) => row.claimId));
  const beside = others.filter((row) => !own.has(row.claimId));
  const all = [...chosen, ...beside];
  const places = MAX_WHOLE[choice] - chosen.length;
  if (beside.length <= places) return all.toSorted(compareRows(READING_ORDER));
  if (places <= 0 || choice === 'over_time') return [...chosen];
  if (choice === 'first') return [...chosen, ...beside.slice(0, places)].toSorted(compareRows(READING_ORDER));
  return [...chosen, ...outermost(beside, rowsBy, places)].toSorted(compareRows(HIGHEST_FIRST));
}
