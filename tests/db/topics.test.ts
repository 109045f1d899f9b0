import { beforeAll, describe, expect, it } from 'vitest';
import { listClaims } from '../../db/queries/claims.ts';
import { listMetrics } from '../../db/queries/metrics.ts';
import { getTopic, listArticlesOfTopic, listMetricsByTopic, listTopics } from '../../db/queries/topics.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

async function ofTopic(topic: string) {
  const metrics = await listMetrics(0, 1000, { topic });
  const { rows } = await listClaims({ metric: metrics.map(({ slug }) => slug), limit: 1000 });
  return { metrics, distinct: rows.filter((row) => row.restates === null) };
}

describe('listTopics()', () => {
  it('counts metrics and distinct claims of every topic', async () => {
    const topics = await listTopics();
    expect(topics.length).toBeGreaterThan(4);
    for (const topic of topics) {
      const { metrics, distinct } = await ofTopic(topic.slug);
      expect(topic, topic.slug).toMatchObject({ metrics: metrics.length, claims: distinct.length });
    }
  });

  it('gives what getTopic(slug) and listMetricsByTopic() give', async () => {
    const [first] = await listTopics();
    expect(await getTopic(first?.slug ?? '')).toEqual(first);
    for (const slug of ['nothing', '\0']) expect(await getTopic(slug)).toBeUndefined();
    const named = (await listMetricsByTopic()).filter(({ topic }) => topic === first?.slug);
    expect(named.map(({ slug }) => slug)).toEqual(
      (await listMetrics(0, 1000, { topic: first?.slug ?? '' })).map(({ slug }) => slug),
    );
  });
});

describe('listArticlesOfTopic(topic, limit)', () => {
  it('counts the distinct claims of each article, the most first', async () => {
    for (const { slug } of await listTopics()) {
      const { distinct } = await ofTopic(slug);
      const articles = await listArticlesOfTopic(slug, 10);
      const own = articles.map(
        (article) => distinct.filter((row) => row.articleSlug === article.slug).length,
      );
      expect(articles.map(({ claims }) => claims)).toEqual(own);
      expect(own).toEqual(own.toSorted((a, b) => b - a));
      expect(own.reduce((sum, claims) => sum + claims, 0)).toBe(distinct.length);
    }
    expect(await listArticlesOfTopic('covid-19-assistance', 0)).toEqual([]);
  });
});
