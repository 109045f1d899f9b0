import { sql } from 'drizzle-orm';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereClaims } from './claim-conditions.ts';
import { getStoredCount } from './facet-counts.ts';
import { getSearchTerms } from './search-terms.ts';

/** Whether a filter finds more claims than `most`. Where all claims together are no more, none is counted. */
export async function exceedsRows(filter: ClaimFilter, most: number): Promise<boolean> {
  if (filter.limit !== null && filter.limit <= most) return false;
  const all = await getStoredCount(EMPTY_FILTER);
  if (all !== undefined && all.claims <= most) return false;
  const stored = filter.after === null ? await getStoredCount(filter) : undefined;
  if (stored !== undefined) return stored.claims > most;
  const beyond = await database()
    .select({ one: sql`1` })
    .from(claimRows)
    .where(whereClaims(filter, await getSearchTerms(filter.q)))
    .offset(most)
    .limit(1);
  return beyond.length > 0;
}
