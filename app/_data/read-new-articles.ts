import 'server-only';
import { listClaimsIn } from '../../db/queries/claims.ts';
import { countClaimsIn, listNewArticles, type NewArticle, toFilter } from '../../db/queries/new-articles.ts';
import type { ArticleScope } from '../../lib/filter/urls.ts';
import type { FeedArticle } from '../../lib/out/article-entries.ts';
import { readMetricsNamed } from './kept-reads.ts';

/** Readers of feeds ask again and again: each gets the latest, the list of sources has all. */
const LATEST = 30;
/** So many claims of each are told; the explorer has all. */
const TOLD = 40;
const AT_ONCE = 3;

/** The articles that were recorded last, with their first claims in reading order: of a metric or source those of it. */
export async function readNewArticles(scope: ArticleScope): Promise<FeedArticle[]> {
  const articles = await listNewArticles(scope, LATEST);
  const read: FeedArticle[] = [];
  for (let start = 0; start < articles.length; start += AT_ONCE)
    read.push(
      ...(await Promise.all(articles.slice(start, start + AT_ONCE).map((each) => readOne(each, scope)))),
    );
  return read;
}

async function readOne(article: NewArticle, scope: ArticleScope): Promise<FeedArticle> {
  const [found, count] = await Promise.all([
    listClaimsIn(article.slug, toFilter(scope), TOLD + 1),
    countClaimsIn(article.slug, scope),
  ]);
  const rows = found.slice(0, TOLD);
  const metrics = await readMetricsNamed(rows.map((row) => row.metric));
  return {
    ...article,
    rows,
    isCut: found.length > TOLD,
    count,
    rowsBy: new Map(metrics.map(({ slug, rowsBy }) => [slug, rowsBy])),
  };
}
