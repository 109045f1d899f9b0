import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { articleFile } from '../../lib/rules/seed-issue.ts';
import { toVerifiable, type VerifiableArticle } from '../../lib/verify/verifiable.ts';
import { TextFileError } from './read-text.ts';
import { readSeedFile } from './seed-file.ts';
import { formatProblem } from './seed-problems.ts';

const FOLDER = fileURLToPath(new URL('..', import.meta.url));

/**
 * The recorded articles, as verification needs them; rules across files are not its matter, so that an editor can
 * verify before the rest is written. Throws TextFileError, with every problem, where a file is not valid.
 */
export async function readVerifiableArticles(): Promise<VerifiableArticle[]> {
  const listed = await readdir(new URL('../articles/', import.meta.url));
  const names = listed.filter((name) => name.endsWith('.yaml')).sort();
  const files = await Promise.all(
    names.map((name) => readSeedFile(FOLDER, articleFile(name.slice(0, -'.yaml'.length)), 'article')),
  );
  const problems = files.flatMap((file) => file.problems);
  if (problems.length > 0)
    throw new TextFileError(`Nothing can be compared yet:\n${problems.map(formatProblem).join('\n')}`);
  return files.flatMap(({ data }) => (data ? [toVerifiable(data)] : []));
}
