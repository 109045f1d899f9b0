import { integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Tables of the transaction that brings the read model up to date; `createTemporary` makes them. */

/** The articles that a load changed: the rows of all their claims are made anew. */
export const changedArticles = pgTable('changed_articles', { article: text().notNull() });

/** The claims whose rows are being made anew. */
export const staleClaims = pgTable('stale_claims', { claimId: text('claim_id').notNull() });

/** What is counted of the stale claims, as it was (`sign` -1) and as it is (1); `charted`: what their charts choose by. */
export const claimDeltas = pgTable('claim_deltas', {
  sign: integer().notNull(),
  kind: text().notNull(),
  metric: text().notNull(),
  qualifier: text(),
  standing: text(),
  countries: text().array().notNull(),
  roles: text().array().notNull(),
  takes: text().array().notNull(),
  regions: text().array().notNull(),
  populations: text().array().notNull(),
  sources: text().array().notNull(),
  documents: text().array().notNull(),
  restates: text(),
  claimId: text('claim_id').notNull(),
  charted: text().notNull(),
  stage: text(),
});

/** The countries and metrics whose claims, taken together, changed. */
export const changedPairs = pgTable(
  'changed_pairs',
  { country: text().notNull(), metric: text().notNull() },
  ({ country, metric }) => [primaryKey({ columns: [country, metric] })],
);

/** Those of `changedPairs` whose counts are stored; `value` is their `given_value` in `facet_counts`. */
export const frequentPairs = pgTable('frequent_pairs', {
  country: text().notNull(),
  metric: text().notNull(),
  value: text().notNull(),
});

/** The metrics whose charts may choose otherwise now. */
export const changedMetrics = pgTable('changed_metrics', { metric: text().primaryKey() });
