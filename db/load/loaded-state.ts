import { asc, ne, sql } from 'drizzle-orm';
import { boundsValues, joinEntities, joinSteps, type RevisableValues } from '../../lib/model/revisable.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { isAmong } from '../any-of.ts';
import type { Transaction } from '../client.ts';
import * as schema from '../schema/tables.ts';
import type { ArticleRows } from './article-rows.ts';
import type { CatalogueRows } from './catalogue-rows.ts';

/** What a load needs of a loaded claim: whether it differs, and what may not change silently. */
export type LoadedClaim = {
  id: string;
  article: string;
  position: number;
  contentHash: string;
  values: RevisableValues;
};

/** The loaded rows of some articles, all together; those of claims only as far as a load compares them. */
export type LoadedArticles = Omit<ArticleRows, 'claims'> & { claims: LoadedClaim[] };

/** `undefined` where nothing was ever loaded. */
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
    comparabilityGroups: await tx.select().from(schema.comparabilityGroups),
    metrics: await tx.select().from(schema.metrics),
    metricsApart: await tx.select().from(schema.metricsApart),
    entities: await tx.select().from(schema.entities),
    sources: await tx.select().from(sources).where(ne(sources.kind, 'article')),
    sourceAuthors: await tx.select().from(sourceAuthors).where(sql`${sourceAuthors.source} in ${others}`),
    frontFindings: await tx.select().from(schema.frontFindings),
    frontFindingMetrics: await tx.select().from(schema.frontFindingMetrics),
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
  const wanted = sql`(${isAmong(checks.article, slugs)} or ${isAmong(checks.id, checkIds)})`;
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
  claims: [],
};

/** Where `db/load/write-rows.ts` keeps claims as they were before a metric's unit changed under them. */
export const RELEASED = 'released_claims';

type Released = Pick<
  typeof schema.claims.$inferSelect,
  'id' | 'value' | 'qualifier' | 'lower' | 'upper' | 'unit'
>;

async function listReleased(tx: Transaction, slugs: readonly string[]): Promise<Released[]> {
  const kept = sql.identifier(RELEASED);
  const [row] = await tx.execute<{ isThere: boolean }>(
    sql`select to_regclass(${`pg_temp.${RELEASED}`}) is not null as "isThere"`,
  );
  if (!row?.isThere) return [];
  return tx.execute<Released>(sql`
    select id, value::float8, qualifier, lower::float8, upper::float8, unit from ${kept}
    where article in (select jsonb_array_elements_text(${JSON.stringify(slugs)}::text::jsonb))`);
}

const steps = sql<{ who: string; source: string | null; reference: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('who', s.who, 'source', s.source, 'reference', s.reference) order by s.position), '[]')
  from claim_steps s where s.claim = claims.id
)`;
const entities = sql<{ entity: string; role: string }[]>`(
  select coalesce(jsonb_agg(jsonb_build_object('entity', e.entity, 'role', e.role) order by e.position), '[]')
  from claim_entities e where e.claim = claims.id
)`;

async function listLoadedClaims(tx: Transaction, slugs: readonly string[]): Promise<LoadedClaim[]> {
  const { claims } = schema;
  const rows = await tx
    .select({
      id: claims.id,
      article: claims.article,
      position: claims.position,
      contentHash: claims.contentHash,
      metric: claims.metric,
      value: claims.value,
      qualifier: claims.qualifier,
      lower: claims.lower,
      lowerExclusive: claims.lowerExclusive,
      upper: claims.upper,
      upperExclusive: claims.upperExclusive,
      unit: claims.unit,
      asPrinted: claims.asPrinted,
      periodStart: claims.periodStart,
      periodEnd: claims.periodEnd,
      periodBasis: claims.periodBasis,
      withdrawnOn: claims.withdrawnOn,
      chainEnd: claims.chainEnd,
      restates: claims.restates,
      steps,
      entities,
    })
    .from(claims)
    .where(isAmong(claims.article, slugs))
    .orderBy(asc(claims.article), asc(claims.position));
  const released = new Map((await listReleased(tx, slugs)).map((row) => [row.id, row]));
  const before = rows.map((row) => ({ ...row, ...released.get(row.id) }));
  return before.map(({ id, article, position, contentHash, ...row }) => ({
    id,
    article,
    position,
    contentHash,
    values: {
      value: row.value,
      qualifier: row.qualifier,
      ...boundsValues(row),
      unit: row.unit,
      as_printed: row.asPrinted,
      'period.start': row.periodStart,
      'period.end': row.periodEnd,
      'period.basis': row.periodBasis,
      attribution: joinSteps(row.steps.map(({ who }) => who)),
      'attribution.sources': joinSteps(row.steps.map(({ source }) => source ?? 'none')),
      'attribution.references': joinSteps(row.steps.map(({ reference }) => reference)),
      chain_end: row.chainEnd,
      restates: row.restates,
      entities: joinEntities(row.entities),
      metric: row.metric,
      withdrawn: row.withdrawnOn,
    },
  }));
}
