import type { Metadata } from 'next';
import { toSearchParams } from '../../lib/filter/filter.ts';
import { parsePages } from '../../lib/filter/page-number.ts';
import { formatCount } from '../../lib/words/format.ts';
import { NumberedPages } from '../_components/numbered-pages.tsx';
import { QueryNotice } from '../_components/query-notice.tsx';
import { readTopicList } from '../_data/kept-reads.ts';
import { pageMetadata } from '../_data/page-metadata.ts';
import { readTopics } from '../_data/read-topics.ts';
import { TopicEntry } from './_parts/topic-entry.tsx';

export const metadata: Metadata = pageMetadata({
  title: 'Topics',
  description: 'The cited numbers by subject: each topic with its metrics, and how many claims state them.',
  path: '/topics',
});

/** Topics on one page. */
const TOPICS = 24;

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function TopicsPage({ searchParams }: Props) {
  const all = await readTopicList();
  const query = toSearchParams(await searchParams);
  const { numbers, problems } = parsePages(query, { page: all.length }, TOPICS);
  const topics = await readTopics(all.slice(numbers.page.offset, numbers.page.offset + TOPICS));
  return (
    <>
      <h1>Topics</h1>
      <QueryNotice problems={problems} what="The topics" />
      <p className="lede">What the articles measure, by subject. A metric can stand under several topics.</p>
      <p className="small soft">{formatCount(all.length, 'topic')}</p>
      <div className="topic-wall">
        {topics.map((each) => (
          <TopicEntry key={each.topic.slug} {...each} />
        ))}
      </div>
      <NumberedPages path="/topics" numbers={numbers} list="page" />
    </>
  );
}
