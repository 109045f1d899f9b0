import 'server-only';
import type { DataState } from '../../lib/model/rows.ts';
import { readAsOf } from './current-load.ts';
import { requireDataState } from './site-address.ts';

const MAX_ATTEMPTS = 5;

/** The data were loaded anew while an answer was being read, again and again. */
export class VersionChanged extends Error {}

/**
 * Reads what takes several queries, and reads it again where data were loaded in between: a load is one transaction,
 * so that the same version before and after means one state throughout.
 */
export async function readAtOneVersion<T>(
  read: (state: DataState) => Promise<T>,
): Promise<{ state: DataState; found: T }> {
  let state = await requireDataState();
  for (let attempts = 0; attempts < MAX_ATTEMPTS; attempts += 1) {
    const asked = state;
    const found = await readAsOf(asked, () => read(asked));
    const now = await requireDataState();
    if (now.loadId === state.loadId) return { state, found };
    state = now;
  }
  throw new VersionChanged('The data were loaded anew while they were being read.');
}

/** Throws where what was just read may belong to another state than the answer that it continues. */
export async function requireVersion(version: string): Promise<void> {
  if ((await requireDataState()).version !== version)
    throw new VersionChanged('The data were loaded anew in the middle of an answer.');
}
