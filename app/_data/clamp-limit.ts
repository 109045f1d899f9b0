import type { FilterProblem } from '../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';

/** A page of more would be too long to read and to send; data addresses give as many as they are asked for. */
const MAX_PAGE_SIZE = 100;

type Parsed = { filter: ClaimFilter; problems: FilterProblem[] };

/** What a page is asked for, with no more claims than a page shows; says so where more were asked for. */
export function clampLimit({ filter, problems }: Parsed): Parsed {
  const { limit } = filter;
  if (limit === null || limit <= MAX_PAGE_SIZE) return { filter, problems };
  const message = `A page shows at most ${MAX_PAGE_SIZE} claims; the CSV of the same filter holds all of them.`;
  const problem = { parameter: 'limit', found: String(limit), message };
  return { filter: { ...filter, limit: MAX_PAGE_SIZE }, problems: [...problems, problem] };
}
