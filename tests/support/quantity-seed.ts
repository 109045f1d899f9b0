import path from 'node:path';
import { type ReadSeed, readSeed, type WholeSeed } from './read-seed.ts';
import { copySeed, type Edits, listSeedProblems } from './sample-seed.ts';

/**
 * A small valid seed about invented harbours with one claim of each kind of quantity: ranges, hedges, a rate, a ratio, changes, an
 * amount, a duration, an index, intervals, a margin of a whole survey, a fraction, statistics, money; and of each kind of entity.
 */
export const QUANTITY_SEED = path.join(import.meta.dirname, 'quantity-seed');
export const HARBOURS = 'articles/harbours-2023.yaml';

/** The problems of an edited copy, as `listProblems` of the sample gives them. */
export const listQuantityProblems = (edits: Edits): Promise<string[]> =>
  listSeedProblems(QUANTITY_SEED, edits);

/** An edited copy that has to be valid. */
export async function readQuantitySeed(edits: Edits = {}): Promise<WholeSeed> {
  const read: ReadSeed | { problems: readonly unknown[] } = await readSeed(copySeed(QUANTITY_SEED, edits));
  if ('problems' in read) throw new Error(JSON.stringify(read.problems, null, 2));
  return read.seed;
}
