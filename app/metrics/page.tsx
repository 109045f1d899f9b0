import type { Metadata } from 'next';
import { countMetrics } from '../../db/queries/metrics.ts';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { metricsUrl, parseMetricSearch } from '../../lib/filter/metric-search.ts';
import { parsePages } from '../../lib/filter/page-number.ts';
import { topicUrl } from '../../lib/filter/urls.ts';
import type { TopicRow } from '../../lib/model/rows.ts';
import { formatCount } from '../../lib/words/format.ts';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { readTopicList } from '../_data/kept-reads.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { readMetricWall } from '../_data/read-metric-wall.ts';
import { MetricSearchForm } from './_parts/metric-search-form.tsx';
import { MetricWall, TILES } from './_parts/metric-wall.tsx';
import { TopicLinks } from './_parts/topic-links.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Metrics',
  description:
    'What the cited articles measure: every metric with its chart, its definition and unit, and which of them may share an axis, and why.',
  path: '/metrics',
});

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function MetricsPage({ searchParams }: Props) {
  const topics = await readTopicList();
  const query = toSearchParams(await searchParams);
  const { q, words, topic, rest, ...asked } = parseMetricSearch(
    query,
    topics.map(({ slug }) => slug),
  );
  const count = await countMetrics({ topic, words });
  const { numbers, problems } = parsePages(rest, { page: count }, TILES);
  const tiles = await readMetricWall(numbers.page.offset, TILES, { topic, words });
  const chosen = topics.find(({ slug }) => slug === topic);
  return (
    <>
      <h1>Metrics</h1>
      <QueryNotice problems={[...asked.problems, ...problems]} what="The metrics" />
      <p className="lede">
        What the articles measure. Each stands on an axis of its own; beneath it stands what may share that
        axis.
      </p>
      <TopicLinks topics={topics} chosen={topic} q={q} />
      <MetricSearchForm q={q} topic={topic} />
      {chosen !== undefined && <Chosen topic={chosen} />}
      <p className="small soft">{countWords(count, q, chosen)}</p>
      <MetricWall tiles={tiles} />
      <NumberedPages path={metricsUrl({ q, topic })} numbers={numbers} list="page" />
    </>
  );
}

function Chosen({ topic: { slug, name, description } }: { topic: TopicRow }) {
  return (
    <p>
      <a href={topicUrl(slug)}>{name}</a>: {description}
    </p>
  );
}

function countWords(count: number, q: string, topic: TopicRow | undefined): string {
  const found = `${formatCount(count, 'metric')}${topic === undefined ? '' : ` of the topic ${topic.name}`}`;
  if (q === '') return found;
  if (count > 0) return `${found} with “${q}” in name or definition`;
  const none = topic === undefined ? 'No metric' : `No metric of the topic ${topic.name}`;
  return `${none} has “${q}” in its name or definition. Fewer or shorter words find more.`;
}
