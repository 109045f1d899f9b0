import { and, asc, count, eq, isNull, sql } from 'drizzle-orm';
import type { BlockRow } from '../../lib/model/rows.ts';
import { database, preparedDatabase } from '../client.ts';
import { articleBlocks, articles } from '../schema/article-tables.ts';
import { claims } from '../schema/claim-tables.ts';

/** An article as its table has it: when it was recorded, and how its text divides. */
export type ArticleRow = typeof articles.$inferSelect;

/** How an article's text divides; `undefined` where the source is no article. */
export async function getArticle(slug: string): Promise<ArticleRow | undefined> {
  const [article] = await preparedDatabase().select().from(articles).where(eq(articles.slug, slug));
  return article;
}

/** The blocks of an article in order, each with its body paragraph, section, or the block that it repeats. */
export async function listBlocks(article: string): Promise<BlockRow[]> {
  return preparedDatabase()
    .select()
    .from(articleBlocks)
    .where(eq(articleBlocks.article, article))
    .orderBy(asc(articleBlocks.block));
}

/** How many claims of an article stand, and how many of them were never found in its text, or not since they were changed. */
export async function countUnverified(article: string): Promise<{ claims: number; unverified: number }> {
  const [row] = await database()
    .select({
      claims: count(),
      unverified: sql<number>`count(*) filter (where ${claims.verifiedOn} is null)::int`,
    })
    .from(claims)
    .where(and(eq(claims.article, article), isNull(claims.withdrawnOn)));
  return row ?? { claims: 0, unverified: 0 };
}
