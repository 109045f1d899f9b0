import 'server-only';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { answeredSort, type ClaimFilter, toQuery } from '../../lib/filter/filter-query.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { memoizePerVersion } from './memoize-per-version.ts';

/** What the pages of a filter, and its orders, have in common. */
export function withoutPaging(filter: ClaimFilter): ClaimFilter {
  return { ...filter, sort: 'reading', after: null, limit: null };
}

/**
 * The filter with the order that its answer has, for page, CSV and JSON alike: whatever reads claims, their cursors or
 * their place reads them by this. Only where the best match is asked for are the claims counted.
 */
export async function resolveSort(
  filter: ClaimFilter,
  readCount: () => Promise<ClaimCount> = () => countMatches(withoutPaging(filter)),
): Promise<ClaimFilter> {
  if (filter.sort !== 'relevance') return filter;
  const { isMore } = await readCount();
  return { ...filter, sort: answeredSort(filter.sort, isMore) };
}

function countMatches(whole: ClaimFilter): Promise<ClaimCount> {
  return memoizePerVersion(`count ${toQuery(whole)}`, () => countClaims(whole));
}
