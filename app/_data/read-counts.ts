import 'server-only';
import { type Facets, getCounts } from '../../db/queries/facet-choices.ts';
import { type ClaimFilter, toQuery } from '../../lib/filter/filter-query.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
import { withoutPaging } from './resolve-sort.ts';

/** As `getCounts`, once a filter and load: its page, its orders and its pictures have these in common. */
export function readCounts(filter: ClaimFilter): Promise<{ facets: Facets; count: ClaimCount }> {
  const whole = withoutPaging(filter);
  return memoizePerVersion(`counts ${toQuery(whole)}`, () => getCounts(whole));
}
