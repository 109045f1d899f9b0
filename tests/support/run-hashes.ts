import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { listRuns, listWords } from '../../lib/text/word-runs.ts';

/**
 * The first 48 bits of SHA-256, in Base64, of every nine words in a row of the articles: sorted, so that neither their
 * words nor their order can be read back. `npm run word-runs -- <text file>` adds those of an article. As with any hash,
 * whoever knows eight words of a run can try which one is the ninth.
 */
export const HASHES_FILE = path.join(PROJECT_DIR, 'tests/repo/nine-word-runs.txt');

export function readRunHashes(file = HASHES_FILE): Set<string> {
  return new Set(readFileSync(file, 'utf8').split('\n').filter(Boolean));
}

export const formatRunHashes = (hashes: Iterable<string>): string =>
  `${[...new Set(hashes)].sort().join('\n')}\n`;

export const hashRun = (run: string): string =>
  createHash('sha256').update(run).digest().subarray(0, 6).toString('base64');

/** The copied runs of a text, each where it begins; runs of titles are allowed. */
export function findCopies(text: string, hashes: ReadonlySet<string>, titles: ReadonlySet<string>): string[] {
  return listRuns(listWords(text)).filter((run) => hashes.has(hashRun(run)) && !titles.has(run));
}
