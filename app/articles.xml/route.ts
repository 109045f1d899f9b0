import { articlesFeedUrl } from '../../lib/filter/urls.ts';
import { articleEntry } from '../../lib/out/article-entries.ts';
import { toAtom } from '../../lib/out/atom.ts';
import { ARTICLE_FEED_PARAMETERS } from '../../lib/out/feed-parameters.ts';
import { CONTENT_TYPES } from '../../lib/out/media-types.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { readFeedScope } from '../_data/read-feed-scope.ts';
import { readNewArticles } from '../_data/read-new-articles.ts';
import { requireDataState, siteUrl } from '../_data/site-address.ts';

export const dynamic = 'force-dynamic';

/** The articles that were recorded last, each with its claims: all, or with `?metric=` or `?source=` those of one record. */
export async function GET(request: Request): Promise<Response> {
  const scope = await readFeedScope(new URL(request.url).searchParams, ARTICLE_FEED_PARAMETERS);
  if (typeof scope === 'string') return new Response(`${scope}\n`, { status: 400 });
  const [name, value] = Object.entries(scope)[0] ?? [];
  const { dated } = await requireDataState();
  const articles = await readNewArticles(scope);
  const feed = toAtom({
    title:
      name === undefined ? `${SITE_NAME}: new articles` : `${SITE_NAME}: new articles of ${name} ${value}`,
    path: articlesFeedUrl(scope),
    page: '/sources',
    siteUrl: siteUrl(),
    dated,
    entries: articles.map((article) => articleEntry(article, siteUrl())),
  });
  return new Response(feed, { headers: { 'content-type': CONTENT_TYPES.atom } });
}
