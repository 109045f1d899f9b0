import { asText, type PlainMap } from './plain-data.ts';

/**
 * The key of a closed list under which a map says something, as `vague` of `{ block: 4, vague: no number }`; undefined where
 * it has none or several, or already has what the key would say.
 */
export function saidUnder(
  map: PlainMap,
  keys: readonly string[],
  instead: readonly string[],
): string | undefined {
  const own = keys.filter((key) => asText(map[key]) !== undefined);
  return own.length === 1 && !instead.some((key) => map[key] !== undefined) ? own[0] : undefined;
}
