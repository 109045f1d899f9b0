import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { type ArticleOfTopic, listArticlesOfTopic, listMetricsByTopic } from '../../../db/queries/topics.ts';
import { toSearchParams } from '../../../lib/filter/filter.ts';
import { parsePages } from '../../../lib/filter/page-number.ts';
import { claimsCsvUrl, explorerUrl, sourceUrl, topicUrl } from '../../../lib/filter/urls.ts';
import type { TopicRow } from '../../../lib/model/rows.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { DateText } from '../../_components/date-text.tsx';
import { NumberedPages } from '../../_components/numbered-pages.tsx';
import { QueryNotice } from '../../_components/query-notice.tsx';
import { pageMetadata } from '../../_data/page-metadata.ts';
import { readCsvSize } from '../../_data/read-csv-size.ts';
import { readMetricWall } from '../../_data/read-metric-wall.ts';
import { readTopic } from '../../_data/read-topics.ts';
import { MetricSearchForm } from '../../metrics/_parts/metric-search-form.tsx';
import { MetricWall, TILES } from '../../metrics/_parts/metric-wall.tsx';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Articles that are named before the explorer names all. */
const MAX_ARTICLES = 20;
/** An address that names more metrics is longer than programs take. */
const MAX_NAMED = 60;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = await readTopic((await params).slug);
  if (topic === undefined) return { title: 'No such topic' };
  return pageMetadata({
    title: `${topic.name}, by metric`,
    description: topic.description,
    path: topicUrl(topic.slug),
  });
}

export default async function TopicPage({ params, searchParams }: Props) {
  const topic = await readTopic((await params).slug);
  if (topic === undefined) notFound();
  const query = toSearchParams(await searchParams);
  const { numbers, problems } = parsePages(query, { page: topic.metrics }, TILES);
  const [tiles, articles, named] = await Promise.all([
    readMetricWall(numbers.page.offset, TILES, { topic: topic.slug }),
    listArticlesOfTopic(topic.slug, MAX_ARTICLES),
    listMetricsByTopic(),
  ]);
  const metrics = named.flatMap((metric) => (metric.topic === topic.slug ? [metric.slug] : []));
  const path = topicUrl(topic.slug);
  return (
    <>
      <p className="overline">
        <a href="/topics">Topics</a> <span aria-hidden="true">·</span> <b>{topic.name}</b>
      </p>
      <h1>{topic.name}</h1>
      <QueryNotice problems={problems} what="The metrics" />
      <p className="lede">{topic.description}</p>
      <TopicData topic={topic} metrics={metrics} />
      {topic.metrics > TILES && <MetricSearchForm q="" topic={topic.slug} />}
      <MetricWall tiles={tiles} />
      <NumberedPages path={path} numbers={numbers} list="page" />
      <Articles articles={articles} />
    </>
  );
}

/** How much there is, and where all of it can be filtered or taken away. */
async function TopicData({ topic, metrics }: { topic: TopicRow; metrics: string[] }) {
  const count = `${formatCount(topic.metrics, 'metric')} · ${formatCount(topic.claims, 'claim')}`;
  if (metrics.length > MAX_NAMED) return <p className="small soft">{count}</p>;
  const size = await readCsvSize({ claims: topic.claims, isMore: false });
  return (
    <p className="small">
      {count} · <a href={explorerUrl({ metric: metrics })}>All of them in the explorer</a> ·{' '}
      <a href={claimsCsvUrl({ metric: metrics })}>CSV ({size})</a>
    </p>
  );
}

function Articles({ articles }: { articles: readonly ArticleOfTopic[] }) {
  if (articles.length === 0) return null;
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">
        {articles.length < MAX_ARTICLES ? 'Articles that state them' : 'The articles that state most of them'}
      </h2>
      <ul className="topic-articles">
        {articles.map(({ slug, title, publishedDate, claims }) => (
          <li key={slug}>
            <a href={sourceUrl(slug)}>{title}</a>, <DateText date={publishedDate} />{' '}
            <span className="soft">· {formatCount(claims, 'claim')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
