import { asc, eq, getTableColumns, ne, type SQL, sql } from 'drizzle-orm';
import type { SourceRow } from '../../lib/model/rows.ts';
import type { Author } from '../../lib/model/source.ts';
import type { CitedSource } from '../../lib/out/cite/csl.ts';
import { database, type PreparedDatabase, preparedDatabase } from '../client.ts';
import { countDistinct } from '../read-model/facet-count-sql.ts';
import { articles } from '../schema/article-tables.ts';
import { sources } from '../schema/source-tables.ts';
import { isAnyOf } from '../sql/any-of.ts';
import { isPostgresText } from '../sql/postgres-text.ts';
import { NEWEST_FIRST } from './newest-first.ts';
import { authorsOf, lastReadOf } from './source-parts.ts';

// In a select from one table drizzle takes the table's name off the columns in an sql`` of its own: hence plain text.
export const authorsOfSource = sql<Author[]>`(${authorsOf('sources.slug')})`;
const lastRead = sql<string | null>`(${lastReadOf('sources.slug')})`;
const claimCount = countDistinct('source', 'sources.slug');
const checkCount = sql<number>`(select count(*)::int from checks x where x.source = sources.slug)`;

/** Articles first; they and the other documents are each counted from 0. */
const isDocument = sql<boolean>`(${sources.kind} <> 'article')`;
const IN_ORDER: SQL[] = [asc(isDocument), asc(sources.position)];

function selectSources(db: PreparedDatabase, condition?: SQL, order = IN_ORDER) {
  return db
    .select({
      ...getTableColumns(sources),
      authors: authorsOfSource,
      claims: claimCount,
      checks: checkCount,
      lastRead,
    })
    .from(sources)
    .leftJoin(articles, eq(articles.slug, sources.slug))
    .where(condition)
    .orderBy(...order)
    .$dynamic();
}

/** Articles, or the other documents. */
type SourceSort = 'articles' | 'documents';

const isOf = (sort: SourceSort) =>
  sort === 'articles' ? eq(sources.kind, 'article') : ne(sources.kind, 'article');

/** One page of the articles, the newest first, or of the other documents in the editors' order. */
export async function listSources(sort: SourceSort, offset: number, limit: number): Promise<SourceRow[]> {
  const order = sort === 'articles' ? NEWEST_FIRST : IN_ORDER;
  return selectSources(database(), isOf(sort), order).offset(offset).limit(limit);
}

/** What a list of articles says of each; `claims` are distinct ones. */
export type ArticleEntry = Pick<
  SourceRow,
  'slug' | 'title' | 'publisher' | 'genre' | 'publishedDate' | 'claims'
> & {
  short: string;
};

/** The articles that were recorded last, as `NEWEST_FIRST` has them. */
export async function listNewestArticles(limit: number): Promise<ArticleEntry[]> {
  const { slug, title, publisher, genre, publishedDate } = sources;
  return preparedDatabase()
    .select({
      slug,
      title,
      publisher,
      genre,
      publishedDate,
      claims: claimCount,
      short: sql<string>`coalesce(${sources.short}, ${sources.title})`,
    })
    .from(sources)
    .innerJoin(articles, eq(articles.slug, slug))
    .orderBy(...NEWEST_FIRST)
    .limit(limit);
}

/** How many articles, or other documents, there are. */
export async function countSources(sort: SourceSort): Promise<number> {
  return database().$count(sources, isOf(sort));
}

/** The names of the first sources: the articles, the newest of them first, then the documents in the editors' order. */
export async function listSourceSlugs(limit: number): Promise<string[]> {
  const rows = await database()
    .select({ slug: sources.slug })
    .from(sources)
    .leftJoin(articles, eq(articles.slug, sources.slug))
    .orderBy(asc(isDocument), ...NEWEST_FIRST, asc(sources.position))
    .limit(limit);
  return rows.map(({ slug }) => slug);
}

/** At most `limit` sources behind the one of this slug, from the first on where it is `null`; `undefined` where none has it. */
export async function listSourcesFrom(page: {
  after: string | null;
  limit: number;
}): Promise<SourceRow[] | undefined> {
  if (page.after === null) return selectSources(database()).limit(page.limit);
  const [place] = await preparedDatabase()
    .select({ isDocument, position: sources.position })
    .from(sources)
    .where(eq(sources.slug, page.after));
  if (place === undefined) return undefined;
  const behind = sql`(${isDocument}, ${sources.position}) > (${place.isDocument}, ${place.position})`;
  return selectSources(database(), behind).limit(page.limit);
}

/** A source by its slug; `undefined` where there is none. */
export async function getSource(slug: string): Promise<SourceRow | undefined> {
  if (!isPostgresText(slug)) return undefined;
  const [source] = await selectSources(preparedDatabase(), eq(sources.slug, slug));
  return source;
}

/** The sources of these names, the articles first; names that don't exist are left out. */
export async function listSourcesNamed(slugs: readonly string[]): Promise<SourceRow[]> {
  return slugs.length === 0 ? [] : selectSources(preparedDatabase(), isAnyOf(sources.slug, slugs));
}

/** What citations of these sources need, in the order of `listSourcesNamed`. */
export async function listSourcesCited(slugs: readonly string[]): Promise<CitedSource[]> {
  if (slugs.length === 0) return [];
  const { slug, kind, genre, medium, title, publisher, publishedDate, address, language } = sources;
  const record = { slug, kind, genre, medium, title, publisher, publishedDate, address, language };
  return preparedDatabase()
    .select({ ...record, authors: authorsOfSource, lastRead })
    .from(sources)
    .where(isAnyOf(sources.slug, slugs))
    .orderBy(...IN_ORDER);
}
