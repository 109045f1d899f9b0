import { sql } from 'drizzle-orm';
import { check, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { SHA256 } from '../../lib/text/locator.ts';
import { partialDate } from './column-checks.ts';
import { sources } from './source-tables.ts';

export const articles = pgTable(
  'articles',
  {
    slug: text()
      .primaryKey()
      .references(() => sources.slug),
    position: integer().notNull(),
    recordedOn: text('recorded_on').notNull(),
    extractor: integer().notNull(),
    sha256: text().notNull(),
    blocks: integer().notNull(),
    joins: jsonb().$type<number[][]>().notNull(),
    textNote: text('text_note'),
    contentHash: text('content_hash').notNull(),
  },
  () => [
    check('articles_recorded_on', partialDate('recorded_on')),
    check('articles_sha256', sql.raw(`sha256 ~ '${SHA256.source}'`)),
    check('articles_blocks', sql.raw('blocks > 0')),
  ],
);

export const articleBlocks = pgTable(
  'article_blocks',
  {
    article: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade' }),
    block: integer().notNull(),
    paragraph: integer(),
    section: text(),
    repeatOf: integer('repeat_of'),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.block] }),
    unique('article_blocks_paragraph').on(table.article, table.paragraph),
    check('article_blocks_numbers', sql.raw('block > 0 and (paragraph is null or paragraph > 0)')),
  ],
);
