import type { ClaimRow } from '../model/claim-row.ts';
import { formatDate, formatList } from './format.ts';

type Stated = Pick<ClaimRow, 'attributedTo' | 'articleShort' | 'articleSlug' | 'articlePublished'>;

/** So many names are said, and how many more there are. */
const MAX_NAMES = 3;

/** Who states some claims: `Pew Research Center and the article itself`; of many the first three, and how many more. */
export function statersOf(rows: readonly Stated[]): string {
  return listSome(rows.map((row) => row.attributedTo));
}

/** The articles of some claims, each with its date: `Walker 2022, October 2022`. */
export function datedArticles(rows: readonly Stated[]): string {
  const articles = rows.map(({ articleShort, articlePublished }) =>
    articlePublished === null ? articleShort : `${articleShort}, ${formatDate(articlePublished)}`,
  );
  return listSome(articles, '; ');
}

function listSome(names: readonly string[], between?: string): string {
  const distinct = [...new Set(names)];
  const said = distinct.slice(0, MAX_NAMES);
  const more = distinct.length - said.length;
  const all = more === 0 ? said : [...said, `${more} more`];
  return between === undefined ? formatList(all) : all.join(between);
}
