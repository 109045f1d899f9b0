import { normalise } from '../text/normalise.ts';
import { listArticleWords, listRuns, listWords, RUN_LENGTH, type Word } from '../text/word-runs.ts';
import { type NamedArticle, present, type ReadableCatalogue } from './readable.ts';
import {
  articleFile,
  ENTITIES_FILE,
  METRICS_FILE,
  type SeedIssue,
  type SeedPath,
  SOURCES_FILE,
} from './seed-issue.ts';

/** An article's text where it is at hand; `path` is how messages name it. */
export type KnownText = { path: string; text: string };

/**
 * Finds nine words in a row of a text that is at hand in the texts of a seed, whatever joins two words. Titles and names
 * of articles, sources and entities are given as they are, wherever they stand: the catalogue is judged last, when the titles of all articles are known.
 */
export class CopiedWords {
  readonly #texts = new Map<string, string>();

  #longest = 0;

  constructor(texts: readonly KnownText[], { sources, entities }: ReadableCatalogue) {
    for (const { path, text } of texts)
      for (const run of listRuns(listArticleWords(text)).map(toKey)) {
        if (!this.#texts.has(run)) this.#texts.set(run, path);
        this.#longest = Math.max(this.#longest, run.length);
      }
    for (const [, { title, publisher }] of present(sources)) this.#allow(title, publisher);
    for (const [, { name }] of present(entities)) this.#allow(name);
  }

  article({ name, content }: NamedArticle): SeedIssue[] {
    if (this.#texts.size === 0) return [];
    this.#allow(content.article?.title, content.article?.publisher);
    return this.#find(articleFile(name), [], content);
  }

  catalogue({ metrics, sources, entities }: ReadableCatalogue): SeedIssue[] {
    if (this.#texts.size === 0) return [];
    return [
      ...this.#find(METRICS_FILE, [], metrics),
      ...this.#find(SOURCES_FILE, [], { sources }),
      ...this.#find(ENTITIES_FILE, [], { entities }),
    ];
  }

  #allow(...names: (string | null | undefined)[]): void {
    for (const name of names)
      for (const run of listRuns(listWords(name ?? ''))) this.#texts.delete(toKey(run));
  }

  #find(file: string, path: SeedPath, value: unknown): SeedIssue[] {
    if (typeof value === 'string') return this.#judge(file, path, value);
    if (typeof value !== 'object' || value === null) return [];
    if (Array.isArray(value)) return value.flatMap((item, index) => this.#find(file, [...path, index], item));
    return Object.entries(value).flatMap(([key, item]) => this.#find(file, [...path, key], item));
  }

  /** One issue for each stretch of copied words. */
  #judge(file: string, path: SeedPath, text: string): SeedIssue[] {
    const words = listWords(text);
    const parts = listParts(words);
    const stretches: Stretch[] = [];
    for (const start of parts.keys()) {
      const found = this.#matchAt(parts, start);
      const last = stretches.at(-1);
      if (found && last && start < last.end) last.end = Math.max(last.end, found.end);
      else if (found) stretches.push(found);
    }
    return stretches.map(({ start, end, source }) => {
      const [first, last] = [parts[start]?.word ?? 0, parts[end - 1]?.word ?? 0];
      return { file, path, ...describeCopy(words.slice(first, last + 1), source) };
    });
  }

  #matchAt(parts: readonly Part[], start: number): Stretch | undefined {
    let key = '';
    for (let end = start; end < parts.length && key.length < this.#longest; end += 1) {
      key += parts[end]?.text ?? '';
      const source = this.#texts.get(key);
      if (source !== undefined) return { start, end: end + 1, source };
    }
    return undefined;
  }
}

/** What stands between the marks within a word, by the word's place; `end` of a stretch is exclusive. */
type Part = { text: string; word: number };
type Stretch = { start: number; end: number; source: string };

/** Without blanks and accents: “alpha-beta” and “alpha beta” are one. */
const toKey = (run: string) => run.replaceAll(' ', '').normalize('NFD').replace(/\p{M}/gu, '');

const listParts = (words: readonly Word[]): Part[] =>
  words.flatMap(({ printed }, word) =>
    normalise(printed)
      .split(/[^\p{L}\p{N}\p{M}]+/u)
      .flatMap((part) => (part === '' ? [] : [{ text: toKey(part), word }])),
  );

function describeCopy(words: readonly Word[], source: string): Pick<SeedIssue, 'found' | 'right'> {
  const print = (some: readonly Word[]) => some.map(({ printed }) => printed).join(' ');
  return {
    found: `“${print(words.slice(0, 3))} … ${print(words.slice(-2))}”, ${Math.max(words.length, RUN_LENGTH)} words in a row of ${source}`,
    right: `the same in your own words, with fewer than ${RUN_LENGTH} of the article’s in a row`,
  };
}
