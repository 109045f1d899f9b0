import { and, asc, type SQL, sql } from 'drizzle-orm';
import { QueryBuilder } from 'drizzle-orm/pg-core';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import type { CitedSource } from '../../lib/out/cite/csl.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { whereClaims } from '../queries/claim-conditions.ts';
import { afterCursor, orderBy } from '../queries/claim-order.ts';
import { BadCursor } from '../queries/claims.ts';
import { getSearchTerms, type SearchTerms } from '../queries/search-terms.ts';
import { authorsOf, lastReadOf } from '../queries/source-parts.ts';
import { claimRows } from '../schema/read-model.ts';
import { type CopyStream, openSnapshot, type Snapshot } from './copy.ts';
import { parseCopyLines } from './copy-lines.ts';
import { csvFields, plainFields } from './download-fields.ts';

export { hasMetReplay } from '../process/database-error.ts';
export { type CopyStream, TooManyDownloads } from './copy.ts';

const SOURCES_A_BATCH = 100;

/** What a download reads, made before anything is read: a bad cursor is found while an answer can still say so. */
export type DownloadPlan = { claims: SQL; plainClaims: SQL; sources: SQL };

/** A running download. All that it reads is of one state of the data; end it with `close` or `abort`. */
export type ClaimDownload = Pick<Snapshot, 'state' | 'close' | 'abort'> & {
  csv: () => CopyStream;
  /** The same rows by chunks, each with its fields in the order of the columns, unguarded; `null` for a gap. */
  rows: () => AsyncGenerator<(string | null)[][]>;
  /** The articles of the claims and the primary sources that they lead to, by batches. After `csv` or `rows` has ended. */
  sources: () => AsyncGenerator<CitedSource[]>;
};

/** Throws `BadCursor`. */
export async function planDownload(filter: ClaimFilter, siteUrl: string): Promise<DownloadPlan> {
  const search = await getSearchTerms(filter.q);
  const select = (fields: ReturnType<typeof csvFields>) =>
    selectClaims(
      filter,
      search,
      Object.fromEntries(COLUMNS.map(({ name }) => [name, fields[name].as(name)])),
    );
  return {
    claims: select(csvFields(siteUrl)),
    plainClaims: select(plainFields(siteUrl)),
    sources: selectSources(filter, search),
  };
}

/** Throws `TooManyDownloads`. */
export async function openDownload(plan: DownloadPlan): Promise<ClaimDownload> {
  const { state, copyCsv, copyLines, fetchRows, close, abort } = await openSnapshot();
  return {
    state,
    close,
    abort,
    csv: () => copyCsv(plan.claims),
    rows: () => parseCopyLines(copyLines(plan.plainClaims)),
    sources: () => fetchRows<CitedSource>(plan.sources, SOURCES_A_BATCH),
  };
}

type Selected = Record<string, SQL | SQL.Aliased>;

function selectClaims(filter: ClaimFilter, search: SearchTerms, selected: Selected): SQL {
  const order = { sort: filter.sort, search };
  const after = filter.after === null ? undefined : afterCursor(order, filter.after);
  if (filter.after !== null && after === undefined) throw new BadCursor(filter.after);
  const query = new QueryBuilder()
    .select(selected)
    .from(claimRows)
    .where(and(whereClaims(filter, search), after))
    .orderBy(...orderBy(order).map((key) => asc(key)))
    .$dynamic();
  return (filter.limit === null ? query : query.limit(filter.limit)).getSQL();
}

function selectSources(filter: ClaimFilter, search: SearchTerms): SQL {
  const chosen = selectClaims(filter, search, {
    article: sql`${claimRows.articleSlug}`.as('article'),
    primary: sql`${claimRows.primarySlug}`.as('primary'),
  });
  return sql`
with chosen as materialized (${chosen}),
named as (select article as slug from chosen union select "primary" from chosen)
select s.slug, s.kind, s.genre, s.medium, s.title, s.publisher, s.published_date as "publishedDate", s.address,
  s.language, (${authorsOf('s.slug')}) as authors, (${lastReadOf('s.slug')}) as "lastRead"
from sources s join named on named.slug = s.slug
order by (s.kind <> 'article'), s.position, s.slug`;
}
