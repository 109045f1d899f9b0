import type { ArticleFile } from '../../../lib/model/article.ts';
import type { ArticleStream, Catalogue, Seed } from '../../../lib/model/catalogue.ts';
import { makeArticle } from './article.ts';
import { joinCatalogues, makeCatalogue } from './catalogue.ts';
import { articleSlug, makeUrn } from './claim.ts';
import { random } from './random.ts';

export type SyntheticOptions = {
  /** How many synthetic claims; exactly so many are made. */
  claims: number;
  /** The number that decides everything that is drawn. */
  seed: number;
  /** A seed to join with the synthetic one: a small one, whose articles are at hand. */
  beside?: Catalogue & { articles: readonly ArticleFile[] };
  onArticle?: (claims: number) => void;
};

/** Synthetic articles as a seed, made one by one as they are asked for, in the order of their slugs. */
export function makeSyntheticSeed({ claims, seed, beside, onArticle }: SyntheticOptions): Seed {
  const catalogue = makeCatalogue(claims, seed);
  const sizes = drawSizes(claims, seed);
  const urn = makeUrn(catalogue, sizes.length, seed);
  const real = beside?.articles ?? [];
  const isBefore = ({ article }: ArticleFile) => article.slug < articleSlug(0);
  function* articles() {
    yield* real.filter(isBefore);
    for (const [index, size] of sizes.entries()) yield makeArticle(urn, index, size);
    yield* real.filter((article) => !isBefore(article));
  }
  function* counted() {
    for (const article of articles()) {
      onArticle?.(article.claims.length);
      yield article;
    }
  }
  return {
    ...(beside ? joinCatalogues(beside, catalogue) : catalogue),
    articles: toStream(counted, sizes.length + real.length),
  };
}

const toStream = (make: () => Iterator<ArticleFile>, length: number): ArticleStream => ({
  [Symbol.iterator]: make,
  length,
});

/** About twenty claims an article; the last one takes what is left. */
function drawSizes(claims: number, seed: number): number[] {
  const { int } = random(seed, 'sizes');
  const sizes: number[] = [];
  for (let left = claims; left > 0; ) {
    const size = Math.min(left, int(8, 32));
    sizes.push(size);
    left -= size;
  }
  return sizes;
}
