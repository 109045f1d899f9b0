import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ArticleFile, articleFileSchema } from '../../../lib/model/article.ts';

const FOLDER = new URL('../../../seed/articles/', import.meta.url);

/** The articles as their editors wrote them: what every page is held against. */
export function readSeedArticles(): ArticleFile[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => articleFileSchema.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
}
