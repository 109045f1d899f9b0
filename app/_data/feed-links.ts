import 'server-only';
import { type ArticleScope, articlesFeedUrl, feedUrl } from '../../lib/filter/urls.ts';
import { MEDIA_TYPES } from '../../lib/out/media-types.ts';

/** The feeds that a page names in its head: of new articles and of corrections, of all or of the page's own record. */
export function feedLinks(scope: ArticleScope = {}) {
  return {
    [MEDIA_TYPES.atom]: [
      { url: articlesFeedUrl(scope), title: 'New articles' },
      { url: feedUrl(scope), title: 'Corrections' },
    ],
  };
}
