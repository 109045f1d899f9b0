import path from 'node:path';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { Catalogue, Seed } from '../../lib/model/catalogue.ts';
import { InvalidSeed } from '../files/problem-list.ts';
import { openSeed } from '../files/read-seed.ts';
import type { SeedProblem } from '../files/seed-problems.ts';
import { readTextsAtHand, type TextAtHand } from '../files/texts-at-hand.ts';
import { openTextDesk } from '../files/verify-at-hand.ts';
import { dataFolder } from './places.ts';

/** What a seed folder holds and what is wrong with it; `count` is larger than `problems` where those are very many. */
export type CheckedFolder = {
  catalogue: Catalogue | undefined;
  /** Those that are valid, as long as nothing was wrong before them. */
  articles: ArticleFile[];
  claims: number;
  problems: SeedProblem[];
  count: number;
  /** The slugs of the articles that were held against their texts. */
  compared: readonly string[];
};

export type CheckOptions = {
  /** Articles' texts: no sentence of them may stand in the seed, and places are looked up in them. */
  texts?: readonly TextAtHand[];
  signal?: AbortSignal;
  onArticle?: (claims: number) => void;
};

/** Reads a seed folder whole and judges it by every rule, without a database. */
export async function checkFolder(
  folder: string,
  { texts = [], signal, onArticle = () => {} }: CheckOptions = {},
): Promise<CheckedFolder> {
  const textDesk = openTextDesk(texts);
  let claims = 0;
  const count = (some: number) => {
    claims += some;
    onArticle(some);
  };
  const opened = await openSeed(folder, { signal, texts, textDesk, onArticle: count });
  const articles: ArticleFile[] = [];
  const state = { catalogue: opened.catalogue, articles, compared: textDesk.compared };
  try {
    for await (const article of opened.articles) articles.push(article);
    return { ...state, claims, problems: [], count: 0 };
  } catch (error) {
    if (!(error instanceof InvalidSeed)) throw error;
    return { ...state, claims, problems: [...error.problems.kept], count: error.problems.count };
  }
}

/** The texts that lie beside a seed folder, which git ignores. */
export const readTexts = (folder: string): Promise<TextAtHand[]> =>
  readTextsAtHand(path.join(dataFolder(folder), 'texts'));

/** A seed that is in memory, for the loader. */
export function toSeed(catalogue: Catalogue, articles: readonly ArticleFile[]): Seed {
  async function* pass() {
    yield* articles;
  }
  return { ...catalogue, articles: Object.assign(pass(), { length: articles.length }) };
}
