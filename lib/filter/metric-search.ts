import { MAX_QUERY_WORDS_LENGTH } from './filter-parameters.ts';
import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/** What is asked of the list of metrics: `words`, all of which a name or definition must hold; none where all are asked for. */
export type MetricSearch = { q: string; words: string[] };

/**
 * Reads the search of the list of metrics (`q`); `rest` is the query without it. Never throws: what is too long is not
 * searched for and stands in `problems`.
 */
export function parseMetricSearch(
  query: URLSearchParams,
): MetricSearch & { rest: URLSearchParams; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  const found = (readSingle(query, 'q', report) ?? '').trim();
  const isRight = found.length <= MAX_QUERY_WORDS_LENGTH && !found.includes('\0');
  if (!isRight) report('q', found, `At most ${MAX_QUERY_WORDS_LENGTH} letters are searched for. All follow.`);
  const q = isRight ? found : '';
  const rest = new URLSearchParams(query);
  rest.delete('q');
  return {
    q,
    words: [...new Set(q.toLowerCase().split(/\s+/))].filter((word) => word !== ''),
    rest,
    problems,
  };
}

/** The list of metrics that a search finds: `/metrics?q=china`. */
export function metricsUrl(q = ''): string {
  return q === '' ? '/metrics' : `/metrics?${new URLSearchParams({ q })}`;
}
