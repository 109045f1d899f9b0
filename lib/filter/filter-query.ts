import type { Kind, Qualifier, Role } from '../model/vocabulary.ts';
import type { Sort } from './filter-parameters.ts';

// Apart from the parser: addresses are made in the browser too, which needs no schemas for it.

export const FACETS = [
  'country',
  'region',
  'population',
  'role',
  'metric',
  'source',
  'qualifier',
  'kind',
] as const;
export type Facet = (typeof FACETS)[number];

/** The facets whose values take part in a claim, each in a role. */
export const PLACES = ['country', 'region', 'population'] as const satisfies Facet[];

/** What the explorer, its CSV and its JSON are asked for. Lists are "any of"; different fields are "all of". */
export type ClaimFilter = {
  country: string[];
  /** Regions by their codes of UN M49, groups by their slugs. */
  region: string[];
  population: string[];
  role: Role[];
  metric: string[];
  source: string[];
  qualifier: Qualifier[];
  kind: Kind[];
  q: string;
  sort: Sort;
  after: string | null;
  limit: number | null;
};

export const EMPTY_FILTER: ClaimFilter = {
  country: [],
  region: [],
  population: [],
  role: [],
  metric: [],
  source: [],
  qualifier: [],
  kind: [],
  q: '',
  sort: 'reading',
  after: null,
  limit: null,
};

/** What narrows a chart; order and page are matters of a table. A metric's own chart has its metric already. */
export const CHART_PARAMETERS = [
  'country',
  'region',
  'population',
  'role',
  'source',
  'qualifier',
  'kind',
  'q',
] as const;

/** What the chart of a whole filter is narrowed by, and its bibliography; `sort` chooses what is drawn of more than fits. */
export const CLAIMS_CHART_PARAMETERS = ['metric', ...CHART_PARAMETERS, 'sort'] as const;

/** The facets with few values that many claims have: how many claims any two of their values share is kept, not counted (`db/read-model/refresh.ts`). */
export const PAIRED_FACETS = ['country', 'role', 'metric', 'qualifier', 'kind'] as const satisfies Facet[];

/** A longer list of choices helps nobody; words and the pages of metrics and sources lead to the rest. Countries are all there. */
export function maxChoices(facet: Facet): number {
  return facet === 'country' ? 300 : 100;
}

/** The order of an answer that asks for none: the best match first where words are searched for. */
export function defaultSort(q: string): Sort {
  return q === '' ? 'reading' : 'relevance';
}

/**
 * The order that an answer has, where `isMore`: more claims were found than are counted. The best match of so many says
 * nothing and costs the most; they stand as the articles print them.
 */
export function answeredSort(sort: Sort, isMore: boolean): Sort {
  return sort === 'relevance' && isMore ? 'reading' : sort;
}

/** The query string of a filter, in one fixed order, with nothing that is at its default. The inverse of `parseFilter`. */
export function toQuery(filter: Partial<ClaimFilter>): string {
  const query = new URLSearchParams();
  for (const facet of FACETS) for (const value of filter[facet] ?? []) query.append(facet, value);
  if (filter.q) query.set('q', filter.q);
  if (filter.sort && isChosenSort(filter.sort, filter.q ?? '')) query.set('sort', filter.sort);
  if (filter.limit !== null && filter.limit !== undefined) query.set('limit', String(filter.limit));
  if (filter.after) query.set('after', filter.after);
  return query.toString();
}

function isChosenSort(sort: Sort, q: string): boolean {
  return sort !== defaultSort(q) && !(sort === 'relevance' && q === '');
}
