import Link from 'next/link';
import { MAX_QUERY_WORDS_LENGTH } from '../../../lib/filter/filter-parameters.ts';
import { metricsUrl } from '../../../lib/filter/metric-search.ts';

/** Finds metrics by name and definition; a plain GET form. */
export function MetricSearchForm({ q }: { q: string }) {
  return (
    <search>
      <form className="metric-search" action={metricsUrl()} method="get">
        <label htmlFor="metric-q">Metrics with the words</label>
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
          <Link href={metricsUrl()} prefetch={false}>
            All metrics
          </Link>
        )}
      </form>
    </search>
  );
}
