import { listArticleWords, listRuns, listWords, RUN_LENGTH, type Word } from '../text/word-runs.ts';
import { type DraftCatalogue, type NamedArticle, present } from './seed-draft.ts';
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
 * Finds nine words in a row of a text that is at hand in the texts of a seed. Titles of articles and sources are given as
 * they are, wherever they stand: the catalogue is judged last, when the titles of all articles are known.
 */
export class CopiedWords {
  readonly #texts = new Map<string, string>();

  constructor(texts: readonly KnownText[], { sources }: DraftCatalogue) {
    for (const { path, text } of texts)
      for (const run of listRuns(listArticleWords(text)))
        if (!this.#texts.has(run)) this.#texts.set(run, path);
    for (const [, { title }] of present(sources)) this.#allow(title);
  }

  article({ name, content }: NamedArticle): SeedIssue[] {
    if (this.#texts.size === 0) return [];
    this.#allow(content.article?.title);
    return this.#find(articleFile(name), [], content);
  }

  catalogue({ metrics, sources, entities }: DraftCatalogue): SeedIssue[] {
    if (this.#texts.size === 0) return [];
    return [
      ...this.#find(METRICS_FILE, [], metrics),
      ...this.#find(SOURCES_FILE, [], { sources }),
      ...this.#find(ENTITIES_FILE, [], { entities }),
    ];
  }

  #allow(title: string | undefined): void {
    for (const run of listRuns(listWords(title ?? ''))) this.#texts.delete(run);
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
    const runs = listRuns(words);
    const issues: SeedIssue[] = [];
    for (let start = 0; start < runs.length; start += 1) {
      const source = this.#texts.get(runs[start] ?? '');
      if (source === undefined) continue;
      let last = start;
      while (this.#texts.has(runs[last + 1] ?? '')) last += 1;
      issues.push({ file, path, ...describeCopy(words.slice(start, last + RUN_LENGTH), source) });
      start = last;
    }
    return issues;
  }
}

function describeCopy(words: readonly Word[], source: string): Pick<SeedIssue, 'found' | 'right'> {
  const print = (some: readonly Word[]) => some.map(({ printed }) => printed).join(' ');
  return {
    found: `“${print(words.slice(0, 3))} … ${print(words.slice(-2))}”, ${words.length} words in a row of ${source}`,
    right: `the same in your own words, with fewer than ${RUN_LENGTH} of the article’s in a row`,
  };
}
