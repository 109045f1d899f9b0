import { asc, eq, sql } from 'drizzle-orm';
import type { TopicRow } from '../../lib/model/rows.ts';
import type { Form } from '../../lib/model/vocabulary.ts';
import { database, preparedDatabase } from '../client.ts';
import { countsOf } from '../read-model/facet-count-sql.ts';
import { metrics, metricTopics, topics } from '../schema/metric-tables.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';
import { sources } from '../schema/source-tables.ts';
import { isPostgresText } from '../sql/postgres-text.ts';

/** A metric under one of its topics. */
export type MetricOfTopic = { topic: string; slug: string; name: string; form: Form };

/** An article with how many claims of a topic it states (restatements aside). */
export type ArticleOfTopic = { slug: string; title: string; publishedDate: string | null; claims: number };

/** All topics, in the editors' order. */
export async function listTopics(): Promise<TopicRow[]> {
  return selectTopics().orderBy(asc(topics.position));
}

/** A topic by its slug; `undefined` where there is none. */
export async function getTopic(slug: string): Promise<TopicRow | undefined> {
  if (!isPostgresText(slug)) return undefined;
  const [topic] = await selectTopics().where(eq(topics.slug, slug));
  return topic;
}

function selectTopics() {
  const { slug, name, description } = topics;
  const { claims, restatements, value } = facetCounts;
  return database()
    .select({
      slug,
      name,
      description,
      metrics: sql<number>`count(${metricTopics.metric})::int`,
      claims: sql<number>`coalesce(sum(${claims} - ${restatements}), 0)::int`,
    })
    .from(topics)
    .leftJoin(metricTopics, eq(metricTopics.topic, slug))
    .leftJoin(facetCounts, sql`${countsOf('metric')} and ${value} = ${metricTopics.metric}`)
    .groupBy(slug)
    .$dynamic();
}

/** The metrics of every topic, in the editors' order. */
export async function listMetricsByTopic(): Promise<MetricOfTopic[]> {
  return preparedDatabase()
    .select({ topic: metricTopics.topic, slug: metrics.slug, name: metrics.name, form: metrics.form })
    .from(metricTopics)
    .innerJoin(metrics, eq(metrics.slug, metricTopics.metric))
    .orderBy(asc(metrics.position));
}

/** The articles that state a topic's metrics, those with most of its claims first. */
export async function listArticlesOfTopic(topic: string, limit: number): Promise<ArticleOfTopic[]> {
  const own = sql`metric in (select metric from ${metricTopics} where ${metricTopics.topic} = ${topic}) and withdrawn_on is null`;
  // Counted apart, so that the index alone answers how many there are of each article.
  return database().execute<ArticleOfTopic>(sql`
    select slug, title, published_date as "publishedDate", (found.claims - coalesce(again.claims, 0))::int as claims
    from (select article_slug, count(*) as claims from ${claimRows} where ${own} group by article_slug) found
    left join (
      select article_slug, count(*) as claims from ${claimRows} where ${own} and restates is not null group by article_slug
    ) again using (article_slug)
    join ${sources} on slug = article_slug
    order by claims desc, ${sources.position} limit ${limit}`);
}
