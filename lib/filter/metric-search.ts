import { MAX_QUERY_WORDS_LENGTH } from './filter-parameters.ts';
import { collectProblems, type QueryProblem, readSingle } from './query-reader.ts';

/**
 * What is asked of the list of metrics: `words`, all of which a name or definition must hold; none where all are asked
 * for. `topic` is the slug of one of the topics, `null` where all are asked for.
 */
export type MetricSearch = { q: string; words: string[]; topic: string | null };

/**
 * Reads the search of the list of metrics (`q`, `topic`); `rest` is the query without it. Never throws: what is too long,
 * and a topic that is none of `topics`, is not looked for and stands in `problems`.
 */
export function parseMetricSearch(
  query: URLSearchParams,
  topics: readonly string[],
): MetricSearch & { rest: URLSearchParams; problems: QueryProblem[] } {
  const { problems, report } = collectProblems();
  const found = (readSingle(query, 'q', report) ?? '').trim();
  const isRight = found.length <= MAX_QUERY_WORDS_LENGTH && !found.includes('\0');
  if (!isRight) report('q', found, `At most ${MAX_QUERY_WORDS_LENGTH} letters are searched for. All follow.`);
  const q = isRight ? found : '';
  const named = readSingle(query, 'topic', report);
  const topic = named !== null && topics.includes(named) ? named : null;
  if (topic !== named)
    report(
      'topic',
      named ?? '',
      'There is no topic of this name; /topics lists them. Metrics of all topics follow.',
    );
  const rest = new URLSearchParams(query);
  rest.delete('q');
  rest.delete('topic');
  return {
    q,
    topic,
    words: [...new Set(q.toLowerCase().split(/\s+/))].filter((word) => word !== ''),
    rest,
    problems,
  };
}

/** The list of metrics that a search finds: `/metrics?topic=exports&q=china`. */
export function metricsUrl({
  q = '',
  topic = null,
}: Partial<Pick<MetricSearch, 'q' | 'topic'>> = {}): string {
  const query = new URLSearchParams({ ...(topic === null ? {} : { topic }), ...(q === '' ? {} : { q }) });
  return query.size === 0 ? '/metrics' : `/metrics?${query}`;
}
