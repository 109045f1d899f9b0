import { isTracking } from './tracking.ts';
import { KINDS, type Kind, QUALIFIERS, type Qualifier, ROLES, type Role } from './vocabulary.ts';

export const SORTS = ['reading', 'metric', 'value', 'period', 'relevance'] as const;
export type Sort = (typeof SORTS)[number];

/** What the explorer, its CSV and its JSON are asked for. Lists are "any of"; different fields are "all of". */
export type ClaimFilter = {
  country: string[];
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

export const FACETS = ['country', 'role', 'metric', 'source', 'qualifier', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** What narrows a chart; order and page are matters of a table. A metric's own chart has its metric already. */
export const CHART_PARAMETERS = ['country', 'role', 'source', 'qualifier', 'kind', 'q'] as const;

/** The facets with few values: how many claims any two of their values share is kept, not counted (`db/kept.ts`). */
export const PAIRED_FACETS = ['country', 'role', 'metric', 'qualifier', 'kind'] as const satisfies Facet[];
export type PairedFacet = (typeof PAIRED_FACETS)[number];

/** The values that exist in the loaded data; what a filter names beyond them is a mistake, not an empty answer. */
export type Vocabulary = { countries: string[]; metrics: string[]; sources: string[] };

/** One thing wrong with a query: where, what was found, and what would be right. */
export type FilterProblem = { parameter: string; found: string; message: string };

export type ParsedFilter = { filter: ClaimFilter; problems: FilterProblem[] };

export const MAX_QUERY_WORDS_LENGTH = 200;
export const MAX_LIMIT = 1000;
const KNOWN = new Set<string>([...FACETS, 'q', 'sort', 'after', 'limit']);

/**
 * The one parser of query strings, for pages, CSV, JSON and links. Never throws: what it can't take it leaves out of
 * the filter and names in `problems`; pages show these as a notice, data addresses answer 400. `own` names parameters
 * that the address reads itself.
 */
export function parseFilter(
  query: URLSearchParams,
  vocabulary: Vocabulary,
  own: readonly string[] = [],
): ParsedFilter {
  const problems: FilterProblem[] = [];
  const report = (parameter: string, found: string, message: string) =>
    problems.push({ parameter, found: shorten(found), message });

  for (const name of new Set(query.keys())) {
    if (KNOWN.has(name) || own.includes(name) || isTracking(name)) continue;
    const known = [...KNOWN, ...own].join(', ');
    report(name, name, `There is no parameter of this name. Known ones: ${known}.`);
  }

  const among = <T extends string>(name: Facet, known: readonly T[], right: string): T[] => {
    const values = [...new Set(query.getAll(name).filter((value) => value !== ''))];
    const good = values.filter((value): value is T => (known as readonly string[]).includes(value));
    for (const value of values) if (!(good as string[]).includes(value)) report(name, value, right);
    return good;
  };

  const filter: ClaimFilter = {
    country: among(
      'country',
      vocabulary.countries,
      `A country is a three-letter ISO code of a country that a claim names${example(vocabulary.countries)}.`,
    ),
    role: among('role', ROLES, `A role is one of ${ROLES.join(', ')}.`),
    metric: among(
      'metric',
      vocabulary.metrics,
      `A metric is one of those listed under /metrics${example(vocabulary.metrics)}.`,
    ),
    source: among(
      'source',
      vocabulary.sources,
      `A source is one of those listed under /sources${example(vocabulary.sources)}.`,
    ),
    qualifier: among('qualifier', QUALIFIERS, `A qualifier is one of ${QUALIFIERS.join(', ')}.`),
    kind: among('kind', KINDS, `A kind is one of ${KINDS.join(', ')}.`),
    q: parseWords(query, report),
    sort: 'reading',
    after: single(query, 'after', report),
    limit: parseLimit(query, report),
  };
  return { filter: { ...filter, sort: parseSort(query, filter.q, report) }, problems };
}

/** The order of an answer that asks for none: the best match first where words are searched for. */
export function defaultSort(q: string): Sort {
  return q === '' ? 'reading' : 'relevance';
}

type Report = (parameter: string, found: string, message: string) => void;

function parseWords(query: URLSearchParams, report: Report): string {
  const words = (single(query, 'q', report) ?? '').replace(/\s+/g, ' ').trim();
  if (words.includes('\0')) {
    report('q', words, 'A search text has no NUL characters.');
    return '';
  }
  if (words.length <= MAX_QUERY_WORDS_LENGTH) return words;
  report(
    'q',
    words,
    `A search text has at most ${MAX_QUERY_WORDS_LENGTH} characters; this one has ${words.length}.`,
  );
  return '';
}

/** Without words nothing is more relevant than anything else: such an order is the reading order. */
function parseSort(query: URLSearchParams, q: string, report: Report): Sort {
  const found = single(query, 'sort', report);
  if (found === null) return defaultSort(q);
  const sort = SORTS.find((known) => known === found);
  if (sort === undefined) report('sort', found, `A sort is one of ${SORTS.join(', ')}.`);
  return sort === undefined || (sort === 'relevance' && q === '') ? defaultSort(q) : sort;
}

function parseLimit(query: URLSearchParams, report: Report): number | null {
  const found = single(query, 'limit', report);
  if (found === null) return null;
  if (/^\d{1,4}$/.test(found) && Number(found) >= 1 && Number(found) <= MAX_LIMIT) return Number(found);
  report('limit', found, `A limit is a whole number from 1 to ${MAX_LIMIT}.`);
  return null;
}

function single(query: URLSearchParams, name: string, report: Report): string | null {
  const values = query.getAll(name).filter((value) => value !== '');
  if (values.length > 1) report(name, values.join(', '), 'This parameter may stand only once.');
  return values[0] ?? null;
}

function example(known: readonly string[]): string {
  return known[0] === undefined ? '' : `, as ${known[0]}`;
}

function shorten(text: string): string {
  const clean = text.replace(/\p{Cc}/gu, '\u{FFFD}');
  return clean.length > 60 ? `${clean.slice(0, 60)}…` : clean;
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

/** The same filter with one value of a facet taken off, and back on its first page. */
export function without(filter: ClaimFilter, facet: Facet, value: string): ClaimFilter {
  return { ...filter, after: null, [facet]: (filter[facet] as string[]).filter((each) => each !== value) };
}

/** Whether the filter chooses anything at all, sorting and paging aside. */
export function isFiltered(filter: ClaimFilter): boolean {
  return filter.q !== '' || FACETS.some((facet) => filter[facet].length > 0);
}

/** Whether anything is chosen beyond the metric, so that a metric's chart is no longer its whole. */
export function isNarrowed(filter: ClaimFilter): boolean {
  return isFiltered({ ...filter, metric: [] });
}

/** What Next hands a page as its search parameters, as the standard type. */
export function toSearchParams(record: Record<string, string | string[] | undefined>): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(record))
    for (const each of value === undefined ? [] : [value].flat()) query.append(name, each);
  return query;
}
