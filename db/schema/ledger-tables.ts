import { sql } from 'drizzle-orm';
import { check, foreignKey, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { DISPOSITIONS } from '../../lib/model/vocabulary.ts';
import { articleBlocks } from './article-tables.ts';
import { claims } from './claim-tables.ts';
import { among, fewWords } from './column-checks.ts';

export const ledgerEntries = pgTable(
  'ledger_entries',
  {
    article: text().notNull(),
    position: integer().notNull(),
    block: integer().notNull(),
    printed: text().notNull(),
    times: integer().notNull(),
    disposition: text({ enum: DISPOSITIONS }).notNull(),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.position] }),
    foreignKey({
      name: 'ledger_entries_block',
      columns: [table.article, table.block],
      foreignColumns: [articleBlocks.article, articleBlocks.block],
    }),
    check('ledger_entries_disposition', among('disposition', DISPOSITIONS)),
    check('ledger_entries_printed', fewWords('printed')),
    check('ledger_entries_times', sql.raw('times > 0')),
  ],
);

export const ledgerClaims = pgTable(
  'ledger_claims',
  {
    article: text().notNull(),
    position: integer().notNull(),
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.position, table.claim] }),
    foreignKey({
      name: 'ledger_claims_entry',
      columns: [table.article, table.position],
      foreignColumns: [ledgerEntries.article, ledgerEntries.position],
    }).onDelete('cascade'),
    index('ledger_claims_claim').on(table.claim),
  ],
);
