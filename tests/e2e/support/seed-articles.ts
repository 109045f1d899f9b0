import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ArticleFile, articleFileSchema } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';

const FOLDER = new URL('../../../seed/articles/', import.meta.url);

/** The articles as their editors wrote them, claims as they stand in the text: what every page is held against. */
export function readSeedArticles(): ArticleFile[] {
  const articles = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.locators.yaml'))
    .sort()
    .map((name) => articleFileSchema.parse(parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
    .map(inReadingOrder);
  if (articles.length < 2) throw new Error(`${FOLDER} holds fewer than two articles.`);
  for (const { article, claims, checks } of articles)
    if (claims.length === 0 || checks.length === 0)
      throw new Error(`${article.slug} has no claim or no check.`);
  return articles;
}

const byPlace = ({ locator: a }: Claim, { locator: b }: Claim) =>
  a.block - b.block || a.sentence - b.sentence || a.word - b.word;

/** Claims by their place, and checks by that of the first of their claims. */
function inReadingOrder(article: ArticleFile): ArticleFile {
  const claims = article.claims.toSorted(byPlace);
  const placeOf = ({ claims: ids }: ArticleFile['checks'][number]) =>
    claims.findIndex(({ id }) => ids.includes(id));
  return { ...article, claims, checks: article.checks.toSorted((a, b) => placeOf(a) - placeOf(b)) };
}
