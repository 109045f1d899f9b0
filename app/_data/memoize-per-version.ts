import 'server-only';
import { LRUCache } from 'lru-cache';
import { readDataMark } from './read-load-id.ts';

const MAX_BYTES = 32 * 2 ** 20;
/** Counted for what is still being read, whose size nobody knows yet. */
const PENDING_BYTES = 4096;

/** One memory a process, also where the bundler loads this file more than once. */
const shared = globalThis as typeof globalThis & { citedReadings?: LRUCache<string, Promise<unknown>> };

/**
 * What was read under this name in the same state of the data, or it is read now. Where data come in meanwhile the page
 * that asked is not given out (app/_http/cache/cached-site.ts), and later ones ask under the mark of the new state.
 */
export async function perState<T>(name: string, read: () => Promise<T>): Promise<T> {
  const state = await readDataMark();
  if (state === undefined) return read();
  shared.citedReadings ??= new LRUCache({ maxSize: MAX_BYTES });
  const readings = shared.citedReadings;
  const key = `${state.mark} ${name}`;
  const known = readings.get(key) as Promise<T> | undefined;
  if (known) return known;
  const reading = read();
  readings.set(key, reading, { size: PENDING_BYTES });
  reading.then(
    (found) => {
      // Set again as it is, it would keep the size that it had.
      if (readings.peek(key) !== reading) return;
      readings.delete(key);
      readings.set(key, reading, { size: sizeOf(key, found) });
    },
    () => readings.delete(key),
  );
  return reading;
}

/** About what it takes up: its letters as JSON would write them, at two bytes each. */
function sizeOf(key: string, found: unknown): number {
  return 2 * (key.length + (JSON.stringify(found) ?? '').length);
}
