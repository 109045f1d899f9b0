import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { formatProblem } from '../../seed/files/seed-problems.ts';
import { type ReadSeed, readSeed, type WholeSeed } from './read-seed.ts';

/** A small valid seed about invented ferries, with hedges, an interval, a repeat and a restatement. */
export const SAMPLE_SEED = path.join(import.meta.dirname, 'sample-seed');
export const FERRIES = 'articles/ferries-2021.yaml';
export const LIGHTHOUSES = 'articles/lighthouses-2022.yaml';

/** What becomes of a file's text; `null` deletes the file, and a file that is not there begins empty. */
export type Edits = Record<string, ((text: string) => string) | string | Buffer | null>;

/** Replaces a passage that must stand exactly once, so that no edit misses its aim. */
export const swap = (from: string, to: string) => (text: string) => {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`"${from}" stands ${parts.length - 1} times, not once.`);
  return parts.join(to);
};

/** Several swaps, one after the other. */
export const swaps =
  (...pairs: [string, string][]) =>
  (text: string) =>
    pairs.reduce((changed, [from, to]) => swap(from, to)(changed), text);

/** Another value with the phrase that prints it, in the claim and in the ledger. */
export const restate =
  ([value, phrase]: [string, string], [otherValue, otherPhrase]: [string, string]) =>
  (text: string) =>
    swap(`    value: ${value}\n`, `    value: ${otherValue}\n`)(text).replaceAll(phrase, otherPhrase);

/** A copy of the sample with edits, in a temporary folder that goes with the test. */
export const copySampleSeed = (edits: Edits = {}): string => copySeed(SAMPLE_SEED, edits);

/** The same of another seed folder. */
export function copySeed(seed: string, edits: Edits): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-seed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(seed, folder, { recursive: true });
  for (const [name, edit] of Object.entries(edits)) {
    const file = path.join(folder, name);
    if (edit === null) rmSync(file, { recursive: true });
    else writeFileSync(file, typeof edit === 'function' ? edit(readFileSync(file, 'utf8')) : edit);
  }
  return folder;
}

/**
 * The problems of an edited sample as lines. Instead of `file:line:column` they show the word of the file that stands
 * there, `file «word»`: a place that is off by one shows, and an edit above it does not.
 */
export const listProblems = (edits: Edits): Promise<string[]> => listSeedProblems(SAMPLE_SEED, edits);

/** The same of another seed folder. */
export async function listSeedProblems(seed: string, edits: Edits): Promise<string[]> {
  const folder = copySeed(seed, edits);
  const read = await readSeed(folder);
  if (!('problems' in read)) return [];
  return read.problems.map((problem) => showPlaces(formatProblem(problem), folder));
}

function showPlaces(message: string, folder: string): string {
  const places = message.replaceAll(/(\/\S+?\.yaml):(\d+):(\d+)/g, (_, file, line, column) => {
    const text = readFileSync(file, 'utf8').split('\n')[line - 1] ?? '';
    return `${file} «${/^[^\s,}\]]*/.exec(text.slice(column - 1))?.[0]}»`;
  });
  return places.replaceAll(`${folder}/`, '');
}

/** An edited sample that has to be valid. */
export async function readSample(edits: Edits = {}): Promise<ReadSeed> {
  const read = await readSeed(copySampleSeed(edits));
  if ('problems' in read) throw new Error(read.problems.map(formatProblem).join('\n'));
  return read;
}

export const readSampleSeed = async (edits: Edits = {}): Promise<WholeSeed> => (await readSample(edits)).seed;
