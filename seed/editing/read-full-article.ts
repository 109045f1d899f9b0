import type { ArticleFile } from '../../lib/model/article.ts';
import type { ReadableCatalogue } from '../../lib/rules/readable.ts';
import { METRICS_FILE, SOURCES_FILE } from '../../lib/rules/seed-issue.ts';
import { expandMetrics } from '../../lib/shorthand/expand-metrics.ts';
import { toShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import { listArticleNames } from '../files/article-names.ts';
import { readArticle } from '../files/read-article.ts';
import { readSeedFile } from '../files/read-seed-file.ts';
import type { SeedProblem } from '../files/seed-problems.ts';

/** One article of a seed folder in full, whatever rules it breaks; none where it has not the shape of one. */
export async function readFullArticle(
  folder: string,
  slug: string,
): Promise<{ article?: ArticleFile; problems: SeedProblem[] }> {
  const { checked } = await listArticleNames(folder);
  const metrics = await readSeedFile(folder, METRICS_FILE, 'metrics', {
    expand: (data) => expandMetrics(data),
  });
  const sources = await readSeedFile(folder, SOURCES_FILE, 'sources');
  const catalogue = toShorthandCatalogue({
    metrics: metrics.data ?? metrics.readable,
    sources: sources.data?.sources ?? sources.readable?.sources,
  } as ReadableCatalogue);
  const { file, places } = await readArticle(folder, slug, { catalogue, hasPlaces: checked.has(slug) });
  return { article: file.data, problems: [...file.problems, ...(places?.problems ?? [])] };
}
