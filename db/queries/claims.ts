import { and, asc, desc, eq, getTableColumns, gt, inArray, isNull, lt, type SQL, sql } from 'drizzle-orm';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { Stage } from '../../lib/model/vocabulary.ts';
import { database } from '../client.ts';
import { claimRows } from '../schema/read-model.ts';
import { isPostgresText } from '../sql/postgres-text.ts';
import { whereClaims } from './claim-conditions.ts';
import { afterCursor, cursorColumn, encodeCursor, IN_READING_ORDER, orderBy } from './claim-order.ts';
import { getSearchTerms } from './search-terms.ts';

/** Claims in an order, and the cursor behind the last of them; `null` where none follows. */
export type ClaimPage = { rows: ClaimRow[]; next: string | null };
/** A page, and what stands behind it. */
export type ClaimsAhead = ClaimPage & { ahead: ClaimRow[] };

/** A cursor that no page of this order ever handed out: data addresses answer 400, pages show a notice. */
export class BadCursor extends Error {}

const {
  metricPosition,
  entityList,
  countryList,
  roleList,
  regionList,
  populationList,
  countries,
  regions,
  populations,
  roles,
  takes,
  sources,
  documents,
  hasNoValue,
  valueKey,
  periodKey,
  search,
  ...shown
} = getTableColumns(claimRows);

/**
 * The one read of claims, for pages, charts, CSV and JSON: the rows of a filter in its order, from its cursor on, at
 * most `limit` of them (all where `limit` is null). Withdrawn claims are left out. Of a `stage`, those that are only
 * considered, or those that are not. Throws `BadCursor`.
 */
export async function listClaims(filter: Partial<ClaimFilter> = {}, stage?: Stage): Promise<ClaimPage> {
  const { rows, next } = await listClaimsAhead(filter, 1, stage);
  return { rows, next };
}

/** As `listClaims`, with up to `ahead` rows behind the page, at least one: one read serves a table and its chart. */
export async function listClaimsAhead(
  filter: Partial<ClaimFilter>,
  ahead: number,
  stage?: Stage,
): Promise<ClaimsAhead> {
  const full = { ...EMPTY_FILTER, ...filter };
  const order = { sort: full.sort, search: await getSearchTerms(full.q) };
  const after = full.after === null ? sql`true` : afterCursor(order, full.after);
  if (after === undefined) throw new BadCursor(full.after ?? '');
  const query = database()
    .select({ ...shown, cursor: cursorColumn(order) })
    .from(claimRows)
    .where(and(whereClaims(full, order.search), whereStage(stage), after))
    .orderBy(...orderBy(order).map((key) => asc(key)))
    .$dynamic();
  const { limit } = full;
  const found = await (limit === null ? query : query.limit(limit + ahead));
  const page = limit === null ? found : found.slice(0, limit);
  const last = page.at(-1);
  const next = last && found.length > page.length ? encodeCursor(full.sort, last.cursor) : null;
  const rows = found.map(({ cursor, ...row }) => row);
  return { rows: rows.slice(0, page.length), next, ahead: rows.slice(page.length) };
}

function whereStage(stage: Stage | undefined): SQL | undefined {
  if (stage === undefined) return undefined;
  return sql`${claimRows.stage} is ${stage === 'considered' ? sql`not distinct` : sql`distinct`} from ${'considered'}`;
}

/** One claim by its id, withdrawn ones too: its page stays. `undefined` where there was never one. */
export async function getClaim(id: string): Promise<ClaimRow | undefined> {
  if (!isPostgresText(id)) return undefined;
  const [row] = await database().select(shown).from(claimRows).where(eq(claimRows.claimId, id));
  return row;
}

/** The claims of these ids in reading order, withdrawn ones left out. */
export async function listClaimsById(ids: readonly string[]): Promise<ClaimRow[]> {
  if (ids.length === 0) return [];
  const named = and(inArray(claimRows.claimId, [...ids]), isNull(claimRows.withdrawnOn));
  return database()
    .select(shown)
    .from(claimRows)
    .where(named)
    .orderBy(...orderBy(IN_READING_ORDER));
}

/** The first claims that an article states itself, as far as they are of a filter, in reading order. */
export async function listClaimsIn(
  article: string,
  filter: Partial<ClaimFilter>,
  limit: number,
): Promise<ClaimRow[]> {
  const full = { ...EMPTY_FILTER, ...filter };
  const own = whereClaims(full, await getSearchTerms(full.q));
  return database()
    .select(shown)
    .from(claimRows)
    .where(and(eq(claimRows.articleSlug, article), own))
    .orderBy(asc(claimRows.position))
    .limit(limit);
}

/** The claims that restate this one. */
export async function listRestatements(id: string): Promise<ClaimRow[]> {
  const query = database().select(shown).from(claimRows);
  return query.where(eq(claimRows.restates, id)).orderBy(...orderBy(IN_READING_ORDER));
}

/** The claims before and after a place in an article; withdrawn ones stand in no list. */
export async function findNeighbours(
  article: string,
  position: number,
): Promise<{ previous: ClaimRow | undefined; next: ClaimRow | undefined }> {
  const find = (condition: SQL, order: SQL) =>
    database()
      .select(shown)
      .from(claimRows)
      .where(and(isNull(claimRows.withdrawnOn), eq(claimRows.articleSlug, article), condition))
      .orderBy(order)
      .limit(1);
  const [[previous], [next]] = await Promise.all([
    find(lt(claimRows.position, position), desc(claimRows.position)),
    find(gt(claimRows.position, position), asc(claimRows.position)),
  ]);
  return { previous, next };
}
