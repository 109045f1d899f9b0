import { parseCursor, parseLimit } from './filter.ts';
import { PAGE_PARAMETERS } from './filter-parameters.ts';
import { collectProblems, type QueryProblem, reportUnknown } from './query-reader.ts';

export const PAGE_PARAMETER_NAMES = Object.keys(PAGE_PARAMETERS);

/** Which page of a list is asked for; both `null`: all of it. */
export type AskedPage = { after: string | null; limit: number | null };

/** Reads `?limit=&after=` of a list that takes no other parameter. Never throws. */
export function parsePageRequest(query: URLSearchParams): { page: AskedPage; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  reportUnknown(query, PAGE_PARAMETER_NAMES, report);
  return { page: { after: parseCursor(query, report), limit: parseLimit(query, report) }, problems };
}

/** The query string of a page, with a question mark where there is one. */
export function toPageQuery({ after, limit }: AskedPage): string {
  const query = new URLSearchParams();
  if (limit !== null) query.set('limit', String(limit));
  if (after !== null) query.set('after', after);
  return query.size === 0 ? '' : `?${query}`;
}
