import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { type ArticleFile, articleFileSchema } from '../../lib/model/article.ts';
import { canonicalJson } from '../../lib/model/data-version.ts';
import { metricsFileSchema } from '../../lib/model/metric.ts';
import type { ReadableCatalogue } from '../../lib/rules/readable.ts';
import { articleFile, METRICS_FILE, placesFile, SOURCES_FILE } from '../../lib/rules/seed-issue.ts';
import { expandArticle } from '../../lib/shorthand/expand-article.ts';
import { expandMetrics } from '../../lib/shorthand/expand-metrics.ts';
import type { FoundClaim } from '../../lib/shorthand/placeholders.ts';
import { shortenArticle } from '../../lib/shorthand/shorten-article.ts';
import { shortenMetrics } from '../../lib/shorthand/shorten-metrics.ts';
import { type ShorthandCatalogue, toShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import { listArticleNames } from '../files/article-names.ts';
import { formatCheckedPlaces } from '../files/checked-places.ts';
import { formatArticle } from '../files/format-article.ts';
import { formatMetrics } from '../files/format-metrics.ts';
import { readArticle } from '../files/read-article.ts';
import { readMetrics } from '../files/read-metrics.ts';
import { readSeedFile } from '../files/read-seed-file.ts';
import { formatProblem } from '../files/seed-problems.ts';
import { readComments } from '../files/yaml-comments.ts';
import { parseYaml } from '../files/yaml-file.ts';

/**
 * `npm run migrate:shorthand -- [folder]`: writes the articles and metrics of a seed folder anew as editors write them, with
 * the places of claims in files of locators. What is written says the same as before, or nothing is written.
 */
async function main(): Promise<number> {
  const folder = path.resolve(process.argv[2] ?? path.join(PROJECT_DIR, 'seed'));
  const { names, checked } = await listArticleNames(folder);
  const sources = await readSeedFile(folder, SOURCES_FILE, 'sources');
  const metrics = await readMetrics(folder, { articles: { names, checked }, sources });
  const catalogue = toShorthandCatalogue({
    metrics: metrics.data,
    sources: sources.data?.sources,
  } as ReadableCatalogue);
  const problems = [...sources.problems, ...metrics.problems];
  const articles: ArticleFile[] = [];
  for (const name of names) {
    const { file, places } = await readArticle(folder, name, { catalogue, hasPlaces: checked.has(name) });
    problems.push(...file.problems, ...(places?.problems ?? []));
    if (file.data) articles.push(file.data);
  }
  if (problems.length > 0) {
    console.error(`Nothing was written:\n${problems.map(formatProblem).join('\n')}`);
    return 1;
  }
  for (const article of articles) await migrateArticle(folder, article, { catalogue, checked });
  if (metrics.data) await migrateMetrics(folder, articles, metrics.data);
  return 0;
}

type Beside = { catalogue: ShorthandCatalogue; checked: ReadonlySet<string> };

async function migrateArticle(
  folder: string,
  full: ArticleFile,
  { catalogue, checked }: Beside,
): Promise<void> {
  const { slug } = full.article;
  const file = path.join(folder, articleFile(slug));
  const before = await readFile(file, 'utf8');
  const { written, places } = shortenArticle(full, catalogue);
  const after = formatArticle(written, readComments(before));
  const again = expandArticle(parseYaml(after).data, { catalogue, places });
  if (again.issues.length > 0 || canonicalJson(articleFileSchema.parse(again.full)) !== canonicalJson(full))
    throw new Error(`${slug} would not say the same as before; nothing of it was written.`);
  const kept = checked.has(slug) ? await readSeedFile(folder, placesFile(slug), 'locators') : undefined;
  await replace(
    path.join(folder, placesFile(slug)),
    formatCheckedPlaces({ slug, ...kept?.data, ...places, extractor: 3 }),
  );
  await replace(file, after);
  console.log(
    `${slug}: ${countLines(before)} lines, now ${countLines(after)}, for ${full.claims.length} claims.`,
  );
}

async function migrateMetrics(
  folder: string,
  articles: readonly ArticleFile[],
  full: NonNullable<Awaited<ReturnType<typeof readMetrics>>['data']>,
): Promise<void> {
  const file = path.join(folder, METRICS_FILE);
  const before = await readFile(file, 'utf8');
  const claims = articles.flatMap(({ article, claims }) =>
    claims.map((claim) => ({ claim, language: article.language }) as FoundClaim),
  );
  const after = formatMetrics(shortenMetrics(full, claims));
  const find = (id: string | undefined) => claims.find(({ claim }) => claim.id === id) ?? 'a claim';
  const again = expandMetrics(parseYaml(after).data, find);
  if (again.issues.length > 0 || canonicalJson(metricsFileSchema.parse(again.full)) !== canonicalJson(full))
    throw new Error('The metrics would not say the same as before; they were not written.');
  await replace(file, after);
  console.log(`${METRICS_FILE}: ${countLines(before)} lines, now ${countLines(after)}.`);
}

/** The old file or the new one, and never half of it. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

const countLines = (text: string) => text.split('\n').length - 1;

await runProgram(main);
