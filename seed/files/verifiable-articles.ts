import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { articleFile } from '../../lib/rules/seed-issue.ts';
import { toVerifiable, type VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { listArticleNames } from './article-names.ts';
import { readCheckedPlaces } from './checked-places.ts';
import { readSeedFile } from './read-seed-file.ts';
import { TextFileError } from './read-text.ts';
import { showPath } from './seed-file.ts';
import { formatProblem, type SeedProblem } from './seed-problems.ts';

const SEED_FOLDER = fileURLToPath(new URL('..', import.meta.url));

type Read = { record?: VerifiableArticle; problems: SeedProblem[] };

/**
 * The recorded articles, as verification needs them; rules across files are not its matter, so that an editor can
 * verify before the rest is written. Throws TextFileError, with every problem, where a file is not valid.
 */
export async function readVerifiableArticles(folder = SEED_FOLDER): Promise<VerifiableArticle[]> {
  const { names, checked } = await listArticleNames(folder);
  const files = await Promise.all(names.map((name) => readRecord(folder, name, checked.has(name))));
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0)
    throw new TextFileError(`Nothing can be compared yet:\n${problems.map(formatProblem).join('\n')}`);
  return files.flatMap(({ record }) => record ?? []);
}

async function readRecord(folder: string, name: string, isChecked: boolean): Promise<Read> {
  const { data, problems, positionOf } = await readSeedFile(folder, articleFile(name), 'article');
  const sentences = isChecked ? (await readCheckedPlaces(folder, name)).data?.sentences : undefined;
  if (!data) return { problems };
  const record = {
    ...toVerifiable(data),
    ...(sentences && { sentences }),
    file: showPath(path.join(folder, articleFile(name))),
    lineOf: (way: readonly (string | number)[]) => positionOf?.(way, 'key').line ?? 1,
  };
  return { record, problems };
}
