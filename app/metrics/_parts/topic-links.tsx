import { metricsUrl } from '../../../lib/filter/metric-search.ts';
import type { TopicRow } from '../../../lib/model/rows.ts';

type Props = { topics: readonly TopicRow[]; chosen: string | null; q: string };

/** Narrows the wall to one topic; what is searched for stays. */
export function TopicLinks({ topics, chosen, q }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav className="topic-links" aria-label="Metrics by topic">
      <ul>
        <li>
          <a href="/topics">By topic</a>:
        </li>
        <li>
          <TopicLink href={metricsUrl({ q })} isChosen={chosen === null}>
            All topics
          </TopicLink>
        </li>
        {topics.map(({ slug, name, metrics }) => (
          <li key={slug}>
            <TopicLink href={metricsUrl({ q, topic: slug })} isChosen={chosen === slug}>
              {name}
            </TopicLink>{' '}
            {q === '' && <span className="soft numeric">{metrics}</span>}
          </li>
        ))}
      </ul>
    </nav>
  );
}

type TopicLinkProps = { href: string; isChosen: boolean; children: string };

function TopicLink({ href, isChosen, children }: TopicLinkProps) {
  return (
    <a href={href} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </a>
  );
}
