import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from './article-tables.ts';
import { claims } from './claim-tables.ts';
import { partialDate } from './column-checks.ts';

/** Append-only: what was, what is now, when and why. `was` and `now` are JSON scalars. */
export const revisions = pgTable(
  'revisions',
  {
    article: text()
      .notNull()
      .references(() => articles.slug),
    position: integer().notNull(),
    claim: text()
      .notNull()
      .references(() => claims.id),
    field: text().notNull(),
    was: jsonb().$type<string | number | boolean | null>(),
    now: jsonb().$type<string | number | boolean | null>(),
    on: text().notNull(),
    why: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.position] }),
    index('revisions_claim').on(table.claim),
    check('revisions_on', partialDate('"on"')),
  ],
);
