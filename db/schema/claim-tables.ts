import { sql } from 'drizzle-orm';
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core';
import { FRACTION, MAX_BASE } from '../../lib/model/claim.ts';
import type { Interval } from '../../lib/model/claim-interval.ts';
import {
  CHAIN_ENDS,
  CORRECTION_CAUSES,
  KINDS,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  REPORTING,
  ROLES,
  STATISTICS,
} from '../../lib/model/vocabulary.ts';
import { SHA256 } from '../../lib/text/locator.ts';
import { articleBlocks, articles } from './article-tables.ts';
import { among, fewWords, partialDate } from './column-checks.ts';
import { entities } from './entity-tables.ts';
import { HEDGE_RULE } from './hedge-rule.ts';
import { INTERVAL_RULE } from './interval-rule.ts';
import { metrics } from './metric-tables.ts';
import { sources } from './source-tables.ts';

export const claims = pgTable(
  'claims',
  {
    id: text().primaryKey(),
    article: text()
      .notNull()
      .references(() => articles.slug),
    position: integer().notNull(),
    kind: text({ enum: KINDS }).notNull(),
    metric: text()
      .notNull()
      .references(() => metrics.slug),
    value: numeric({ mode: 'number' }),
    /** Both ends of a printed range, in place of a value. */
    rangeFrom: numeric('range_from', { mode: 'number' }),
    rangeTo: numeric('range_to', { mode: 'number' }),
    qualifier: text({ enum: QUALIFIERS }),
    lower: numeric({ mode: 'number' }),
    lowerExclusive: boolean('lower_exclusive').notNull().default(false),
    upper: numeric({ mode: 'number' }),
    upperExclusive: boolean('upper_exclusive').notNull().default(false),
    unit: text(),
    statistic: text({ enum: STATISTICS }),
    fraction: text(),
    base: text(),
    interval: jsonb().$type<Interval>(),
    /** By which the search finds its numbers, joined by blanks (lib/search/claim-terms.ts). */
    numberTerms: text('number_terms').notNull().default(''),
    asPrinted: text('as_printed').notNull(),
    periodStart: text('period_start'),
    periodEnd: text('period_end'),
    periodBasis: text('period_basis', { enum: PERIOD_BASES }),
    periodNote: text('period_note'),
    block: integer().notNull(),
    sentence: integer().notNull(),
    occurrence: integer().notNull(),
    occurrences: integer().notNull(),
    sentenceSha256: text('sentence_sha256').notNull(),
    fingerprint: text().notNull(),
    uniqueInArticle: boolean('unique_in_article').notNull(),
    /** Null in what earlier versions loaded. */
    reference: text({ enum: REFERENCES }),
    referenceNote: text('reference_note'),
    /** Where in its sentence, by the words of the normalised one; null only in rows of an earlier version. */
    word: integer(),
    /** When the claim's place was last found in the article's text. */
    verifiedOn: text('verified_on'),
    chainEnd: text('chain_end', { enum: CHAIN_ENDS }).notNull(),
    description: text().notNull(),
    caveat: text().notNull(),
    restates: text(),
    restatesReason: text('restates_reason'),
    withdrawnOn: text('withdrawn_on'),
    withdrawnReason: text('withdrawn_reason'),
    withdrawnCause: text('withdrawn_cause', { enum: CORRECTION_CAUSES }),
    contentHash: text('content_hash').notNull(),
  },
  (table) => [
    foreignKey({
      name: 'claims_metric_unit',
      columns: [table.metric, table.unit],
      foreignColumns: [metrics.slug, metrics.unit],
    }).onUpdate('cascade'),
    foreignKey({
      name: 'claims_block',
      columns: [table.article, table.block],
      foreignColumns: [articleBlocks.article, articleBlocks.block],
    }),
    foreignKey({ name: 'claims_restates', columns: [table.restates], foreignColumns: [table.id] }),
    index('claims_reading').on(table.article, table.position),
    index('claims_by_metric').on(table.metric, table.article, table.position),
    index('claims_withdrawn').on(table.withdrawnOn, table.id).where(sql.raw('withdrawn_on is not null')),
    check('claims_id', sql.raw(`id ~ '-[0-9]{2,}$' and starts_with(id, article || '-')`)),
    check('claims_kind', among('kind', KINDS)),
    check(
      'claims_figure',
      sql.raw(
        `case when kind = 'figure' then (value is null) <> (range_from is null) and (range_from is null) = (range_to is null) and qualifier is not null and unit is not null else value is null and range_from is null and range_to is null and qualifier is null and unit is null and lower is null and upper is null and statistic is null and fraction is null and base is null and interval is null end`,
      ),
    ),
    check('claims_value', sql.raw(`value <> 'NaN' and abs(value) <= 1e15`)),
    check(
      'claims_range',
      sql.raw(
        `range_from < range_to and range_from <> 'NaN' and range_to <> 'NaN' and abs(range_from) <= 1e15 and abs(range_to) <= 1e15`,
      ),
    ),
    check('claims_statistic', among('statistic', STATISTICS)),
    check('claims_fraction', sql.raw(`fraction ~ '${FRACTION.source}'`)),
    check('claims_base', sql.raw(`char_length(base) between 1 and ${MAX_BASE}`)),
    check('claims_interval', sql.raw(INTERVAL_RULE)),
    check('claims_bounds', sql.raw(`lower <= upper and lower <> 'NaN' and upper <> 'NaN'`)),
    check('claims_hedge', sql.raw(HEDGE_RULE)),
    check('claims_as_printed', fewWords('as_printed')),
    check('claims_period_start', partialDate('period_start')),
    check('claims_period_end', partialDate('period_end')),
    check(
      'claims_period_order',
      sql.raw('period_start <= period_end or starts_with(period_start, period_end)'),
    ),
    check('claims_period_basis', among('period_basis', PERIOD_BASES)),
    check(
      'claims_period_known',
      sql.raw('(period_basis is null) = (period_start is null and period_end is null)'),
    ),
    check(
      'claims_locator',
      sql.raw(
        `sentence > 0 and occurrence > 0 and occurrence <= occurrences and sentence_sha256 ~ '${SHA256.source}'`,
      ),
    ),
    check('claims_reference', among('reference', REFERENCES)),
    check('claims_chain_end', among('chain_end', CHAIN_ENDS)),
    check('claims_description', sql.raw(`btrim(description) <> '' and btrim(caveat) <> ''`)),
    check(
      'claims_restates_other',
      sql.raw('restates <> id and (restates is null) = (restates_reason is null)'),
    ),
    check('claims_withdrawn', sql.raw('(withdrawn_on is null) = (withdrawn_reason is null)')),
    check('claims_withdrawn_on', partialDate('withdrawn_on')),
    check('claims_withdrawn_cause', among('withdrawn_cause', CORRECTION_CAUSES)),
    check('claims_word', sql.raw('word > 0')),
    check('claims_verified_on', partialDate('verified_on')),
  ],
);

