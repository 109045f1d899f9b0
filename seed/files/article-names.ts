import path from 'node:path';
import { listNames } from './read-bytes.ts';
import { showPath } from './seed-file.ts';
import type { SeedProblem } from './seed-problems.ts';

/** The names of the articles of a seed folder, without folder and ending, in the order in which they are read. */
export async function listArticleNames(
  folder: string,
): Promise<{ names: string[]; problems: SeedProblem[] }> {
  const articles = path.join(folder, 'articles');
  const listed = await listNames(articles);
  if ('problem' in listed) return { names: [], problems: [{ ...listed.problem, file: showPath(articles) }] };
  const seen = listed.names.filter((name) => !name.startsWith('.') && !name.endsWith('.md'));
  const names = seen.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  const place = { line: null, column: null, field: '' };
  const odd = seen
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) => ({
      ...place,
      file: showPath(path.join(articles, name)),
      found: 'a file that is no article',
      right: 'a name such as "walker-2022.yaml", or another folder',
    }));
  const none = {
    ...place,
    file: showPath(articles),
    found: 'no article',
    right: 'one .yaml file for each article',
  };
  return { names, problems: seen.length === 0 ? [none] : odd };
}
