import type { ArticleFile } from '../../lib/model/article.ts';
import type { ArticleStream } from '../../lib/model/catalogue.ts';

/** Enough for statements to be worth their way to the database; far below what memory would notice. */
const CLAIMS_AT_ONCE = 1_000;
const ARTICLES_AT_ONCE = 100;

/** Articles some at a time: as many as reach either limit, and never more. */
export async function* inBatches(articles: ArticleStream): AsyncGenerator<ArticleFile[]> {
  let batch: ArticleFile[] = [];
  let claims = 0;
  for await (const article of articles) {
    batch.push(article);
    claims += article.claims.length;
    if (claims < CLAIMS_AT_ONCE && batch.length < ARTICLES_AT_ONCE) continue;
    yield batch;
    batch = [];
    claims = 0;
  }
  if (batch.length > 0) yield batch;
}
