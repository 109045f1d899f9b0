import { sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import { connect } from '../client.ts';
import { lacksCandidates } from '../read-model/chart-candidates.ts';
import { countsOf } from '../read-model/facet-count-sql.ts';
import { claims } from '../schema/claim-tables.ts';
import { dataState } from '../schema/data-state-tables.ts';
import { claimRows, facetCounts } from '../schema/read-model.ts';

const STATEMENT_MS = 60_000;

/**
 * The loaded state of the database at this address if the site can be served from it: `undefined` where nothing was loaded,
 * or where the read model (`db/read-model/refresh.ts`) is not that of its claims, as after an update that empties it.
 */
export async function getServableState(url: string): Promise<DataState | undefined> {
  const { db, close } = connect(url, { max: 1, statementMs: STATEMENT_MS });
  try {
    // Asked alone first: while very many claims are loaded for the first time, the other tables can't be read.
    if ((await db.select({ version: dataState.version }).from(dataState)).length === 0) return undefined;
    const [state] = await db
      .select({
        version: dataState.version,
        dated: dataState.dated,
        claims: sql<number>`(select count(*)::int from ${claims})`,
        rows: sql<number>`(select count(*)::int from ${claimRows})`,
        shown: sql<number>`(select count(*)::int from ${claimRows} where withdrawn_on is null)`,
        counted: sql<number>`coalesce((select claims from ${facetCounts} where ${countsOf('')} and value = ''), 0)`,
        lacksCandidates,
      })
      .from(dataState);
    if (state === undefined || state.lacksCandidates) return undefined;
    if (state.rows !== state.claims || state.counted !== state.shown) return undefined;
    return { version: state.version, dated: state.dated };
  } finally {
    await close();
  }
}
