import type { ArticleFile } from '../../lib/model/article.ts';
import type { Seed } from '../../lib/model/catalogue.ts';
import { makeArticle } from '../bench/data/article.ts';
import { makeCatalogue } from '../bench/data/catalogue.ts';
import { makeUrn } from '../bench/data/claim.ts';

/** Synthetic articles of two claims each, or of `size`: many articles, few rows. `wanted` are their numbers, from 0 on. */
export function smallArticles(
  wanted: readonly number[],
  wrap: (articles: Iterable<ArticleFile>) => AsyncIterable<ArticleFile> | Iterable<ArticleFile> = (all) =>
    all,
  size = 2,
): Seed {
  const catalogue = makeCatalogue(100, 1);
  const urn = makeUrn(catalogue, (wanted.at(-1) ?? 0) + 1, 1);
  function* make() {
    for (const index of wanted) yield makeArticle(urn, index, size);
  }
  return { ...catalogue, articles: Object.assign(wrap(make()), { length: wanted.length }) };
}

export const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
