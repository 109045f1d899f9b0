import { and, asc, eq, getTableColumns, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { CheckRow } from '../../lib/model/rows.ts';
import type { Standing } from '../../lib/model/vocabulary.ts';
import { database, type PreparedDatabase, preparedDatabase } from '../client.ts';
import { checkClaims, checks } from '../schema/check-tables.ts';
import { claimRows } from '../schema/read-model.ts';
import { sources } from '../schema/source-tables.ts';
import { isAnyOf } from '../sql/any-of.ts';

const claimIds = sql<
  string[]
>`(select coalesce(jsonb_agg(${checkClaims.claim} order by ${checkClaims.claim}), '[]') from ${checkClaims} where ${checkClaims.check} = ${checks.id})`;

function selectChecks(db: PreparedDatabase, condition?: SQL) {
  return db
    .select({
      ...getTableColumns(checks),
      claims: claimIds,
      sourceTitle: sources.title,
      sourcePublisher: sources.publisher,
      sourceUrl: sources.address,
    })
    .from(checks)
    .leftJoin(sources, eq(sources.slug, checks.source))
    .where(condition)
    .orderBy(asc(checks.article), asc(checks.position))
    .$dynamic();
}

/** One page of all checks, or of those of the distinct figures of one standing, in the order of the articles. */
export async function listChecks(
  offset: number,
  limit: number,
  standing: Standing | null = null,
): Promise<CheckRow[]> {
  return selectChecks(database(), ofStanding(standing)).offset(offset).limit(limit);
}

/** How many checks there are, of all articles or of the distinct figures of one standing. */
export async function countChecks(standing: Standing | null = null): Promise<number> {
  return database().$count(checks, ofStanding(standing));
}

function ofStanding(standing: Standing | null): SQL | undefined {
  if (standing === null) return undefined;
  const concerned = database()
    .select({ id: checkClaims.check })
    .from(checkClaims)
    .innerJoin(claimRows, eq(claimRows.claimId, checkClaims.claim))
    .where(and(eq(claimRows.standing, standing), isNull(claimRows.withdrawnOn), isNull(claimRows.restates)));
  return inArray(checks.id, concerned);
}

/** At most `limit` checks behind the one of this id, from the first on where it is `null`; `undefined` where none has it. */
export async function listChecksFrom(page: {
  after: string | null;
  limit: number;
}): Promise<CheckRow[] | undefined> {
  if (page.after === null) return selectChecks(database()).limit(page.limit);
  const { article, position } = checks;
  const [place] = await preparedDatabase()
    .select({ article, position })
    .from(checks)
    .where(eq(checks.id, page.after));
  if (place === undefined) return undefined;
  const laterHere = and(eq(article, place.article), gt(position, place.position));
  return selectChecks(database(), or(gt(article, place.article), laterHere)).limit(page.limit);
}

/** The checks that concern any of these claims, each once, in the order of the articles. */
export async function listChecksOf(claimIds: readonly string[]): Promise<CheckRow[]> {
  if (claimIds.length === 0) return [];
  const db = preparedDatabase();
  const concerned = db
    .select({ id: checkClaims.check })
    .from(checkClaims)
    .where(isAnyOf(checkClaims.claim, claimIds));
  return selectChecks(db, inArray(checks.id, concerned));
}

/** The first checks for which a source was read. */
export async function listChecksBySource(source: string, limit: number): Promise<CheckRow[]> {
  return selectChecks(database(), eq(checks.source, source)).limit(limit);
}
