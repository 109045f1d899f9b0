import { asc, ne, sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import { isAmong } from '../sql/any-of.ts';
import type { ArticleRows } from './article-rows.ts';
import type { CatalogueRows } from './catalogue-rows.ts';
import { type LoadedClaim, listLoadedClaims } from './loaded-claims.ts';

/** The loaded rows of some articles, all together; those of claims only as far as a load compares them. */
export type LoadedArticles = Omit<ArticleRows, 'claims'> & { claims: LoadedClaim[] };

/** The state that the last load left; `undefined` where nothing was ever loaded. */
export async function getLoadedVersion(tx: Transaction): Promise<DataState | undefined> {
  const { version, dated } = schema.dataState;
  const [state] = await tx.select({ version, dated }).from(schema.dataState);
  return state;
}

/** All loaded rows of what articles refer to: they are few beside the claims. */
export async function getLoadedCatalogue(tx: Transaction): Promise<CatalogueRows> {
  const { sources, sourceAuthors } = schema;
  const others = tx.select({ slug: sources.slug }).from(sources).where(ne(sources.kind, 'article'));
  return {
    topics: await tx.select().from(schema.topics),
    comparabilityGroups: await tx.select().from(schema.comparabilityGroups),
    metrics: await tx.select().from(schema.metrics),
    metricTopics: await tx.select().from(schema.metricTopics),
    metricsApart: await tx.select().from(schema.metricsApart),
    entities: await tx.select().from(schema.entities),
    sources: await tx.select().from(sources).where(ne(sources.kind, 'article')),
    sourceAuthors: await tx.select().from(sourceAuthors).where(sql`${sourceAuthors.source} in ${others}`),
    synonyms: await tx.select().from(schema.synonyms),
  };
}

/** The content hash of every loaded article, by slug. */
export async function getLoadedHashes(tx: Transaction): Promise<Map<string, string>> {
  const { slug, contentHash } = schema.articles;
  const rows = await tx.select({ slug, contentHash }).from(schema.articles);
  return new Map(rows.map((row) => [row.slug, row.contentHash]));
}

/**
 * The loaded rows of these articles; those that are not loaded have none. Of checks also those of these ids, which may
 * be another article's yet.
 */
export async function getLoadedArticles(
  tx: Transaction,
  slugs: readonly string[],
  checkIds: readonly string[],
): Promise<LoadedArticles> {
  const { sources, sourceAuthors, articles, articleBlocks } = schema;
  const { ledgerEntries, ledgerClaims, checks, checkClaims, revisions } = schema;
  const { frontFindings, frontFindingMetrics } = schema;
  const wanted = sql`(${isAmong(checks.article, slugs)} or ${isAmong(checks.id, checkIds)})`;
  const ofArticles = tx
    .select({ slug: frontFindings.slug })
    .from(frontFindings)
    .where(isAmong(frontFindings.article, slugs));
  const ofChecks = tx.select({ id: checks.id }).from(checks).where(wanted);
  return {
    sources: await tx.select().from(sources).where(isAmong(sources.slug, slugs)),
    sourceAuthors: await tx.select().from(sourceAuthors).where(isAmong(sourceAuthors.source, slugs)),
    articles: await tx.select().from(articles).where(isAmong(articles.slug, slugs)),
    articleBlocks: await tx.select().from(articleBlocks).where(isAmong(articleBlocks.article, slugs)),
    ledgerEntries: await tx.select().from(ledgerEntries).where(isAmong(ledgerEntries.article, slugs)),
    ledgerClaims: await tx.select().from(ledgerClaims).where(isAmong(ledgerClaims.article, slugs)),
    checks: await tx.select().from(checks).where(wanted),
    checkClaims: await tx.select().from(checkClaims).where(sql`${checkClaims.check} in ${ofChecks}`),
    revisions: await tx
      .select()
      .from(revisions)
      .where(isAmong(revisions.article, slugs))
      .orderBy(asc(revisions.article), asc(revisions.position)),
    frontFindings: await tx.select().from(frontFindings).where(isAmong(frontFindings.article, slugs)),
    frontFindingMetrics: await tx
      .select()
      .from(frontFindingMetrics)
      .where(sql`${frontFindingMetrics.finding} in ${ofArticles}`),
    claims: await listLoadedClaims(tx, slugs),
  };
}

/** As getLoadedArticles gives it where none is loaded. */
export const NO_ARTICLES: LoadedArticles = {
  sources: [],
  sourceAuthors: [],
  articles: [],
  articleBlocks: [],
  ledgerEntries: [],
  ledgerClaims: [],
  checks: [],
  checkClaims: [],
  revisions: [],
  frontFindings: [],
  frontFindingMetrics: [],
  claims: [],
};
