import { sql } from 'drizzle-orm';
import { check, index, integer, jsonb, pgTable, primaryKey, text, unique } from 'drizzle-orm/pg-core';
import { UCUM_CODE } from '../../lib/model/metric.ts';
import {
  CASES,
  DEFAULT_CASES,
  DEFAULT_STAGE,
  FORMS,
  MEASURES,
  ROLES,
  STAGES,
} from '../../lib/model/vocabulary.ts';
import { among, slug } from './column-checks.ts';
import { METRIC_NAMES } from './search-text.ts';

export const comparabilityGroups = pgTable('comparability_groups', {
  slug: text().primaryKey(),
  reason: text().notNull(),
});

export const topics = pgTable(
  'topics',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
    name: text().notNull(),
    description: text().notNull(),
  },
  () => [check('topics_slug', slug('slug'))],
);

export const metrics = pgTable(
  'metrics',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
    name: text().notNull(),
    definition: text().notNull(),
    measure: text({ enum: MEASURES }).notNull(),
    unit: text(),
    denominator: text(),
    /** ISO 4217. */
    currency: text(),
    /** The code of the unit in UCUM. */
    ucum: text(),
    /** By which the search finds its unit, currency and denominator, joined by blanks (lib/search/claim-terms.ts). */
    numberTerms: text('number_terms').notNull().default(''),
    population: text(),
    group: text('comparability_group')
      .notNull()
      .references(() => comparabilityGroups.slug),
    form: text({ enum: FORMS }).notNull(),
    rowsBy: text('rows_by', { enum: ROLES }).notNull(),
    stage: text({ enum: STAGES }).notNull().default(DEFAULT_STAGE),
    cases: text({ enum: CASES }).notNull().default(DEFAULT_CASES),
    title: text().notNull(),
    subtitle: text().notNull(),
    doesNotSay: text('does_not_say').notNull(),
    annotations: jsonb().$type<string[]>().notNull(),
  },
  (table) => [
    index('metrics_named').using('gin', sql.raw(`public.${METRIC_NAMES}`)),
    unique('metrics_slug_unit').on(table.slug, table.unit),
    check('metrics_slug', slug('slug')),
    check('metrics_measure', among('measure', MEASURES)),
    check('metrics_form', among('form', FORMS)),
    check('metrics_rows_by', among('rows_by', ROLES)),
    check('metrics_stage', among('stage', STAGES)),
    check('metrics_cases', among('cases', CASES)),
    check('metrics_stage_of', sql.raw(`stage = 'done' or measure = 'relation'`)),
    check('metrics_denominator', sql.raw(`(measure = 'rate') = (coalesce(denominator, '') <> '')`)),
    check('metrics_currency', sql.raw(`currency is null or (measure = 'money' and currency ~ '^[A-Z]{3}$')`)),
    check(
      'metrics_ucum',
      sql.raw(`(measure in ('amount', 'duration')) = (ucum is not null) and ucum ~ '${UCUM_CODE.source}'`),
    ),
    check('metrics_unit', sql.raw(`(measure in ('wording', 'relation')) = (unit is null)`)),
  ],
);

export const metricTopics = pgTable(
  'metric_topics',
  {
    metric: text()
      .notNull()
      .references(() => metrics.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    topic: text()
      .notNull()
      .references(() => topics.slug),
  },
  (table) => [primaryKey({ columns: [table.metric, table.topic] })],
);

export const metricsApart = pgTable(
  'metrics_apart',
  {
    metric: text()
      .notNull()
      .references(() => metrics.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    other: text()
      .notNull()
      .references(() => metrics.slug, { onDelete: 'cascade' }),
    reason: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.metric, table.other] }),
    check('metrics_apart_other', sql.raw('other <> metric')),
  ],
);
