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

/**
 * One row where the last load was told what it loaded from: by this mark a start knows the same seeds again. The fingerprint is of
 * what a load compares with the seeds, as it left it.
 */
export const loadedSeed = pgTable(
  'loaded_seed',
  {
    singleton: boolean().primaryKey().default(true),
    mark: text().notNull(),
    fingerprint: text().notNull(),
  },
  () => [check('loaded_seed_singleton', sql.raw('singleton'))],
);
