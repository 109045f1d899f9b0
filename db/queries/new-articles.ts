import { and, eq, isNull, type SQL, sql } from 'drizzle-orm';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { ArticleScope } from '../../lib/filter/urls.ts';
import type { SourceRow } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { articles } from '../schema/article-tables.ts';
import { claimRows } from '../schema/read-model.ts';
import { sources } from '../schema/source-tables.ts';
import { whereClaims } from './claim-conditions.ts';
import { NEWEST_FIRST } from './newest-first.ts';
import { NO_SEARCH } from './search-terms.ts';
import { authorsOfSource } from './sources.ts';

/** An article as a feed tells of it; `recordedOn` is the day from which it stands here. */
export type NewArticle = Pick<
  SourceRow,
  'slug' | 'title' | 'publisher' | 'genre' | 'publishedDate' | 'address' | 'authors' | 'language'
> & { recordedOn: string };

/** The articles that were recorded last: all, or those that state a metric or lead to a source. */
export async function listNewArticles(scope: ArticleScope, limit: number): Promise<NewArticle[]> {
  const { slug, title, publisher, genre, publishedDate, address, language } = sources;
  const { recordedOn } = articles;
  return database()
    .select({
      slug,
      title,
      publisher,
      genre,
      publishedDate,
      address,
      language,
      recordedOn,
      authors: authorsOfSource,
    })
    .from(articles)
    .innerJoin(sources, eq(sources.slug, articles.slug))
    .where(inScope(scope))
    .orderBy(...NEWEST_FIRST)
    .limit(limit);
}

/** How many distinct claims of the scope an article states itself. */
export async function countClaimsIn(article: string, scope: ArticleScope): Promise<number> {
  const own = and(
    eq(claimRows.articleSlug, article),
    isNull(claimRows.restates),
    whereClaims(toFilter(scope), NO_SEARCH),
  );
  return database().$count(claimRows, own);
}

function inScope(scope: ArticleScope): SQL | undefined {
  if (scope.metric === undefined && scope.source === undefined) return undefined;
  const own = and(sql`${claimRows.articleSlug} = ${articles.slug}`, whereClaims(toFilter(scope), NO_SEARCH));
  return sql`exists (select 1 from ${claimRows} where ${own})`;
}

/** The filter of all claims in a scope. */
export function toFilter({ metric, source }: ArticleScope): ClaimFilter {
  return { ...EMPTY_FILTER, metric: listOf(metric), source: listOf(source) };
}

const listOf = (name: string | undefined) => (name === undefined ? [] : [name]);
