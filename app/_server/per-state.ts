import 'server-only';
import { LRUCache } from 'lru-cache';
import { cache } from 'react';
import { getDataMark } from '../../db/queries/data-state.ts';

const MAX_READINGS = 500;

/** One memory a process, also where the bundler loads this file more than once. */
const shared = globalThis as typeof globalThis & { citedReadings?: LRUCache<string, Promise<unknown>> };

const readMark = cache(getDataMark);

/**
 * What was read under this name in the same state of the data, or it is read now. Where data come in meanwhile the page
 * that asked is not given out (app/_server/answers/site.ts), and later ones ask under the mark of the new state.
 */
export async function perState<T>(name: string, read: () => Promise<T>): Promise<T> {
  const state = await readMark();
  if (state === undefined) return read();
  shared.citedReadings ??= new LRUCache({ max: MAX_READINGS });
  const readings = shared.citedReadings;
  const key = `${state.mark} ${name}`;
  const known = readings.get(key) as Promise<T> | undefined;
  if (known) return known;
  const reading = read();
  readings.set(key, reading);
  reading.catch(() => readings.delete(key));
  return reading;
}
