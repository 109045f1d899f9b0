import { writeFileSync } from 'node:fs';
import { isProgram, runProgram } from '../../db/process/program.ts';
import { listArticleWords, listRuns } from '../../lib/text/word-runs.ts';
import { readTextFile, TextFileError } from '../../seed/files/read-text.ts';
import { formatRunHashes, HASHES_FILE, hashRun, readRunHashes } from '../support/run-hashes.ts';

const USAGE = `Usage: npm run word-runs -- <text file> …

Adds the hashes of every nine words in a row of an article's text to tests/repo/nine-word-runs.txt, by which the tests
find copied sentences anywhere in the project. Nothing of the text itself is stored.`;

/** `npm run word-runs`: adds the hashes of articles' nine-word runs to those that the tests look for. */
async function main(): Promise<number> {
  const files = process.argv.slice(2);
  if (files.length === 0) {
    console.error(USAGE);
    return 2;
  }
  try {
    const hashes = readRunHashes();
    const known = hashes.size;
    for (const file of files)
      for (const run of listRuns(listArticleWords(await readTextFile(file)))) hashes.add(hashRun(run));
    writeFileSync(HASHES_FILE, formatRunHashes(hashes));
    console.log(`${hashes.size - known} added, ${hashes.size} in all.`);
    return 0;
  } catch (error) {
    if (!(error instanceof TextFileError)) throw error;
    console.error(error.message);
    return 2;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
