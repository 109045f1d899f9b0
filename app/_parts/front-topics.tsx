import { topicUrl } from '../../lib/filter/urls.ts';
import type { TopicRow } from '../../lib/model/rows.ts';
import { formatCount } from '../../lib/words/format.ts';

/** So many topics are named; their own page has all of them. */
const LISTED = 12;

/** The topics with how many claims each has, and the way to all of them. */
export function FrontTopics({ topics }: { topics: readonly TopicRow[] }) {
  if (topics.length === 0) return null;
  return (
    <section className="front-topics" aria-labelledby="topics">
      <div className="front-list-head">
        <h2 id="topics">Topics</h2>
        {topics.length > LISTED && <a href="/topics">All {topics.length} →</a>}
      </div>
      <ul>
        {topics.slice(0, LISTED).map(({ slug, name, claims }) => (
          <li key={slug}>
            <a href={topicUrl(slug)}>{name}</a> <span className="soft">{formatCount(claims, 'claim')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