/** The same passage printed again elsewhere in the article. */
export const claimRepeats = pgTable(
  'claim_repeats',
  {
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    block: integer().notNull(),
    sentence: integer().notNull(),
    occurrence: integer().notNull(),
    occurrences: integer().notNull(),
    sentenceSha256: text('sentence_sha256').notNull(),
    word: integer(),
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.position] }),
    check('claim_repeats_word', sql.raw('word > 0')),
    check('claim_repeats_locator', sql.raw('sentence > 0 and occurrence > 0 and occurrence <= occurrences')),
  ],
);

export const claimEntities = pgTable(
  'claim_entities',
  {
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    entity: text()
      .notNull()
      .references(() => entities.code),
    role: text({ enum: ROLES }).notNull(),
    inferred: boolean().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.position] }),
    unique('claim_entities_once').on(table.claim, table.entity, table.role),
    index('claim_entities_entity').on(table.entity, table.role),
    check('claim_entities_role', among('role', ROLES)),
  ],
);

/** The chain of attribution: ordered steps from the article (position 1 is the first after it) to the primary source. */
export const claimSteps = pgTable(
  'claim_steps',
  {
    claim: text()
      .notNull()
      .references(() => claims.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    who: text().notNull(),
    source: text().references(() => sources.slug),
    reporting: text({ enum: REPORTING }),
    says: text(),
    inferred: boolean().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.position] }),
    index('claim_steps_source').on(table.source),
    check('claim_steps_reporting', among('reporting', REPORTING)),
    check('claim_steps_stated', sql.raw('inferred = (reporting is null)')),
  ],
);
