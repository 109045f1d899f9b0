import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { articleFile, SOURCES_FILE } from '../../lib/rules/seed-issue.ts';
import { listArticleNames } from '../files/article-names.ts';
import { readText } from '../files/read-bytes.ts';
import { showPath } from '../files/seed-file.ts';
import { formatField, formatProblem } from '../files/seed-problems.ts';
import { parseYaml } from '../files/yaml-file.ts';

/** An address in a seed folder: of which source, in which field, and where that stands. */
export type SeedAddress = {
  address: string;
  of: string;
  field: string;
  file: string;
  line: number;
  column: number;
};

const FIELDS = ['address', 'archived'];

/** The addresses of sources and articles, in the order of the files. Throws SetupProblem where a file can't be read. */
export async function listAddresses(folder: string): Promise<SeedAddress[]> {
  const { names } = await listArticleNames(folder);
  const lists = [await listInFile(folder, SOURCES_FILE)];
  for (const name of names) lists.push(await listInFile(folder, articleFile(name)));
  return lists.flat();
}

async function listInFile(folder: string, name: string): Promise<SeedAddress[]> {
  const file = showPath(path.join(folder, name));
  const read = await readText(path.join(folder, name));
  if ('problem' in read) throw new SetupProblem(formatProblem({ ...read.problem, file }));
  const { data, positionOf } = parseYaml(read.text);
  const { sources, article } = (data ?? {}) as { sources?: unknown; article?: unknown };
  const records: [unknown, (string | number)[]][] = [
    ...(Array.isArray(sources)
      ? sources.map((source, at): [unknown, (string | number)[]] => [source, ['sources', at]])
      : []),
    [article, ['article']],
    [(article as { copublished?: unknown } | undefined)?.copublished, ['article', 'copublished']],
  ];
  return records.flatMap(([record, way]) => {
    const map = (record ?? {}) as Record<string, unknown>;
    const of = String(map.slug ?? (article as { slug?: unknown } | undefined)?.slug ?? name);
    return FIELDS.flatMap((key) => {
      const address = map[key];
      if (typeof address !== 'string') return [];
      const field = [...way, key];
      return [{ address, of, field: formatField(field), file, ...positionOf(field, 'key') }];
    });
  });
}
