import { MAX_QUERY_WORDS_LENGTH } from '../../../lib/filter/filter-parameters.ts';
import { metricsUrl } from '../../../lib/filter/metric-search.ts';

type Props = { q: string; topic: string | null };

/** Finds metrics by name and definition, within a topic where one is chosen; a plain GET form. */
export function MetricSearchForm({ q, topic }: Props) {
  return (
    <search>
      <form className="metric-search" action={metricsUrl()} method="get">
        <label htmlFor="metric-q">Metrics with the words</label>
        {topic !== null && <input type="hidden" name="topic" value={topic} />}
        <input
          id="metric-q"
          type="search"
          name="q"
          defaultValue={q}
          maxLength={MAX_QUERY_WORDS_LENGTH}
          placeholder="any words"
        />
        <button type="submit">Show</button>
        {q !== '' && (
          <a href={metricsUrl({ topic })}>{topic === null ? 'All metrics' : 'All of this topic'}</a>
        )}
      </form>
    </search>
  );
}
