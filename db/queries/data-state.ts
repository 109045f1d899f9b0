import { sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import { preparedDatabase, stateDatabase } from '../client.ts';
import { dataState } from '../schema/data-state-tables.ts';

/**
 * A state of the data; `loadId` is new with every load that changed anything, also where an old version came back. A replica has
 * that of its primary. It names the version too: another server, put in this one's place, may have counted up to the same number.
 */
export type LoadId = DataState & { loadId: string };

/** `undefined` where nothing has been seeded yet. */
export async function getDataState(): Promise<DataState | undefined> {
  const [state] = await preparedDatabase()
    .select({ version: dataState.version, dated: dataState.dated })
    .from(dataState);
  return state;
}

/**
 * As `getDataState`, for telling whether anything was loaded between two readings; asked on a connection of its own,
 * so that slow reads never make the database look silent.
 */
export async function getLoadId(): Promise<LoadId | undefined> {
  const [state] = await stateDatabase()
    .select({
      version: dataState.version,
      dated: dataState.dated,
      loadId: sql<string>`${dataState.version} || ' ' || xmin::text`,
    })
    .from(dataState);
  return state;
}
