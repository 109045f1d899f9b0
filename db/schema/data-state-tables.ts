import { sql } from 'drizzle-orm';
import { boolean, check, pgTable, text } from 'drizzle-orm/pg-core';
import { partialDate } from './column-checks.ts';

/** One row: the content hash of all that is loaded, and the date of the latest recording or revision. */
export const dataState = pgTable(
  'data_state',
  {
    singleton: boolean().primaryKey().default(true),
    version: text().notNull(),
    dated: text().notNull(),
  },
  () => [
    check('data_state_singleton', sql.raw('singleton')),
    check('data_state_dated', partialDate('dated')),
  ],
);
