import { readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { showPath } from '../files/seed-file.ts';
import { ChangedMeanwhile } from './edit-yaml-file.ts';
import { dataFolder } from './places.ts';
import { markOf, withSeedLock } from './seed-lock.ts';
import { inWords, keepFolder, writeBeside, writeWhole } from './write-whole.ts';

/** One file of several that change together: `mark` is the one that it was read with, null where it is new. */
export type FileChange = {
  /** Relative to the seed folder. */
  name: string;
  mark: string | null;
  /** Its new content; null where the file goes. */
  content: string | null;
};

type Step = { name: string; was: string | null; now: string | null; beside: string | null };
type Journal = { steps: Step[] };

const journalFile = (folder: string) => path.join(dataFolder(folder), 'unfinished.json');

/**
 * Changes several files of a seed folder, all or none: what is new is written beside, then a note says what is to be done, then
 * files are renamed in the order given. Whoever is killed before the note leaves all as it was; after it, finishUnfinished
 * does the rest. Throws ChangedMeanwhile where a file is not the one that was read. Callers hold the folder's lock.
 */
export async function writeTogether(folder: string, changes: readonly FileChange[]): Promise<void> {
  await finishUnfinished(folder);
  const steps: Step[] = [];
  try {
    for (const { name, mark, content } of changes) {
      const file = path.join(folder, name);
      if ((await markOfFile(file)) !== mark) throw new ChangedMeanwhile(showPath(file));
      const beside = content === null ? null : path.basename(await writeBeside(file, content));
      steps.push({ name, was: mark, now: content === null ? null : markOf(content), beside });
    }
    await writeWhole(journalFile(folder), `${JSON.stringify({ steps } satisfies Journal)}\n`);
  } catch (error) {
    await removeBeside(folder, steps);
    throw error;
  }
  await finishUnfinished(folder);
}

/**
 * Ends what a killed program began to write; false where there was nothing. Every command and the desk begin with it. Throws
 * SetupProblem where a file was changed by something else since.
 */
export async function finishUnfinished(folder: string): Promise<boolean> {
  const journal = await readJournal(folder);
  if (!journal) return false;
  for (const step of journal.steps) await refuseForeign(folder, step);
  for (const step of journal.steps) await finish(folder, step);
  for (const place of new Set(journal.steps.map(({ name }) => path.dirname(path.join(folder, name)))))
    await keepFolder(place);
  await rm(journalFile(folder), { force: true });
  return true;
}

/** Whether a program was killed while it wrote several files: some of them are new, others not. */
export const isUnfinished = async (folder: string): Promise<boolean> =>
  (await markOfFile(journalFile(folder)).catch(() => null)) !== null;

/** As finishUnfinished, for who reads: without a note nothing is locked, and nothing has to be writable. */
export async function settleUnfinished(folder: string): Promise<void> {
  if (!(await isUnfinished(folder))) return;
  await withSeedLock(folder, 'catalogue', () => finishUnfinished(folder));
}

async function readJournal(folder: string): Promise<Journal | undefined> {
  try {
    return JSON.parse(await readFile(journalFile(folder), 'utf8')) as Journal;
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function refuseForeign(folder: string, { name, was, now }: Step): Promise<void> {
  const file = path.join(folder, name);
  const mark = await markOfFile(file);
  if (mark === was || mark === now) return;
  throw new SetupProblem(
    `${showPath(file)} was changed while a publication of it was not finished (${showPath(journalFile(folder))} says which). ` +
      'Bring it back to what it was (git), or remove that file to give the publication up.',
  );
}

async function finish(folder: string, { name, now, beside }: Step): Promise<void> {
  const file = path.join(folder, name);
  const write = async () => {
    if (beside === null) await rm(file, { force: true });
    else if ((await markOfFile(file)) !== now) await rename(path.join(path.dirname(file), beside), file);
    else await rm(path.join(path.dirname(file), beside), { force: true });
  };
  await inWords(file, write).catch((error: unknown) => {
    if (!(error instanceof SetupProblem)) throw error;
    throw new SetupProblem(
      `${error.message} A publication that changes it is not finished: run "npm run check" as who may write there.`,
    );
  });
}

async function removeBeside(folder: string, steps: readonly Step[]): Promise<void> {
  for (const { name, beside } of steps)
    if (beside !== null) await rm(path.join(folder, path.dirname(name), beside), { force: true });
}

/** The mark of a file; null where there is none. */
export async function markOfFile(file: string): Promise<string | null> {
  try {
    return markOf(await readFile(file));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
