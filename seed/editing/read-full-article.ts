import type { ArticleFile } from '../../lib/model/article.ts';
import { articleFile } from '../../lib/rules/seed-issue.ts';
import { readSeedFile } from '../files/seed-file.ts';
import type { SeedProblem } from '../files/seed-problems.ts';

/** One article of a seed folder in full, whatever rules it breaks; none where it has not the shape of one. */
export async function readFullArticle(
  folder: string,
  slug: string,
): Promise<{ article?: ArticleFile; problems: SeedProblem[] }> {
  const { data, problems } = await readSeedFile(folder, articleFile(slug), 'article');
  return { article: data, problems };
}
