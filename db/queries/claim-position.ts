import { and, desc } from 'drizzle-orm';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { COUNTED_CLAIMS } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereClaims } from './claim-conditions.ts';
import { cursorColumn, encodeCursor, orderBy, upToCursor } from './claim-order.ts';
import { getSearchTerms } from './search-terms.ts';

/**
 * What stands before a page of claims. `before`: how many, `null` where more than are counted; `previous`: the cursor of
 * the page before, `null` where that is the first one.
 */
export type ClaimPosition = { before: number | null; previous: string | null };

/** Where the page behind `filter.after` stands, in pages of `limit`; `undefined` on the first page. */
export async function getPosition(
  filter: Partial<ClaimFilter>,
  limit: number,
): Promise<ClaimPosition | undefined> {
  const full = { ...EMPTY_FILTER, ...filter };
  if (full.after === null) return undefined;
  const order = { sort: full.sort, search: await getSearchTerms(full.q) };
  const upTo = upToCursor(order, full.after);
  if (upTo === undefined) return undefined;
  const earlier = and(whereClaims(full, order.search), upTo);
  const counted = database()
    .select({ id: claimRows.claimId })
    .from(claimRows)
    .where(earlier)
    .limit(COUNTED_CLAIMS + 1);
  const [before, [last]] = await Promise.all([
    database().$count(counted.as('earlier')),
    database()
      .select({ cursor: cursorColumn(order) })
      .from(claimRows)
      .where(earlier)
      .orderBy(...orderBy(order).map((key) => desc(key)))
      .offset(limit)
      .limit(1),
  ]);
  if (before === 0) return undefined;
  return {
    before: before > COUNTED_CLAIMS ? null : before,
    previous: last === undefined ? null : encodeCursor(full.sort, last.cursor),
  };
}
