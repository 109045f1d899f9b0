import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { LoadId } from '../../db/queries/data-state.ts';
import { processWide } from '../../lib/process-wide.ts';
import { readLoadId } from './read-load-id.ts';

const shared = processWide<AsyncLocalStorage<LoadId>>('load-that-is-read');

/** The load that an answer is read as of: what `readAsOf` was told, else what the page being made asked once. */
export async function currentLoad(): Promise<LoadId | undefined> {
  return shared.value?.getStore() ?? readLoadId();
}

/** Has all that is memoized while `read` goes on be of this load, without asking which one it is for each of them. */
export function readAsOf<T>(load: LoadId, read: () => Promise<T>): Promise<T> {
  shared.value ??= new AsyncLocalStorage();
  return shared.value.run(load, read);
}
