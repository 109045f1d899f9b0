import { type ArticleDigest, dataDate, dataVersion, digestArticle } from '../../lib/model/data-version.ts';
import { InvalidSeed } from '../files/problem-list.ts';
import { openSeed } from '../files/read-seed.ts';
import type { Manifest } from './manifest.ts';

/** The version and date that the seeds of a folder have once they are loaded; null where they can't be loaded. */
export async function readDataVersion(folder: string, signal?: AbortSignal): Promise<Manifest['data']> {
  const { catalogue, articles } = await openSeed(folder, { signal });
  const digests: ArticleDigest[] = [];
  try {
    for await (const article of articles) digests.push(digestArticle(article));
  } catch (error) {
    if (error instanceof InvalidSeed) return null;
    throw error;
  }
  return catalogue ? { version: dataVersion(catalogue, digests), dated: dataDate(digests) } : null;
}
