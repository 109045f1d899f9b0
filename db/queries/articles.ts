import { asc, eq } from 'drizzle-orm';
import type { BlockRow } from '../../lib/model/rows.ts';
import { preparedDatabase } from '../client.ts';
import { articleBlocks, articles } from '../schema/article-tables.ts';

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
