import type { DataState } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { dataState } from '../schema.ts';

/** `undefined` where nothing has been seeded yet. */
export async function getDataState(): Promise<DataState | undefined> {
  const [state] = await database()
    .select({ version: dataState.version, dated: dataState.dated })
    .from(dataState);
  return state;
}
