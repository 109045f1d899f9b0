import path from 'node:path';
import { withBounds } from '../lib/claim-bounds.ts';
import { findSeedIssues, type Seed } from '../lib/seed.ts';
import type { DraftArticle, DraftSeed } from '../lib/seed-draft.ts';
import { articleFile, ENTITIES_FILE, METRICS_FILE, type SeedIssue, SOURCES_FILE } from '../lib/seed-issue.ts';
import { formatField, type SeedProblem } from './problems.ts';
import { listNames } from './read-bytes.ts';
import { readSeedFile, type SeedFile, showPath } from './seed-file.ts';

export type { Seed } from '../lib/seed.ts';

/** Says where in the files an issue stands. */
export type Locate = (issue: SeedIssue) => SeedProblem;
export type ReadSeed = { seed: Seed; locate: Locate };

type Files = {
  entities: SeedFile<'entities'>;
  sources: SeedFile<'sources'>;
  metrics: SeedFile<'metrics'>;
  articles: SeedFile<'article'>[];
};

/** Reads and validates a seed folder: the seed, or every problem of every file. */
export async function readSeed(folder: string): Promise<ReadSeed | { problems: SeedProblem[] }> {
  const { names, problems: inFolder } = await listArticleNames(folder);
  const files: Files = {
    entities: await readSeedFile(folder, ENTITIES_FILE, 'entities'),
    sources: await readSeedFile(folder, SOURCES_FILE, 'sources'),
    metrics: await readSeedFile(folder, METRICS_FILE, 'metrics'),
    articles: await readArticles(folder, names),
  };
  const locate = makeLocate(folder, files);
  const alone = [files.entities, files.sources, files.metrics, ...files.articles].flatMap(
    (file) => file.problems,
  );
  const together = findSeedIssues(toDraft(files)).map(locate);
  const problems = [...inFolder, ...alone, ...together];
  const seed = toSeed(files);
  return problems.length === 0 && seed ? { seed, locate } : { problems };
}

async function listArticleNames(folder: string): Promise<{ names: string[]; problems: SeedProblem[] }> {
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

async function readArticles(folder: string, names: readonly string[]): Promise<SeedFile<'article'>[]> {
  const files: SeedFile<'article'>[] = [];
  for (const name of names) files.push(await readSeedFile(folder, articleFile(name), 'article'));
  return files;
}

const stemOf = ({ name }: SeedFile) => path.posix.basename(name, '.yaml');

function toDraft({ entities, sources, metrics, articles }: Files): DraftSeed {
  return {
    entities: entities.data?.entities ?? entities.draft?.entities,
    sources: sources.data?.sources ?? (sources.draft?.sources as DraftSeed['sources']),
    metrics: (metrics.data ?? metrics.draft) as DraftSeed['metrics'],
    articles: articles.flatMap((file) =>
      file.draft === undefined
        ? []
        : [{ name: stemOf(file), content: (file.data ?? file.draft) as DraftArticle }],
    ),
    unreadable: articles.filter(({ draft }) => draft === undefined).map(stemOf),
  };
}

function toSeed({ entities, sources, metrics, articles }: Files): Seed | undefined {
  const read = articles.flatMap(({ data }) => data ?? []);
  if (!entities.data || !sources.data || !metrics.data || read.length < articles.length) return undefined;
  return {
    entities: entities.data.entities,
    sources: sources.data.sources,
    metrics: metrics.data,
    articles: read
      .map((article) => ({ ...article, claims: article.claims.map(withBounds) }))
      .sort((a, b) => (a.article.slug < b.article.slug ? -1 : 1)),
  };
}

function makeLocate(folder: string, { articles, ...catalogues }: Files): Locate {
  const files = new Map([...Object.values(catalogues), ...articles].map((file) => [file.name, file]));
  const placeOf = ({ file, path: way, on }: Pick<SeedIssue, 'file' | 'path' | 'on'>) => ({
    file: showPath(path.join(folder, file)),
    ...(files.get(file)?.positionOf?.(way, on) ?? { line: null, column: null }),
  });
  return (issue) => {
    const { path: way, found, also } = issue;
    const other = also && placeOf(also);
    const first = other ? ` (the first is at ${other.file}:${other.line}:${other.column})` : '';
    return { ...placeOf(issue), field: formatField(way), found, right: issue.right + first };
  };
}
