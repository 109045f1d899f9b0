import { sql } from 'drizzle-orm';
import { boolean, check, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { articles } from './article-tables.ts';
import { slug } from './column-checks.ts';
import { metrics } from './metric-tables.ts';

export const frontFindings = pgTable(
  'front_findings',
  {
    slug: text().primaryKey(),
    article: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    mayLead: boolean('may_lead').notNull(),
    title: text(),
    subtitle: text(),
    doesNotSay: text('does_not_say'),
  },
  () => [
    check('front_findings_slug', slug('slug')),
    check(
      'front_findings_text',
      sql.raw('(title is null) = (subtitle is null) and (title is null) = (does_not_say is null)'),
    ),
  ],
);

export const frontFindingMetrics = pgTable(
  'front_finding_metrics',
  {
    finding: text()
      .notNull()
      .references(() => frontFindings.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    metric: text()
      .notNull()
      .references(() => metrics.slug),
  },
  (table) => [primaryKey({ columns: [table.finding, table.metric] })],
);
