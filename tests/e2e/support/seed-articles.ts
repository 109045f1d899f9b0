import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ArticleFile, articleFileSchema } from '../../../lib/model/article.ts';

const FOLDER = new URL('../../../seed/articles/', import.meta.url);

/** The articles as their editors wrote them: what every page is held against. */
export function readSeedArticles(): ArticleFile[] {
  const articles = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.locators.yaml'))
    .sort()
    .map((name) => articleFileSchema.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'))));
  if (articles.length < 2) throw new Error(`${FOLDER} holds fewer than two articles.`);
  for (const { article, claims, checks } of articles)
    if (claims.length === 0 || checks.length === 0)
      throw new Error(`${article.slug} has no claim or no check.`);
  return articles;
}
