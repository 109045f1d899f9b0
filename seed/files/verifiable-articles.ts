import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { ReadableCatalogue } from '../../lib/rules/readable.ts';
import { articleFile, SOURCES_FILE } from '../../lib/rules/seed-issue.ts';
import { asList, asMap } from '../../lib/shorthand/plain-data.ts';
import { type ShorthandCatalogue, toShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import type { ToLocate } from '../../lib/verify/locate-claims.ts';
import { type RecordPath, toVerifiable, type VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { listArticleNames } from './article-names.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { readMetrics } from './read-metrics.ts';
import { readSeedFile } from './read-seed-file.ts';
import { TextFileError } from './read-text.ts';
import { showPath } from './seed-file.ts';
import { formatProblem, type SeedProblem } from './seed-problems.ts';

const SEED_FOLDER = path.join(PROJECT_DIR, 'seed');

type Read = { record?: VerifiableArticle; problems: SeedProblem[] };

/**
 * The recorded articles, as verification needs them; rules across files are not its matter, so that an editor can
 * verify before the rest is written, and claims need no place yet. Throws TextFileError, with every problem, where a file
 * is not valid.
 */
export async function readVerifiableArticles(folder = SEED_FOLDER): Promise<VerifiableArticle[]> {
  const { names, checked } = await listArticleNames(folder);
  const sources = await readSeedFile(folder, SOURCES_FILE, 'sources');
  const metrics = await readMetrics(folder, { articles: { names, checked }, sources });
  const catalogue = toShorthandCatalogue({
    metrics: metrics.data ?? metrics.readable,
    sources: sources.data?.sources ?? sources.readable?.sources,
  } as ReadableCatalogue);
  const files = await Promise.all(
    names.map((name) => readRecord(folder, name, { catalogue, hasPlaces: checked.has(name) })),
  );
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0)
    throw new TextFileError(`Nothing can be compared yet:\n${problems.map(formatProblem).join('\n')}`);
  return files.flatMap(({ record }) => record ?? []);
}

type Beside = { catalogue: ShorthandCatalogue; hasPlaces: boolean };

async function readRecord(folder: string, name: string, beside: Beside): Promise<Read> {
  const read = await readArticle(folder, name, { ...beside, mayLackPlaces: true });
  const { data, problems, placeOf } = read.file;
  if (!data) return { problems };
  const places = read.places?.data;
  const placed = toVerifiable(data);
  const record: VerifiableArticle = {
    ...placed,
    claims: placed.claims.filter(({ index = 0 }) => !read.unplaced.has(index)),
    ...(places?.sentences && { sentences: places.sentences }),
    ...(places && { places }),
    toLocate: toLocate(data, read),
    unplaced: data.claims.flatMap(({ id }, index) => (read.unplaced.has(index) ? [{ id, index }] : [])),
    file: showPath(path.join(folder, articleFile(name))),
    fileOf: (way: RecordPath) => placeOf?.(way, 'key').file ?? articleFile(name),
    lineOf: (way: RecordPath) => placeOf?.(way, 'key').position.line ?? 1,
  };
  return { record, problems };
}

/** What is needed to find places: phrases, and where the editor says that they stand. */
function toLocate({ text, claims, ledger }: ArticleFile, { written }: ReadArticle): ToLocate {
  const hints = asList(asMap(written)?.claims) ?? [];
  return {
    text,
    claims: claims.map(({ id, as_printed }, at) => {
      const { block, occurrence } = asMap(hints[at]) ?? {};
      return { id, as_printed, ...numbersOf({ block, occurrence }) };
    }),
    ledger,
  };
}

const numbersOf = (hints: Record<string, unknown>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(hints).filter((hint): hint is [string, number] => typeof hint[1] === 'number'),
  );
