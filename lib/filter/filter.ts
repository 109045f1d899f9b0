import { KINDS, QUALIFIERS, ROLES } from '../model/vocabulary.ts';
import {
  FILTER_PARAMETER_NAMES,
  FILTER_PARAMETERS,
  MAX_LIMIT,
  MAX_QUERY_WORDS_LENGTH,
  SORTS,
  type Sort,
} from './filter-parameters.ts';
import type { ClaimFilter } from './filter-query.ts';
import { defaultSort, FACETS, type Facet } from './filter-query.ts';
import {
  collectProblems,
  type QueryProblem,
  type Report,
  readSingle,
  reportUnknown,
} from './query-reader.ts';

/** The values that exist in the loaded data; what a filter names beyond them is a mistake, not an empty answer. */
export type Vocabulary = {
  countries: string[];
  regions: string[];
  populations: string[];
  metrics: string[];
  sources: string[];
};

/** Those of them of which an answer can name all: metrics and sources may be too many. */
export type KnownNames = Pick<Vocabulary, 'countries' | 'regions' | 'populations'>;

export type FilterProblem = QueryProblem;

type ParsedFilter = { filter: ClaimFilter; problems: FilterProblem[] };

export const CURSOR_MESSAGE =
  'A cursor is taken from the “next” link of a page with the same filters and sort; leave it out to begin at the start.';

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
  const { problems, report } = collectProblems();
  reportUnknown(query, [...FILTER_PARAMETER_NAMES, ...own], report);

  const among = <T extends string>(name: Facet, known: readonly T[], right: string): T[] => {
    const values = [...new Set(query.getAll(name).filter((value) => value !== ''))];
    const fits = (value: string): value is T =>
      FILTER_PARAMETERS[name].schema.safeParse(value).success && (known as readonly string[]).includes(value);
    const good = values.filter(fits);
    for (const value of values) if (!(good as string[]).includes(value)) report(name, value, right);
    return good;
  };

  const filter: ClaimFilter = {
    country: among(
      'country',
      vocabulary.countries,
      `A country is a three-letter ISO code of a country that a claim names${example(vocabulary.countries)}.`,
    ),
    region: among(
      'region',
      vocabulary.regions,
      `A region is a three-digit code of UN M49 or the slug of a group, of those that a claim names${example(vocabulary.regions)}.`,
    ),
    population: among(
      'population',
      vocabulary.populations,
      `A population is the slug of one that a claim names${example(vocabulary.populations)}.`,
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
    after: parseCursor(query, report),
    limit: parseLimit(query, report),
  };
  return { filter: { ...filter, sort: parseSort(query, filter.q, report) }, problems };
}

function parseWords(query: URLSearchParams, report: Report): string {
  const words = (readSingle(query, 'q', report) ?? '').replace(/\s+/g, ' ').trim();
  const { error } = FILTER_PARAMETERS.q.schema.safeParse(words);
  if (error === undefined) return words;
  const isLong = error.issues.every((issue) => issue.code === 'too_big');
  const long = `A search text has at most ${MAX_QUERY_WORDS_LENGTH} characters; this one has ${words.length}.`;
  report('q', words, isLong ? long : 'A search text has no NUL characters.');
  return '';
}

/** Without words nothing is more relevant than anything else: such an order is the reading order. */
function parseSort(query: URLSearchParams, q: string, report: Report): Sort {
  const found = readSingle(query, 'sort', report);
  if (found === null) return defaultSort(q);
  const sort = FILTER_PARAMETERS.sort.schema.safeParse(found);
  if (!sort.success) report('sort', found, `A sort is one of ${SORTS.join(', ')}.`);
  return sort.data === undefined || (sort.data === 'relevance' && q === '') ? defaultSort(q) : sort.data;
}

/** Which page of a list is asked for; the same for claims and for every other list. */
export function parseLimit(query: URLSearchParams, report: Report): number | null {
  const found = readSingle(query, 'limit', report);
  if (found === null) return null;
  const limit = FILTER_PARAMETERS.limit.schema.safeParse(found);
  if (!limit.success) report('limit', found, `A limit is a whole number from 1 to ${MAX_LIMIT}.`);
  return limit.data ?? null;
}

/** The cursor as far as a text shows it; whether a page handed it out is for the list to say. */
export function parseCursor(query: URLSearchParams, report: Report): string | null {
  const found = readSingle(query, 'after', report);
  if (found === null || FILTER_PARAMETERS.after.schema.safeParse(found).success) return found;
  report('after', found, CURSOR_MESSAGE);
  return null;
}

function example(known: readonly string[]): string {
  return known[0] === undefined ? '' : `, as ${known[0]}`;
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
