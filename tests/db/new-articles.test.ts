import { beforeAll, describe, expect, it } from 'vitest';
import { countUnverified } from '../../db/queries/articles.ts';
import { listClaimsIn } from '../../db/queries/claims.ts';
import { listFindings } from '../../db/queries/findings.ts';
import { countClaimsIn, listNewArticles, toFilter } from '../../db/queries/new-articles.ts';
import { countSources, listNewestArticles, listSourceSlugs, listSources } from '../../db/queries/sources.ts';
import { withSql } from '../support/dump-tables.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const OLDER = 'mulakala-ji-2020';
const NEWER = 'walker-2022';
const slugsOf = (rows: readonly { slug: string }[]) => rows.map(({ slug }) => slug);

beforeAll(openSeededDatabase);

const change = (use: Parameters<typeof withSql>[1]) => withSql(process.env.DATABASE_URL ?? '', use);
const recordOn = (slug: string, day: string) =>
  change((sql) => sql`update articles set recorded_on = ${day} where slug = ${slug}`);

async function everyOrder() {
  const findings = await listFindings();
  return {
    feed: slugsOf(await listNewArticles({}, 10)),
    list: slugsOf(await listSources('articles', 0, 10)),
    front: slugsOf(await listNewestArticles(10)),
    sitemap: await listSourceSlugs(2),
    findings: [...new Set(findings.map(({ article }) => article))],
  };
}

const all = (order: string[]) => ({
  feed: order,
  list: order,
  front: order,
  sitemap: order,
  findings: order,
});

describe('newest first', () => {
  it('of articles recorded on one day the one published last comes first, everywhere', async () => {
    expect(await everyOrder()).toEqual(all([NEWER, OLDER]));
  });

  it('an article that is recorded later comes first, whenever it was published', async () => {
    await recordOn(OLDER, '2026-11-25');
    try {
      expect(await everyOrder()).toEqual(all([OLDER, NEWER]));
    } finally {
      await recordOn(OLDER, '2026-11-21');
    }
  });

  it('lists no document among the articles, and every source once in the sitemap', async () => {
    const [articles, documents] = await Promise.all([countSources('articles'), countSources('documents')]);
    expect(await listSources('articles', 0, 1000)).toHaveLength(articles);
    expect(new Set(await listSourceSlugs(1000)).size).toBe(articles + documents);
  });
});

describe('listNewArticles(scope, limit)', () => {
  it('has of a metric the articles that state it, with those of their claims', async () => {
    const scope = { metric: 'unfavourable-view-of-china' };
    expect(slugsOf(await listNewArticles(scope, 10))).toEqual([NEWER]);
    const rows = await listClaimsIn(NEWER, toFilter(scope), 100);
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ metric }) => metric))).toEqual(new Set([scope.metric]));
    expect(await countClaimsIn(NEWER, scope)).toBe(rows.filter(({ restates }) => restates === null).length);
  });

  it('has of a source the articles with claims that lead to it, and of an article itself alone', async () => {
    expect(slugsOf(await listNewArticles({ source: OLDER }, 10))).toEqual([OLDER]);
    const articles = await listNewArticles({ source: 'mfa-briefing-2020-03-31' }, 10);
    expect(slugsOf(articles)).toEqual([OLDER]);
    expect(articles[0]?.authors.length).toBeGreaterThan(0);
    expect(await listNewArticles({}, 1)).toHaveLength(1);
  });
});

describe('listClaimsIn(article, filter, limit)', () => {
  it('gives the first claims in reading order, and none of another article', async () => {
    const rows = await listClaimsIn(OLDER, {}, 5);
    expect(rows.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4]);
    expect(new Set(rows.map(({ articleSlug }) => articleSlug))).toEqual(new Set([OLDER]));
  });
});

it('countUnverified(article) counts what stands and was never held against the text', async () => {
  const held = await countUnverified(NEWER);
  expect(held.claims).toBeGreaterThan(10);
  expect(held.unverified).toBe(0);
  await change((sql) => sql`update claims set verified_on = null where id = ${`${NEWER}-01`}`);
  try {
    expect(await countUnverified(NEWER)).toEqual({ ...held, unverified: 1 });
  } finally {
    await change((sql) => sql`update claims set verified_on = '2026-11-28' where id = ${`${NEWER}-01`}`);
  }
  expect(await countUnverified('no-such-article')).toEqual({ claims: 0, unverified: 0 });
});
