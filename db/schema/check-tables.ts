import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import type { OtherValue } from '../../lib/model/check.ts';
import { EVIDENCE, GIVES, VERDICTS } from '../../lib/model/vocabulary.ts';
import { articles } from './article-tables.ts';
import { claims } from './claim-tables.ts';
import { among, partialDate } from './column-checks.ts';
import { sources } from './source-tables.ts';

export const checks = pgTable(
  'checks',
  {
    id: text().primaryKey(),
    article: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    verdict: text({ enum: VERDICTS }).notNull(),
    context: boolean().notNull(),
    gives: text({ enum: GIVES }),
    source: text().references(() => sources.slug),
    who: text().notNull(),
    says: text().notNull(),
    date: text(),
    readAs: text('read_as', { enum: EVIDENCE }).notNull(),
    readOn: text('read_on'),
    quantity: jsonb().$type<OtherValue>(),
    note: text(),
  },
  (table) => [
    index('checks_source').on(table.source),
    index('checks_reading').on(table.article, table.position),
    check('checks_verdict', among('verdict', VERDICTS)),
    check('checks_read_as', among('read_as', EVIDENCE)),
    check('checks_gives', among('gives', GIVES)),
    check('checks_agrees', sql.raw(`verdict <> 'agrees' or read_as = 'primary'`)),
    check('checks_date', partialDate('date')),
    check('checks_read_on', partialDate('read_on')),
  ],
);

export const checkClaims = pgTable(
  'check_claims',
  {
    check: text('check_id')
      .notNull()
      .references(() => checks.id, { onDelete: 'cascade' }),
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
  },
  (table) => [
    primaryKey({ columns: [table.check, table.claim] }),
    index('check_claims_claim').on(table.claim),
  ],
);
