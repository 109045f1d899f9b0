import { existsSync } from 'node:fs';
import path from 'node:path';
import type { ArticleFile } from '../../lib/model/article.ts';
import type { ArticleStream, Catalogue } from '../../lib/model/catalogue.ts';
import { type CheckedPlaces, withChecked } from '../../lib/model/checked-places.ts';
import { withBounds } from '../../lib/model/claim-bounds.ts';
import type { ReadableArticle, ReadableCatalogue } from '../../lib/rules/readable.ts';
import { ENTITIES_FILE, type SeedIssue, SOURCES_FILE, SYNONYMS_FILE } from '../../lib/rules/seed-issue.ts';
import { openSeedRules, type SeedRules } from '../../lib/rules/seed-rules.ts';
import { type ShorthandCatalogue, toShorthandCatalogue } from '../../lib/shorthand/shorthand-context.ts';
import { listArticleNames } from './article-names.ts';
import { createProblemList, InvalidSeed, type ProblemList } from './problem-list.ts';
import { type ReadArticle, readArticle } from './read-article.ts';
import { readMetrics } from './read-metrics.ts';
import { readSeedFile } from './read-seed-file.ts';
import { type SeedFile, showPath } from './seed-file.ts';
import { formatField, type SeedProblem } from './seed-problems.ts';
import type { TextAtHand } from './texts-at-hand.ts';
import type { TextDesk } from './verify-at-hand.ts';

/** Says where in the files an issue stands; a file that is no longer at hand is read again. */
export type Locate = (issue: SeedIssue) => Promise<SeedProblem>;

/**
 * A seed folder that is open for reading. The catalogue is read; it is absent where it is not valid. `articles` reads
 * one file at a time, once, and gives those that are valid for as long as nothing is wrong; at its end it throws
 * InvalidSeed, with the problems of all files, if there are any.
 */
export type SeedFolder = { catalogue: Catalogue | undefined; articles: ArticleStream; locate: Locate };

export type ReadOptions = {
  /** Called for each article that was read, with the number of its claims. */
  onArticle?: (claims: number) => void;
  signal?: AbortSignal;
  /** Articles' texts of which no sentence may stand in the seed. */
  texts?: readonly TextAtHand[];
  /** Sets articles against the texts at hand; without it no claim is looked up. */
  textDesk?: TextDesk;
};

type CatalogueFiles = {
  entities: SeedFile<'entities'>;
  sources: SeedFile<'sources'>;
  metrics: SeedFile<'metrics'>;
  synonyms: SeedFile<'synonyms'>;
};

/** Opens a seed folder: reads the catalogue and lists the articles. */
export async function openSeed(folder: string, options: ReadOptions = {}): Promise<SeedFolder> {
  const { names, checked, problems: inFolder } = await listArticleNames(folder);
  const sources = await readSeedFile(folder, SOURCES_FILE, 'sources');
  const files: CatalogueFiles = {
    entities: await readSeedFile(folder, ENTITIES_FILE, 'entities'),
    sources,
    metrics: await readMetrics(folder, { articles: { names, checked }, sources }),
    synonyms: await readSynonyms(folder),
  };
  const readable = toReadable(files);
  const rules = openSeedRules(readable, names, options.texts?.map(showText));
  const desk = new Desk(folder, files, { checked, shorthand: toShorthandCatalogue(readable) });
  const problems = createProblemList(desk.locate);
  problems.add(inFolder);
  for (const file of Object.values(files)) problems.add(file.problems);
  await problems.addIssues(rules.catalogue());
  const articles = readArticles(names, desk, rules, problems, options);
  return {
    catalogue: toCatalogue(files),
    articles: Object.assign(articles, { length: names.length }),
    locate: desk.locate,
  };
}

const showText = ({ path: file, text }: TextAtHand) => ({ path: showPath(file), text });

