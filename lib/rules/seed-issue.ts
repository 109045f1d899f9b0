import { findNearest } from './nearest.ts';

/** The way to a value inside a seed file, as `['claims', 3, 'qualifier']`. */
export type SeedPath = readonly (string | number)[];

/**
 * One thing wrong in the seed: where, what was found, what would be right. `file` is relative to the seed folder;
 * `on` says whether the value or its key is meant; `also` points to a second place that it clashes with.
 */
export type SeedIssue = {
  file: string;
  path: SeedPath;
  on?: 'key' | 'value';
  found: string;
  right: string;
  also?: { file: string; path: SeedPath };
};

export const ENTITIES_FILE = 'entities.yaml';
export const SYNONYMS_FILE = 'synonyms.yaml';
export const SOURCES_FILE = 'sources.yaml';
export const METRICS_FILE = 'metrics.yaml';
export const articleFile = (name: string) => `articles/${name}.yaml`;

const PLACES_ENDING = '.locators.yaml';
/** The file beside an article's that `npm run verify` writes. */
export const placesFile = (name: string) => `articles/${name}${PLACES_ENDING}`;
export const isPlacesFile = (name: string) => name.endsWith(PLACES_ENDING);

const LONGEST = 80;

/** A found value in a message: text in quotes, so that `"83"` and `83` differ; lists and maps by what they hold. */
export function describeFound(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : `a list of ${value.length}`;
  if (typeof value !== 'object' || value === null) return String(value);
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty map';
  return `a map of ${shorten(keys.join(', '))}`;
}

/** "one of a, b, c", with the one that was probably meant. */
export function describeChoice(choices: readonly string[], found: unknown): string {
  const list = choices.length === 1 ? `${choices[0]}` : `one of ${choices.join(', ')}`;
  return choices.length === 1 ? list : list + nearestHint(found, choices);
}

/** " (nearest: x)" where one of the names is near what was found, else nothing. */
export function nearestHint(found: unknown, names: Iterable<string>): string {
  const nearest = typeof found === 'string' ? findNearest(found, names) : undefined;
  return nearest === undefined ? '' : ` (nearest: ${nearest})`;
}

function shorten(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
