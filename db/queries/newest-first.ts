import { asc, desc, sql } from 'drizzle-orm';
import { articles } from '../schema/article-tables.ts';
import { sources } from '../schema/source-tables.ts';

/**
 * The order of articles wherever new ones come first, of a query that joins both tables: those that were recorded last,
 * among them the ones published last, undated ones behind, then by their slugs.
 */
export const NEWEST_FIRST = [
  desc(articles.recordedOn),
  sql`${sources.publishedDate} desc nulls last`,
  asc(articles.slug),
];
