import { sql } from 'drizzle-orm';
import type { DataState } from '../../lib/model/rows.ts';
import { preparedDatabase, stateDatabase } from '../client.ts';
import { dataState } from '../schema/data-state-tables.ts';

/** A state of the data; `mark` is new with every load that changed anything, also where an old version came back. */
export type DataMark = DataState & { mark: string };

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
export async function getDataMark(): Promise<DataMark | undefined> {
  const [state] = await stateDatabase()
    .select({ version: dataState.version, dated: dataState.dated, mark: sql<string>`xmin::text` })
    .from(dataState);
  return state;
}
