import { sql } from 'drizzle-orm';
import {
  type AnyPgColumn,
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
import type { OtherValue } from '../../lib/model/check.ts';
import { COUNTRY_CODE, SLUG, SUBDIVISION_CODE } from '../../lib/model/entity.ts';
import type { ArticleSource, SurveyCard } from '../../lib/model/source.ts';
import {
  CHAIN_ENDS,
  DEFAULT_STAGE,
  DISPOSITIONS,
  ENTITY_KINDS,
  EVIDENCE,
  FORMS,
  GENRES,
  KINDS,
  MEASURES,
  PERIOD_BASES,
  QUALIFIERS,
  REFERENCES,
  ROLES,
  SOURCE_KINDS,
  STAGES,
  VERDICTS,
} from '../../lib/model/vocabulary.ts';
import { SHA256 } from '../../lib/text/locator.ts';
import { HEDGE_RULE } from './hedge-rule.ts';

/**
 * The tables. Keys, foreign keys and CHECK constraints hold the rules of the zod schemas once more, so that bad data
 * can't get in by another door. Dates are partial ISO 8601 texts (`2021`, `2022-10`, `2020-04-24`).
 */

const among = (column: string, values: readonly string[]) =>
  sql.raw(`${column} in (${values.map((value) => `'${value}'`).join(', ')})`);

const slug = (column: string) => sql.raw(`${column} ~ '${SLUG.source}'`);

/** Also refuses 2020-02-31: `make_date` raises an error for a day that does not exist. */
const partialDate = (column: string) => {
  const part = (from: number, length: number) => `nullif(substr(${column}, ${from}, ${length}), '')::int`;
  const day = `make_date(${part(1, 4)}, coalesce(${part(6, 2)}, 1), coalesce(${part(9, 2)}, 1))`;
  return sql.raw(
    `${column} is null or (${column} ~ '^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$' and ${day} is not null)`,
  );
};

const fewWords = (column: string) =>
  sql.raw(`btrim(${column}) <> '' and array_length(regexp_split_to_array(btrim(${column}), '\\s+'), 1) <= 8`);

const address = (column: string) => sql.raw(`${column} ~ '^https?://'`);

export const sources = pgTable(
  'sources',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
    kind: text({ enum: SOURCE_KINDS }).notNull(),
    short: text(),
    title: text().notNull(),
    publisher: text().notNull(),
    genre: text({ enum: GENRES }).notNull(),
    publishedDate: text('published_date'),
    publishedBasis: text('published_basis').notNull(),
    address: text(),
    archived: text(),
    language: text().notNull(),
    note: text(),
    copublished: jsonb().$type<ArticleSource['copublished']>(),
    survey: jsonb().$type<SurveyCard>(),
  },
  () => [
    check('sources_slug', slug('slug')),
    check('sources_kind', among('kind', SOURCE_KINDS)),
    check('sources_genre', among('genre', GENRES)),
    check('sources_article_short', sql.raw(`kind <> 'article' or short is not null`)),
    check('sources_published', partialDate('published_date')),
    check('sources_address', address('address')),
    check('sources_archived', address('archived')),
  ],
);

export const sourceAuthors = pgTable(
  'source_authors',
  {
    source: text()
      .notNull()
      .references(() => sources.slug, { onDelete: 'cascade' }),
    position: integer().notNull(),
    name: text().notNull(),
    family: text(),
    affiliation: text(),
  },
  (table) => [primaryKey({ columns: [table.source, table.position] })],
);

export const articles = pgTable(
  'articles',
  {
    slug: text()
      .primaryKey()
      .references(() => sources.slug),
    position: integer().notNull(),
    recordedOn: text('recorded_on').notNull(),
    extractor: integer().notNull(),
    sha256: text().notNull(),
    blocks: integer().notNull(),
    joins: jsonb().$type<number[][]>().notNull(),
    textNote: text('text_note'),
    contentHash: text('content_hash').notNull(),
  },
  () => [
    check('articles_recorded_on', partialDate('recorded_on')),
    check('articles_sha256', sql.raw(`sha256 ~ '${SHA256.source}'`)),
    check('articles_blocks', sql.raw('blocks > 0')),
  ],
);

export const articleBlocks = pgTable(
  'article_blocks',
  {
    article: text()
      .notNull()
      .references(() => articles.slug, { onDelete: 'cascade' }),
    block: integer().notNull(),
    paragraph: integer(),
    section: text(),
    repeatOf: integer('repeat_of'),
  },
  (table) => [
    primaryKey({ columns: [table.article, table.block] }),
    unique('article_blocks_paragraph').on(table.article, table.paragraph),
    check('article_blocks_numbers', sql.raw('block > 0 and (paragraph is null or paragraph > 0)')),
  ],
);

