import type { ArticleFile } from './article.ts';
import { sha256Hex } from './locator.ts';
import type { Seed } from './seed.ts';

/** JSON with sorted keys and without absent or null entries of maps: equal for equal content. */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, found) => (isMap(found) ? sortKeys(found) : found));
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function sortKeys(map: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(map).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** SHA-256 of the canonical JSON, in hex. */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));

/**
 * The version of a data state: the first 12 hex digits of a hash over the content of all seed files. Blind to the
 * order of keys and files and to comments. A hash of hashes, so that no text grows with the number of claims.
 */
export function dataVersion({ articles, entities, sources, metrics }: Seed): string {
  const bySlug = articles.toSorted((a, b) => (a.article.slug < b.article.slug ? -1 : 1));
  const parts = { entities, sources, metrics, articles: bySlug.map(articleHash) };
  return contentHash(parts).slice(0, 12);
}

function articleHash(article: ArticleFile): string {
  return contentHash({ ...article, claims: article.claims.map(contentHash) });
}

/** The date of a data state: the latest recording, revision or withdrawal, never the time of loading. */
export function dataDate({ articles }: Seed): string {
  const dates = articles.flatMap((article) => [
    article.recorded_on,
    ...article.revisions.map(({ on }) => on),
    ...article.claims.flatMap(({ withdrawn }) => withdrawn?.on ?? []),
  ]);
  return dates.toSorted().at(-1) ?? '';
}
