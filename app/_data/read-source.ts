import 'server-only';
import { cache } from 'react';
import { type ArticleRow, countUnverified, getArticle, listBlocks } from '../../db/queries/articles.ts';
import { listChecksBySource } from '../../db/queries/checks.ts';
import { listClaimsById } from '../../db/queries/claims.ts';
import { listLedger } from '../../db/queries/ledger.ts';
import { getSource } from '../../db/queries/sources.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { LedgerBlock } from '../../lib/model/ledger-blocks.ts';
import type { CheckRow, LedgerRow } from '../../lib/model/rows.ts';

/** A check with the claims that it concerns. */
export type CheckWithRows = { check: CheckRow; rows: ClaimRow[] };
export type ArticleParts = {
  article: ArticleRow;
  blocks: LedgerBlock[];
  entries: LedgerRow[];
  held: { claims: number; unverified: number };
};

/** Read once a request, for the page and its head. */
export const readSource = cache(getSource);

/** How an article's text divides, what its ledger says, and how many of its claims were held against the text; `undefined` where the source is no article. */
export async function readArticleParts(slug: string): Promise<ArticleParts | undefined> {
  const article = await getArticle(slug);
  if (article === undefined) return undefined;
  const [blocks, entries, held] = await Promise.all([
    listBlocks(slug),
    listLedger(slug),
    countUnverified(slug),
  ]);
  return { article, blocks, entries, held };
}

/** What a source's page lists before it leads on. */
export const LISTED_CLAIMS = 200;
const LISTED_CHECKS = 100;

/** The first checks for which a source was read, each with its claims; those of withdrawn claims alone are left out. */
export async function readChecksOfSource(slug: string): Promise<CheckWithRows[]> {
  return withRows(await listChecksBySource(slug, LISTED_CHECKS));
}

/** Sets each check beside its claims as they stand in the articles' order. */
export async function withRows(checks: readonly CheckRow[]): Promise<CheckWithRows[]> {
  const rows = await listClaimsById([...new Set(checks.flatMap((check) => check.claims))]);
  return checks
    .map((check) => ({ check, rows: rows.filter((row) => check.claims.includes(row.claimId)) }))
    .filter((each) => each.rows.length > 0);
}
