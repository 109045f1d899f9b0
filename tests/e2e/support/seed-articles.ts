import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { type ArticleFile, articleFileSchema } from '../../../lib/model/article.ts';
import type { Claim } from '../../../lib/model/claim.ts';
import { expandArticle } from '../../../lib/shorthand/expand-article.ts';
import { expandMetrics } from '../../../lib/shorthand/expand-metrics.ts';
import { toShorthandCatalogue } from '../../../lib/shorthand/shorthand-context.ts';

const SEED = new URL('../../../seed/', import.meta.url);
const FOLDER = new URL('articles/', SEED);

const read = (name: string) => parse(readFileSync(new URL(name, SEED), 'utf8'));

/** The articles as their editors wrote them, in full, claims as they stand in the text: what every page is held against. */
export function readSeedArticles(): ArticleFile[] {
  const metrics = expandMetrics(read('metrics.yaml')).full;
  const catalogue = toShorthandCatalogue({ metrics, ...read('sources.yaml') });
  const articles = readdirSync(FOLDER)
    .filter((name) => name.endsWith('.yaml') && !name.endsWith('.locators.yaml'))
    .sort()
    .map((name) => {
      const places = read(`articles/${name.replace('.yaml', '.locators.yaml')}`);
      return articleFileSchema.parse(expandArticle(read(`articles/${name}`), { catalogue, places }).full);
    })
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
