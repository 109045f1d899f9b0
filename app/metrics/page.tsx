import './_parts/wall.css';
import type { Metadata } from 'next';
import { countMetrics } from '../../db/queries/metrics.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { metricsUrl, parseMetricSearch } from '../../lib/filter/metric-search.ts';
import { parsePages } from '../../lib/filter/page-number.ts';
import { formatCount } from '../../lib/words/format.ts';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { readMetricWall } from '../_data/read-metric-wall.ts';
import { MetricSearchForm } from './_parts/metric-search-form.tsx';
import { Tile } from './_parts/metric-tile.tsx';

export const metadata: Metadata = {
  title: 'Metrics',
  description:
    'What the cited articles measure: every metric with its chart, its definition and unit, and which of them may share an axis, and why.',
  alternates: { canonical: '/metrics' },
};

/** Tiles on one page of the wall. */
const TILES = 24;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MetricsPage({ searchParams }: Props) {
  const { q, words, rest, ...asked } = parseMetricSearch(toSearchParams(await searchParams));
  const count = await countMetrics(words);
  const { numbers, problems } = parsePages(rest, { page: count }, TILES);
  const tiles = await readMetricWall(numbers.page.offset, TILES, words);
  return (
    <>
      <h1>Metrics</h1>
      <QueryNotice problems={[...asked.problems, ...problems]} what="The metrics" />
      <p className="lede">
        What the articles measure. Each stands on an axis of its own; beneath it stands what may share that
        axis.
      </p>
      <MetricSearchForm q={q} />
      <p className="small soft">{countWords(count, q)}</p>
      <div className="metric-wall">
        {tiles.map((tile) => (
          <Tile key={tile.metric.slug} tile={tile} />
        ))}
      </div>
      <NumberedPages path={metricsUrl(q)} numbers={numbers} list="page" />
    </>
  );
}

function countWords(count: number, q: string): string {
  const found = formatCount(count, 'metric');
  if (q === '') return found;
  if (count > 0) return `${found} with “${q}” in name or definition`;
  return `No metric has “${q}” in its name or definition. Fewer or shorter words find more.`;
}
