import { sha256Hex } from '../text/locator.ts';
import type { ArticleFile } from './article.ts';
import type { Catalogue } from './catalogue.ts';

/** JSON with sorted keys and without absent or null entries of maps: equal for equal content. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const map = value as Record<string, unknown>;
  const parts: string[] = [];
  for (const key of Object.keys(map).sort()) {
    const found = map[key];
    if (found !== null && found !== undefined) parts.push(`${JSON.stringify(key)}:${canonicalJson(found)}`);
  }
  return `{${parts.join(',')}}`;
}

/** SHA-256 of the canonical JSON, in hex. */
export const contentHash = (value: unknown): string => sha256Hex(canonicalJson(value));

/** What an article adds to the data state, in a few bytes. */
export type ArticleDigest = { slug: string; hash: string; dated: string };

export function digestArticle(article: ArticleFile): ArticleDigest {
  const dates = [
    article.recorded_on,
    ...article.revisions.map(({ on }) => on),
    ...article.claims.flatMap(({ withdrawn }) => withdrawn?.on ?? []),
  ];
  return {
    slug: article.article.slug,
    hash: contentHash({ ...article, claims: article.claims.map(contentHash) }),
    dated: latest(dates),
  };
}

/**
 * The version of a data state: the first 12 hex digits of a hash over the content of all seed files. Blind to the
 * order of keys and files and to comments. A hash of hashes, so that no text grows with the number of claims.
 */
export function dataVersion(
  { entities, sources, metrics }: Catalogue,
  articles: readonly ArticleDigest[],
): string {
  const bySlug = articles.toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  const parts = { entities, sources, metrics, articles: bySlug.map(({ hash }) => hash) };
  return contentHash(parts).slice(0, 12);
}

/** The date of a data state: the latest recording, revision or withdrawal, never the time of loading. */
export const dataDate = (articles: readonly ArticleDigest[]): string =>
  latest(articles.map(({ dated }) => dated));

const latest = (dates: readonly string[]): string =>
  dates.reduce((last, date) => (date > last ? date : last), '');
