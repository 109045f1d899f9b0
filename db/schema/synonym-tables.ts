import { sql } from 'drizzle-orm';
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core';
import { entities } from './entity-tables.ts';

/** Words that a search looks for together, as editors list them in seed/synonyms.yaml: `SynonymRow` of lib/search. */
export const synonyms = pgTable(
  'synonyms',
  {
    position: integer().primaryKey(),
    typed: text().array().notNull(),
    finds: text().array().notNull(),
    entity: text().references(() => entities.code),
  },
  () => [check('synonyms_typed', sql.raw(`cardinality(typed) > 0 and cardinality(finds) > 0`))],
);
