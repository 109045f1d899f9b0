import type { PgTable } from 'drizzle-orm/pg-core';
import * as schema from '../schema/tables.ts';
import type { Row } from '../sql/bulk-rows.ts';
import type { ArticleRows, ClaimRows } from './article-rows.ts';
import type { CatalogueRows } from './catalogue-rows.ts';
import type { LoadedClaim } from './loaded-claims.ts';
import type { LoadedArticles } from './loaded-state.ts';
import { diffRows, type RowChanges } from './row-changes.ts';

/** What an article's file has beside its claims, by table. */
type PartName = Exclude<keyof ArticleRows, 'claims'>;

const CATALOGUE_TABLES = {
  topics: schema.topics,
  comparabilityGroups: schema.comparabilityGroups,
  metrics: schema.metrics,
  metricTopics: schema.metricTopics,
  metricsApart: schema.metricsApart,
  entities: schema.entities,
  sources: schema.sources,
  sourceAuthors: schema.sourceAuthors,
  synonyms: schema.synonyms,
};
const PART_TABLES = {
  sources: schema.sources,
  sourceAuthors: schema.sourceAuthors,
  articles: schema.articles,
  articleBlocks: schema.articleBlocks,
  ledgerEntries: schema.ledgerEntries,
  ledgerClaims: schema.ledgerClaims,
  checks: schema.checks,
  checkClaims: schema.checkClaims,
  revisions: schema.revisions,
  frontFindings: schema.frontFindings,
  frontFindingMetrics: schema.frontFindingMetrics,
};

/** Counts of claims; `withdrawn` are those that this load withdraws. `record` is all else of the article's file. */
export type ArticleSummary = {
  slug: string;
  added: number;
  changed: number;
  withdrawn: number;
  unchanged: number;
  record: 'added' | 'changed' | 'unchanged';
};

/** What has to be written so that the database holds a catalogue; nothing that is already there. */
export type CataloguePlan = Record<keyof CatalogueRows, RowChanges>;

/** What has to be written so that the database holds some articles; nothing that is already there. */
export type ArticlesPlan = {
  parts: Record<PartName, RowChanges>;
  /** Claims whose content is new; `replaced` are the ids of those that were loaded before. */
  claims: ClaimRows[];
  replaced: string[];
  /** Rows of claims that only stand elsewhere in their file now. */
  moved: ClaimRows['claim'][];
  articles: ArticleSummary[];
};

/** Compares a catalogue with the loaded one. */
export const planCatalogue = (wanted: CatalogueRows, loaded: CatalogueRows): CataloguePlan =>
  diffTables(CATALOGUE_TABLES, wanted, loaded);

/** Compares articles whose content differs from what is loaded with their loaded rows. */
export function planArticles(articles: readonly ArticleRows[], loaded: LoadedArticles): ArticlesPlan {
  const before = new Map(loaded.claims.map((claim) => [claim.id, claim]));
  const claims = articles.flatMap((article) => article.claims);
  const isNew = ({ claim }: ClaimRows) => before.get(claim.id)?.contentHash !== claim.contentHash;
  const isMoved = ({ claim }: ClaimRows) => before.get(claim.id)?.position !== claim.position;
  const parts = diffTables(PART_TABLES, mergeParts(articles), loaded);
  const written = claims.filter(isNew);
  const touched = listTouched(parts);
  const known = new Set(loaded.articles.map(({ slug }) => slug));
  return {
    parts,
    claims: written,
    replaced: written.flatMap(({ claim }) => (before.has(claim.id) ? [claim.id] : [])),
    moved: claims.flatMap((entry) => (!isNew(entry) && isMoved(entry) ? [entry.claim] : [])),
    articles: articles.map((article) => summarise(article, before, known, touched)),
  };
}

type Tables = Record<string, PgTable>;

function diffTables<T extends Tables>(
  tables: T,
  wanted: Record<keyof T, Row[]>,
  loaded: Record<keyof T, Row[]>,
): Record<keyof T, RowChanges> {
  const names = Object.keys(tables) as (keyof T & string)[];
  const entries = names.map((name) => [name, diffRows(tables[name] as PgTable, loaded[name], wanted[name])]);
  return Object.fromEntries(entries) as Record<keyof T, RowChanges>;
}

function mergeParts(articles: readonly ArticleRows[]): Omit<ArticleRows, 'claims'> {
  const merge = <Name extends PartName>(name: Name) =>
    articles.flatMap((article) => article[name] as Row[]) as ArticleRows[Name];
  const names = Object.keys(PART_TABLES) as PartName[];
  return Object.fromEntries(names.map((name) => [name, merge(name)])) as Omit<ArticleRows, 'claims'>;
}

/** The articles of which anything beside claims and the articles' own hashes is written, and such checks. */
function listTouched(parts: ArticlesPlan['parts']): Set<unknown> {
  const { sources, sourceAuthors, articles: _, checkClaims, frontFindingMetrics, ...rest } = parts;
  const rowsOf = ({ upserts, deletes }: RowChanges) => [...upserts, ...deletes];
  return new Set([
    ...rowsOf(sources).map(({ slug }) => slug),
    ...rowsOf(sourceAuthors).map(({ source }) => source),
    ...rowsOf(checkClaims).map(({ check }) => `check ${check}`),
    ...rowsOf(frontFindingMetrics).map(({ finding }) => `finding ${finding}`),
    ...Object.values(rest)
      .flatMap(rowsOf)
      .map(({ article }) => article),
  ]);
}

function summarise(
  { sources, checks, frontFindings, claims }: ArticleRows,
  before: ReadonlyMap<string, LoadedClaim>,
  known: ReadonlySet<string>,
  touched: ReadonlySet<unknown>,
): ArticleSummary {
  const slug = sources[0]?.slug ?? '';
  const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  for (const { claim } of claims) counts[changeOf(claim, before.get(claim.id))] += 1;
  const isTouched =
    touched.has(slug) ||
    checks.some(({ id }) => touched.has(`check ${id}`)) ||
    frontFindings.some((finding) => touched.has(`finding ${finding.slug}`));
  return { slug, ...counts, record: !known.has(slug) ? 'added' : isTouched ? 'changed' : 'unchanged' };
}

function changeOf(claim: ClaimRows['claim'], loaded: LoadedClaim | undefined) {
  if (!loaded) return 'added';
  if (loaded.contentHash === claim.contentHash) return 'unchanged';
  return loaded.values.withdrawn === null && claim.withdrawnOn !== null ? 'withdrawn' : 'changed';
}
