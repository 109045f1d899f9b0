import 'server-only';
import { cache } from 'react';
import { getTopic, listMetricsByTopic, type MetricOfTopic } from '../../db/queries/topics.ts';
import type { TopicName, TopicRow } from '../../lib/model/rows.ts';
import { isTextForm } from '../../lib/model/vocabulary.ts';
import { readMetricsNamed } from './kept-reads.ts';
import { type MetricTile, readMetricTile } from './read-metric-wall.ts';

/** A topic with the names of its metrics, and the tile of the one that stands for it. */
export type TopicOverview = { topic: TopicRow; metrics: TopicName[]; first: MetricTile | undefined };

/** Read once a request, for the page and its head. */
export const readTopic = cache(getTopic);

/** These topics with what their list shows of them. */
export async function readTopics(topics: readonly TopicRow[]): Promise<TopicOverview[]> {
  const named = await listMetricsByTopic();
  const metrics = topics.map(({ slug }) => named.filter(({ topic }) => topic === slug));
  const firsts = chooseFirsts(metrics);
  const rows = await readMetricsNamed(firsts);
  return Promise.all(
    topics.map(async (topic, index) => {
      const row = rows.find(({ slug }) => slug === firsts[index]);
      const first = row && (await readMetricTile(row, topic.slug));
      return { topic, metrics: metrics[index] ?? [], first };
    }),
  );
}

/** Of each topic the first metric that has a chart and stands for no topic before it; else its first one. */
function chooseFirsts(topics: readonly MetricOfTopic[][]): string[] {
  const used = new Set<string>();
  return topics.map((metrics) => {
    const fresh = metrics.filter(({ slug }) => !used.has(slug));
    const chosen = fresh.find((metric) => !isTextForm(metric)) ?? fresh[0] ?? metrics[0];
    if (chosen !== undefined) used.add(chosen.slug);
    return chosen?.slug ?? '';
  });
}
