import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { SLUG } from '../../lib/model/slug.ts';

/** The name of an article is no path: it is refused before any is made of it. */
export function checkSlug(slug: string): string {
  if (typeof slug === 'string' && slug.length <= 100 && SLUG.test(slug)) return slug;
  throw new SetupProblem(
    `${JSON.stringify(slug)} names no article: right would be lower-case words and numbers joined by hyphens, as "gazette-2024".`,
  );
}

/** The draft of an article, relative to the seed folder. */
export const draftFile = (slug: string): string => `drafts/${checkSlug(slug)}.yaml`;

/** What lies beside a seed folder and git ignores: texts, former versions of drafts, locks. */
export function dataFolder(folder: string): string {
  return path.join(path.dirname(path.resolve(folder)), '.data');
}

/** The copy of an article's text, by which it is verified. */
export const textFile = (folder: string, slug: string): string =>
  path.join(dataFolder(folder), 'texts', `${checkSlug(slug)}.txt`);