export const comparabilityGroups = pgTable('comparability_groups', {
  slug: text().primaryKey(),
  reason: text().notNull(),
});

export const metrics = pgTable(
  'metrics',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
    name: text().notNull(),
    definition: text().notNull(),
    measure: text({ enum: MEASURES }).notNull(),
    unit: text(),
    population: text(),
    group: text('comparability_group')
      .notNull()
      .references(() => comparabilityGroups.slug),
    form: text({ enum: FORMS }).notNull(),
    rowsBy: text('rows_by', { enum: ROLES }).notNull(),
    stage: text({ enum: STAGES }).notNull().default(DEFAULT_STAGE),
    title: text().notNull(),
    subtitle: text().notNull(),
    doesNotSay: text('does_not_say').notNull(),
    annotations: jsonb().$type<string[]>().notNull(),
  },
  (table) => [
    unique('metrics_slug_unit').on(table.slug, table.unit),
    check('metrics_slug', slug('slug')),
    check('metrics_measure', among('measure', MEASURES)),
    check('metrics_form', among('form', FORMS)),
    check('metrics_rows_by', among('rows_by', ROLES)),
    check('metrics_stage', among('stage', STAGES)),
    check('metrics_stage_of', sql.raw(`stage = 'done' or measure = 'relation'`)),
    check('metrics_unit', sql.raw(`(measure in ('wording', 'relation')) = (unit is null)`)),
  ],
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

export const frontFindings = pgTable(
  'front_findings',
  {
    slug: text().primaryKey(),
    position: integer().notNull(),
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

export const entities = pgTable(
  'entities',
  {
    code: text().primaryKey(),
    kind: text({ enum: ENTITY_KINDS }).notNull(),
    name: text().notNull(),
    /** ISO 3166-1 alpha-3 of the country whose filter finds the entity: its own, or the one it belongs to. */
    country: text().references((): AnyPgColumn => entities.code),
    note: text(),
  },
  (table) => [
    index('entities_country').on(table.country),
    check('entities_kind', among('kind', ENTITY_KINDS)),
    check(
      'entities_code',
      sql.raw(
        `case kind when 'country' then code ~ '${COUNTRY_CODE.source}' and country = code when 'subdivision' then code ~ '${SUBDIVISION_CODE.source}' and country is not null else code ~ '${SLUG.source}' end`,
      ),
    ),
    check('entities_country_code', sql.raw(`country ~ '${COUNTRY_CODE.source}'`)),
  ],
);

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
    qualifier: text({ enum: QUALIFIERS }),
    lower: numeric({ mode: 'number' }),
    lowerExclusive: boolean('lower_exclusive').notNull().default(false),
    upper: numeric({ mode: 'number' }),
    upperExclusive: boolean('upper_exclusive').notNull().default(false),
    unit: text(),
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
    chainEnd: text('chain_end', { enum: CHAIN_ENDS }).notNull(),
    description: text().notNull(),
    caveat: text().notNull(),
    restates: text(),
    restatesReason: text('restates_reason'),
    withdrawnOn: text('withdrawn_on'),
    withdrawnReason: text('withdrawn_reason'),
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
        `case when kind = 'figure' then value is not null and qualifier is not null and unit is not null else value is null and qualifier is null and unit is null and lower is null and upper is null end`,
      ),
    ),
    check('claims_value', sql.raw(`value <> 'NaN' and abs(value) <= 1e15`)),
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
    check('claims_chain_end', among('chain_end', CHAIN_ENDS)),
    check('claims_description', sql.raw(`btrim(description) <> '' and btrim(caveat) <> ''`)),
    check(
      'claims_restates_other',
      sql.raw('restates <> id and (restates is null) = (restates_reason is null)'),
    ),
    check('claims_withdrawn', sql.raw('(withdrawn_on is null) = (withdrawn_reason is null)')),
    check('claims_withdrawn_on', partialDate('withdrawn_on')),
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
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.position] }),
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
    reference: text({ enum: REFERENCES }).notNull(),
    says: text(),
    inferred: boolean().notNull(),
    note: text(),
  },
  (table) => [
    primaryKey({ columns: [table.claim, table.position] }),
    index('claim_steps_source').on(table.source),
    check('claim_steps_reference', among('reference', REFERENCES)),
  ],
);

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
