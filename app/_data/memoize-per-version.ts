import 'server-only';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import { currentLoad } from './current-load.ts';

const MAX_BYTES = 12 * 2 ** 20;

const shared = processWide<SingleFlightCache<unknown>>('memoized');

/**
 * What was read under this name as of the same load, or it is read now. Where data come in meanwhile the page that asked
 * is not given out (app/_http/cache/site.ts), and later ones ask under the id of the new load.
 */
export async function memoizePerVersion<T>(name: string, read: () => Promise<T>): Promise<T> {
  const load = await currentLoad();
  if (load === undefined) return read();
  return openCache().fetch(`${load.loadId} ${name}`, read) as Promise<T>;
}

/**
 * As `memoizePerVersion` for one value a key, of which those that are not kept are read at once; what `readAll` does not
 * give is in no answer, and not kept.
 */
export async function memoizeEachPerVersion<T>(
  name: string,
  keys: readonly string[],
  readAll: (missing: string[]) => Promise<ReadonlyMap<string, T>>,
): Promise<Map<string, T>> {
  const load = await currentLoad();
  const toName = (key: string) => `${load?.loadId} ${name} ${key}`;
  const wanted = [...new Set(keys)];
  const cache = openCache();
  const kept = new Map(wanted.map((key) => [key, load && (cache.get(toName(key)) as T | undefined)]));
  const missing = wanted.filter((key) => kept.get(key) === undefined);
  const read = missing.length === 0 ? new Map<string, T>() : await readAll(missing);
  if (load) await Promise.all([...read].map(([key, value]) => cache.fetch(toName(key), async () => value)));
  const found = wanted.map((key) => [key, read.get(key) ?? kept.get(key)] as const);
  return new Map(found.filter((each): each is [string, T] => each[1] !== undefined));
}

function openCache(): SingleFlightCache<unknown> {
  shared.value ??= new SingleFlightCache({ maxBytes: MAX_BYTES, bytesOf });
  return shared.value;
}

/** What an object, a list, and each place in them takes up beside what stands there, about. */
const OBJECT_BYTES = 32;
const PLACE_BYTES = 8;

function bytesOf(value: unknown, key: string): number {
  return 2 * key.length + sizeOf(value);
}

/** About what a plain value takes up; a letter two bytes, the names of an object's places nothing: others share them. */
function sizeOf(value: unknown): number {
  if (typeof value === 'string') return 2 * value.length;
  if (typeof value !== 'object' || value === null) return 0;
  const places = value instanceof Map || value instanceof Set ? [...value] : Object.values(value);
  return places.reduce<number>((sum, place) => sum + PLACE_BYTES + sizeOf(place), OBJECT_BYTES);
}
