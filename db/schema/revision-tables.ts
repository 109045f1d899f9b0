import { check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { CORRECTION_CAUSES } from '../../lib/model/vocabulary.ts';
import { articles } from './article-tables.ts';
import { claims } from './claim-tables.ts';
import { among, partialDate } from './column-checks.ts';

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
    /** Null in what earlier versions loaded. */
    cause: text({ enum: CORRECTION_CAUSES }),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.position] }),
    index('revisions_claim').on(table.claim),
    check('revisions_on', partialDate('"on"')),
    check('revisions_cause', among('cause', CORRECTION_CAUSES)),
  ],
);
