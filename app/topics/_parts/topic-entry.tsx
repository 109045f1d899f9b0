import { metricUrl, topicUrl } from '../../../lib/filter/urls.ts';
import { formatCount } from '../../../lib/words/format.ts';
import { datedArticles, statersOf } from '../../../lib/words/who-says.ts';
import { ClaimInType } from '../../_components/claim-in-type.tsx';
import type { MetricTile } from '../../_data/read-metric-wall.ts';
import type { TopicOverview } from '../../_data/read-topics.ts';
import { StillDrawing } from '../../_drawing/still-drawing.tsx';

/** So many metrics are named before the topic's own page. */
const MAX_NAMES = 6;

/** A topic: what belongs to it, one of its charts, and the names of its metrics. */
export function TopicEntry({ topic, metrics, first }: TopicOverview) {
  const others = metrics.filter(({ slug }) => slug !== first?.metric.slug);
  const more = others.length - MAX_NAMES;
  return (
    <article className="topic-entry">
      <h2>
        <a href={topicUrl(topic.slug)}>{topic.name}</a>
      </h2>
      <p>{topic.description}</p>
      <p className="soft">
        {formatCount(topic.metrics, 'metric')} · {formatCount(topic.claims, 'claim')}
      </p>
      {first !== undefined && <First tile={first} />}
      <ul>
        {others.slice(0, more > 0 ? MAX_NAMES : undefined).map(({ slug, name }) => (
          <li key={slug}>
            <a href={metricUrl(slug)}>{name}</a>
          </li>
        ))}
        {more > 0 && (
          <li>
            <a href={topicUrl(topic.slug)}>
              {formatCount(more, 'more metric')} of {topic.name}
            </a>
          </li>
        )}
      </ul>
    </article>
  );
}

function First({ tile: { metric, chart, told, rows } }: { tile: MetricTile }) {
  return (
    <>
      <p className="topic-entry-first">
        <a href={metricUrl(metric.slug)}>{metric.name}</a>
      </p>
      {chart !== undefined && <StillDrawing chart={chart} />}
      {told.slice(0, 1).map((row) => (
        <ClaimInType key={row.claimId} row={row} />
      ))}
      {chart !== undefined && (
        <p className="soft">
          Who says so: {statersOf(rows)}. {datedArticles(rows)}
        </p>
      )}
    </>
  );
}
