import { sql } from 'drizzle-orm';
import { boolean, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { ROLES } from '../../lib/model/vocabulary.ts';
import { claimColumns } from './claims-view.ts';

/**
 * What the loader keeps beside the tables, so that reading costs the same with a million claims as with forty. It says
 * nothing that the tables don't: `db/read-model/refresh.ts` brings it up to date in the transaction of each load.
 */

const isShown = sql.raw('withdrawn_on is null');

/** One row a claim, withdrawn ones included: the one read behind every page, chart, table and download. */
export const claimRows = pgTable('claim_rows', claimColumns(), (row) => [
  primaryKey({ columns: [row.claimId] }),
  index('claim_rows_reading').on(row.articleSlug, row.position).where(isShown),
  index('claim_rows_by_metric').on(row.metric, row.articleSlug, row.position).where(isShown),
  index('claim_rows_by_value')
    .on(row.hasNoValue, row.metricPosition, row.valueKey, row.articleSlug, row.position)
    .where(isShown),
  index('claim_rows_by_metric_position').on(row.metricPosition, row.articleSlug, row.position).where(isShown),
  index('claim_rows_by_period').on(row.periodKey, row.articleSlug, row.position).where(isShown),
  index('claim_rows_by_metric_value').on(row.metric, row.hasNoValue, row.valueKey).where(isShown),
  index('claim_rows_countries').using('gin', row.countries),
  index('claim_rows_regions').using('gin', row.regions),
  index('claim_rows_populations').using('gin', row.populations),
  index('claim_rows_sources').using('gin', row.sources),
  index('claim_rows_search').using('gin', row.search),
  index('claim_rows_restates').on(row.restates).where(sql.raw('restates is not null')),
]);

/**
 * How many claims have a value of a facet, alone (`given` is '') or together with one value of another facet; the row
 * of four empty texts counts everything. `restatements` are those among them that restate another claim.
 */
export const facetCounts = pgTable(
  'facet_counts',
  {
    given: text().notNull(),
    givenValue: text('given_value').notNull(),
    facet: text().notNull(),
    value: text().notNull(),
    claims: integer().notNull(),
    restatements: integer().notNull(),
  },
  (row) => [
    primaryKey({ columns: [row.given, row.givenValue, row.facet, row.value] }),
    // All that a list of choices shows, so that the table, whose rows lie apart, is not looked at.
    index('facet_counts_ranked').on(
      row.given,
      row.givenValue,
      row.facet,
      row.claims.desc(),
      row.value,
      row.restatements,
    ),
  ],
);

/**
 * Of each metric and each way in which a chart draws it (`db/read-model/chart-candidates.ts`): the claims among which `chooseRows`
 * chooses, of the outermost rows and, for where ties leave no end, of the first ones; and how many there are of which
 * they are the candidates, as `Found` of lib/chart/choose-rows.ts says.
 */
export const chartCandidates = pgTable(
  'chart_candidates',
  {
    metric: text().notNull(),
    isOverTime: boolean('is_over_time').notNull(),
    rowsBy: text('rows_by', { enum: ROLES }).notNull(),
    claims: integer().notNull(),
    labels: integer().notNull(),
    outermost: text().array().notNull(),
    first: text().array().notNull(),
  },
  (row) => [primaryKey({ columns: [row.metric, row.isOverTime, row.rowsBy] })],
);
