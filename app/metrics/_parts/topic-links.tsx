import { metricsUrl } from '../../../lib/filter/metric-search.ts';
import type { TopicRow } from '../../../lib/model/rows.ts';
import { Link } from '../../_components/link.tsx';

type Props = { topics: readonly TopicRow[]; chosen: string | null; q: string };

/** Narrows the wall to one topic; what is searched for stays. */
export function TopicLinks({ topics, chosen, q }: Props) {
  if (topics.length === 0) return null;
  return (
    <nav className="topic-links" aria-label="Metrics by topic">
      <ul>
        <li>
          <Link href="/topics">By topic</Link>:
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
    <Link href={href} aria-current={isChosen ? 'true' : undefined}>
      {children}
    </Link>
  );
}