async function* readArticles(
  names: readonly string[],
  desk: Desk,
  rules: SeedRules,
  problems: ProblemList,
  { onArticle, signal, textDesk }: ReadOptions,
): AsyncGenerator<ArticleFile> {
  for (const name of names) {
    signal?.throwIfAborted();
    const { file, places } = await desk.readArticle(name);
    problems.add([...file.problems, ...(places?.problems ?? [])]);
    if (file.readable === undefined) rules.unreadable(name);
    else {
      const content = (file.data ?? file.readable) as ReadableArticle;
      await problems.addIssues(rules.article({ name, content }));
    }
    if (file.data && textDesk) await problems.addIssues(textDesk.check(file.data, places?.data));
    onArticle?.(file.data?.claims.length ?? 0);
    if (file.data && problems.count === 0) yield toArticle(file.data, places?.data);
  }
  await problems.addIssues(rules.end());
  if (problems.count > 0) throw new InvalidSeed(problems);
}

function toArticle(article: ArticleFile, places: CheckedPlaces | undefined): ArticleFile {
  const checked = withChecked(article, places);
  return { ...checked, claims: checked.claims.map(withBounds) };
}

/** A folder without the file has no synonyms of its own. */
async function readSynonyms(folder: string): Promise<SeedFile<'synonyms'>> {
  if (existsSync(path.join(folder, SYNONYMS_FILE))) return readSeedFile(folder, SYNONYMS_FILE, 'synonyms');
  return { name: SYNONYMS_FILE, data: { synonyms: [] }, problems: [] };
}

function toReadable({ entities, sources, metrics, synonyms }: CatalogueFiles): ReadableCatalogue {
  return {
    entities: entities.data?.entities ?? entities.readable?.entities,
    sources: sources.data?.sources ?? (sources.readable?.sources as ReadableCatalogue['sources']),
    metrics: (metrics.data ?? metrics.readable) as ReadableCatalogue['metrics'],
    synonyms: (synonyms.data ?? synonyms.readable)?.synonyms,
  };
}

function toCatalogue({ entities, sources, metrics, synonyms }: CatalogueFiles): Catalogue | undefined {
  if (!entities.data || !sources.data || !metrics.data || !synonyms.data) return undefined;
  return {
    entities: entities.data.entities,
    sources: sources.data.sources,
    metrics: metrics.data,
    synonyms: synonyms.data.synonyms,
  };
}

type Beside = { checked: ReadonlySet<string>; shorthand: ShorthandCatalogue };

/** The files that are open: those of the catalogue, and of the articles the last one. */
class Desk {
  readonly #folder: string;
  readonly #catalogue: Map<string, SeedFile>;
  readonly #beside: Beside;
  #article: SeedFile<'article'> | undefined;

  constructor(folder: string, files: CatalogueFiles, beside: Beside) {
    this.#folder = folder;
    this.#beside = beside;
    this.#catalogue = new Map(Object.values(files).map((file) => [file.name, file]));
  }

  async readArticle(name: string): Promise<ReadArticle> {
    const { checked, shorthand: catalogue } = this.#beside;
    const read = await readArticle(this.#folder, name, { catalogue, hasPlaces: checked.has(name) });
    this.#article = read.file;
    return read;
  }

  readonly locate: Locate = async (issue) => {
    const { path: way, found, also } = issue;
    const { field, ...place } = await this.#placeOf(issue);
    const other = also && (await this.#placeOf(also));
    const first = other ? ` (the first is at ${other.file}:${other.line}:${other.column})` : '';
    return { ...place, field: field ?? formatField(way), found, right: issue.right + first };
  };

  async #placeOf({ file, path: way, on }: Pick<SeedIssue, 'file' | 'path' | 'on'>) {
    const place = (await this.#find(file)).placeOf?.(way, on);
    if (place) return { file: place.file, ...place.position, field: place.field };
    return { file: showPath(path.join(this.#folder, file)), line: null, column: null, field: undefined };
  }

  async #find(name: string): Promise<SeedFile> {
    const open = this.#catalogue.get(name) ?? (this.#article?.name === name ? this.#article : undefined);
    if (open) return open;
    const slug = path.basename(name, '.yaml');
    const { checked, shorthand: catalogue } = this.#beside;
    return (await readArticle(this.#folder, slug, { catalogue, hasPlaces: checked.has(slug) })).file;
  }
}
