import { asc, eq, sql } from 'drizzle-orm';
import { database } from '../client.ts';
import { countsOf } from '../read-model/facet-count-sql.ts';
import { metricTopics, topics } from '../schema/metric-tables.ts';
import { facetCounts } from '../schema/read-model.ts';

/** A topic with how many metrics name it, and how many claims state those (restatements aside). */
export type TopicRow = { slug: string; name: string; description: string; metrics: number; claims: number };

/** All topics, in the editors' order. */
export async function listTopics(): Promise<TopicRow[]> {
  return selectTopics().orderBy(asc(topics.position));
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
