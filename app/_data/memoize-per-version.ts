import 'server-only';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import { readLoadId } from './read-load-id.ts';

const MAX_BYTES = 12 * 2 ** 20;

const shared = processWide<SingleFlightCache<unknown>>('memoized');

/**
 * What was read under this name as of the same load, or it is read now. Where data come in meanwhile the page that asked
 * is not given out (app/_http/cache/site.ts), and later ones ask under the id of the new load.
 */
export async function memoizePerVersion<T>(name: string, read: () => Promise<T>): Promise<T> {
  const load = await readLoadId();
  if (load === undefined) return read();
  shared.value ??= new SingleFlightCache({ maxBytes: MAX_BYTES, bytesOf });
  return shared.value.fetch(`${load.loadId} ${name}`, read) as Promise<T>;
}

/** About what it takes up: its letters as JSON would write them, at two bytes each. */
function bytesOf(value: unknown, key: string): number {
  return 2 * (key.length + (JSON.stringify(value) ?? '').length);
}
