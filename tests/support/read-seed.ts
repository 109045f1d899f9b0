import type { ArticleFile } from '../../lib/model/article.ts';
import type { Catalogue } from '../../lib/model/catalogue.ts';
import { InvalidSeed } from '../../seed/files/problem-list.ts';
import { type Locate, openSeed, type ReadOptions } from '../../seed/files/read-seed.ts';
import type { SeedProblem } from '../../seed/files/seed-problems.ts';

/** A seed with all its articles at hand, for tests of small ones. */
export type WholeSeed = Catalogue & { articles: ArticleFile[] };
export type ReadSeed = { seed: WholeSeed; locate: Locate };

/** Reads a whole seed folder: the seed, or its problems in the order in which they are found. */
export async function readSeed(
  folder: string,
  options: ReadOptions = {},
): Promise<ReadSeed | { problems: readonly SeedProblem[] }> {
  const { catalogue, articles, locate } = await openSeed(folder, options);
  const read: ArticleFile[] = [];
  try {
    for await (const article of articles) read.push(article);
  } catch (error) {
    if (error instanceof InvalidSeed) return { problems: error.problems.kept };
    throw error;
  }
  if (!catalogue) throw new Error('The catalogue is not valid, and yet nothing is wrong.');
  return { seed: { ...catalogue, articles: read }, locate };
}
