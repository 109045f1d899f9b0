import type { PgTable } from 'drizzle-orm/pg-core';
import type { ArticleRows, ClaimRows } from './article-rows.ts';
import { diffRows, type Row, type RowChanges } from './diff.ts';
import type { LoadedArticles, LoadedClaim } from './queries/loaded-state.ts';
import {
  articleBlocks,
  articles as articleRecords,
  checkClaims,
  checks,
  comparabilityGroups,
  entities,
  frontFindingMetrics,
  frontFindings,
  ledgerClaims,
  ledgerEntries,
  metrics,
  metricsApart,
  revisions,
  sourceAuthors,
  sources,
} from './schema.ts';
import type { CatalogueRows, SeedRows } from './seed-rows.ts';

type PartName = Exclude<keyof ArticleRows, 'claims'>;

const CATALOGUE = {
  comparabilityGroups,
  metrics,
  metricsApart,
  entities,
  sources,
  sourceAuthors,
  articles: articleRecords,
  frontFindings,
  frontFindingMetrics,
};
const PARTS = { articleBlocks, ledgerEntries, ledgerClaims, checks, checkClaims, revisions };

/** Counts of claims; `withdrawn` are those that this load withdraws. `record` is all else of the article's file. */
export type ArticleSummary = {
  slug: string;
  added: number;
  changed: number;
  withdrawn: number;
  unchanged: number;
  record: 'added' | 'changed' | 'unchanged';
};

/** What has to be written so that the database holds a seed; nothing that is already there. */
export type Plan = {
  catalogue: Record<keyof CatalogueRows, RowChanges>;
  parts: Record<PartName, RowChanges>;
  /** Claims whose content is new. */
  claims: ClaimRows[];
  /** Rows of claims that only stand elsewhere in their file now. */
  moved: ClaimRows['claim'][];
  /** Claims whose metric or unit changes: they let go of the old one before metrics change. */
  released: string[];
  articles: ArticleSummary[];
};

/** The articles whose loaded content differs from the seed's, or that are not loaded. */
export function listChangedArticles({ catalogue }: SeedRows, loaded: CatalogueRows): string[] {
  const hashes = new Map(loaded.articles.map(({ slug, contentHash }) => [slug, contentHash]));
  return catalogue.articles.flatMap(({ slug, contentHash }) =>
    hashes.get(slug) === contentHash ? [] : [slug],
  );
}

/** Compares a seed with the loaded catalogue and with the loaded rows of its changed articles. */
export function planChanges(rows: SeedRows, catalogue: CatalogueRows, articles: LoadedArticles): Plan {
  const changed = listChangedArticles(rows, catalogue).flatMap((slug) => rows.articles.get(slug) ?? []);
  const before = new Map(articles.claims.map((claim) => [claim.id, claim]));
  const claims = changed.flatMap((article) => article.claims);
  const isNew = ({ claim }: ClaimRows) => before.get(claim.id)?.contentHash !== claim.contentHash;
  const written = claims.filter(isNew);
  const tables = {
    catalogue: diffTables(CATALOGUE, rows.catalogue, catalogue),
    parts: diffTables(PARTS, mergeParts(changed), articles),
  };
  return {
    ...tables,
    claims: written,
    moved: claims.flatMap((entry) =>
      !isNew(entry) && before.get(entry.claim.id)?.position !== entry.claim.position ? [entry.claim] : [],
    ),
    released: written.flatMap(({ claim }) => (isReleased(claim, before.get(claim.id)) ? [claim.id] : [])),
    articles: [...rows.articles.keys()].map((slug) => summarise(slug, rows, tables, catalogue, before)),
  };
}

/** Whether a plan would leave every row as it is. */
export function isEmpty({ catalogue, parts, claims, moved }: Plan): boolean {
  const tables = [...Object.values(catalogue), ...Object.values(parts)];
  return (
    claims.length === 0 &&
    moved.length === 0 &&
    tables.every(({ put, drop }) => put.length === 0 && drop.length === 0)
  );
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
  return {
    articleBlocks: articles.flatMap((article) => article.articleBlocks),
    ledgerEntries: articles.flatMap((article) => article.ledgerEntries),
    ledgerClaims: articles.flatMap((article) => article.ledgerClaims),
    checks: articles.flatMap((article) => article.checks),
    checkClaims: articles.flatMap((article) => article.checkClaims),
    revisions: articles.flatMap((article) => article.revisions),
  };
}

const isReleased = ({ metric, unit }: ClaimRows['claim'], loaded: LoadedClaim | undefined) =>
  loaded !== undefined && (loaded.values.metric !== metric || loaded.values.unit !== unit);

function summarise(
  slug: string,
  rows: SeedRows,
  plan: Pick<Plan, 'catalogue' | 'parts'>,
  loaded: CatalogueRows,
  before: ReadonlyMap<string, LoadedClaim>,
): ArticleSummary {
  const { claims = [], checks = [] } = rows.articles.get(slug) ?? {};
  const record = loaded.articles.find((article) => article.slug === slug);
  const isSame =
    record && record.contentHash === rows.catalogue.articles.find((row) => row.slug === slug)?.contentHash;
  const counts = { added: 0, changed: 0, withdrawn: 0, unchanged: 0 };
  for (const { claim } of claims) counts[isSame ? 'unchanged' : changeOf(claim, before.get(claim.id))] += 1;
  const ids = new Set(checks.map(({ id }) => id));
  return {
    slug,
    ...counts,
    record: !record ? 'added' : isTouched(slug, plan, ids) ? 'changed' : 'unchanged',
  };
}

function changeOf(claim: ClaimRows['claim'], loaded: LoadedClaim | undefined) {
  if (!loaded) return 'added';
  if (loaded.contentHash === claim.contentHash) return 'unchanged';
  return loaded.values.withdrawn === null && claim.withdrawnOn !== null ? 'withdrawn' : 'changed';
}

/** Whether anything of an article's file beside its claims is written. */
function isTouched(
  slug: string,
  { catalogue, parts }: Pick<Plan, 'catalogue' | 'parts'>,
  checks: Set<string>,
) {
  const has = (changes: RowChanges, test: (row: Row) => boolean) =>
    changes.put.some(test) || changes.drop.some(test);
  return (
    Object.values(parts).some((changes) => has(changes, ({ article }) => article === slug)) ||
    has(parts.checkClaims, ({ check }) => checks.has(String(check))) ||
    has(catalogue.sources, (row) => row.slug === slug) ||
    has(catalogue.sourceAuthors, ({ source }) => source === slug)
  );
}
