import path from 'node:path';
import { isPlacesFile } from '../../lib/rules/seed-issue.ts';
import { listNames } from './read-bytes.ts';
import { showPath } from './seed-file.ts';
import type { SeedProblem } from './seed-problems.ts';

/** The articles of a seed folder by name, without folder and ending; `checked` are those with a file of checked places. */
export type ArticleNames = { names: string[]; checked: Set<string>; problems: SeedProblem[] };

/** The names of the articles of a seed folder, in the order in which they are read. */
export async function listArticleNames(folder: string): Promise<ArticleNames> {
  const articles = path.join(folder, 'articles');
  const listed = await listNames(articles);
  if ('problem' in listed)
    return { names: [], checked: new Set(), problems: [{ ...listed.problem, file: showPath(articles) }] };
  const seen = listed.names.filter((name) => !name.startsWith('.') && !name.endsWith('.md'));
  const places = seen.filter(isPlacesFile).map((name) => name.slice(0, name.indexOf('.')));
  const names = seen
    .filter((name) => name.endsWith('.yaml') && !isPlacesFile(name))
    .map((name) => name.slice(0, -'.yaml'.length));
  const problemAt = (file: string, found: string, right: string): SeedProblem => ({
    ...{ file: showPath(file), line: null, column: null, field: '' },
    found,
    right,
  });
  const odd = seen
    .filter((name) => !name.endsWith('.yaml'))
    .map((name) =>
      problemAt(
        path.join(articles, name),
        'a file that is no article',
        'a name such as "walker-2022.yaml", or another folder',
      ),
    );
  const alone = places
    .filter((name) => !names.includes(name))
    .map((name) =>
      problemAt(
        path.join(articles, `${name}.locators.yaml`),
        'checked places without their article',
        `the article ${name}.yaml beside it, or no such file`,
      ),
    );
  const none = problemAt(articles, 'no article', 'one .yaml file for each article');
  return { names, checked: new Set(places), problems: seen.length === 0 ? [none] : [...odd, ...alone] };
}
