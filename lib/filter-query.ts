import type { ClaimFilter } from './filter.ts';

// Apart from the parser: addresses are made in the browser too, which needs no schemas for it.

export const FACETS = ['country', 'role', 'metric', 'source', 'qualifier', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** The query string of a filter, in one fixed order, with nothing that is at its default. The inverse of `parseFilter`. */
export function toQuery(filter: Partial<ClaimFilter>): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) for (const value of filter[facet] ?? []) query.append(facet, value);
  if (filter.q) query.set('q', filter.q);
  if (filter.sort && filter.sort !== 'reading') query.set('sort', filter.sort);
  if (filter.limit !== null && filter.limit !== undefined) query.set('limit', String(filter.limit));
  if (filter.after) query.set('after', filter.after);
  return query.toString();
}
