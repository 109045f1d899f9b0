import type { ArticleEntry } from '../../db/queries/sources.ts';
import { sourceUrl } from '../../lib/filter/urls.ts';
import { formatCount, formatDate, formatNumber } from '../../lib/words/format.ts';

/** The newest articles, and how many there are. */
export type FrontArticles = { articles: readonly ArticleEntry[]; count: number };

/** So many are listed. */
const LISTED = 4;

/** The newest articles with their kind and date, and the way to all of them. */
export function FrontArticleList({ articles, count }: FrontArticles) {
  return (
    <section className="front-articles" aria-labelledby="articles">
      <div className="front-list-head">
        <h2 id="articles">Articles</h2>
        {count > LISTED && <a href="/sources">All {formatNumber(count)} →</a>}
      </div>
      <ul>
        {articles.slice(0, LISTED).map(({ slug, title, genre, publishedDate, claims }) => (
          <li key={slug}>
            <a href={sourceUrl(slug)}>{title}</a>
            <span className="soft">
              {' '}
              {genre}, {publishedDate === null ? 'date not known' : formatDate(publishedDate)};{' '}
              {formatCount(claims, 'claim')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
