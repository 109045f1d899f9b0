import { constants, existsSync } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { withSeedLock } from '../editing/seed-lock.ts';
import { finishUnfinished, isUnfinished } from '../editing/write-together.ts';
import { showPath } from '../files/seed-file.ts';
import { fileOf, type Site } from './kept-names.ts';
import { listKept } from './list-kept.ts';

/** Runs a part of the work while nobody changes one draft. */
export type WithDraft = <T>(slug: string, work: () => Promise<T>) => Promise<T>;

/**
 * Runs `work`, which reads, as withLockedSite does. Where this user can't write the locks, it is run all the same, and refused if
 * anything changed meanwhile.
 */
export async function withStillSite<T>(site: Site, work: (withDraft: WithDraft) => Promise<T>): Promise<T> {
  if (!(await isWritable(locksOf(site)))) return withUnchangedSite(site, () => work((_, run) => run()));
  return withLockedSite(site, work);
}

/**
 * Runs `work` while neither desk nor commands publish, correct or withdraw. Throws SetupProblem, before it is begun, where this
 * user can't write the locks that they take.
 */
export async function withLockedSite<T>(site: Site, work: (withDraft: WithDraft) => Promise<T>): Promise<T> {
  if (!(await isWritable(locksOf(site))))
    throw new SetupProblem(
      `Nothing was written: this user can't write in ${showPath(locksOf(site))}, and so can't keep others from publishing meanwhile. Run this as who may write there.`,
    );
  return withSeedLock(site.folder, 'catalogue', async () => {
    await finishUnfinished(site.folder);
    return work((slug, run) => withSeedLock(site.folder, `drafts-${slug}`, run));
  });
}

const locksOf = ({ data }: Site) => path.join(data, 'locks');

async function withUnchangedSite<T>(site: Site, work: () => Promise<T>): Promise<T> {
  if (await isUnfinished(site.folder))
    throw new SetupProblem(
      `A publication in ${showPath(site.folder)} is not finished, and this user may not finish it: run "npm run check" as who may write there.`,
    );
  const before = await describeFiles(site);
  const result = await work();
  if ((await describeFiles(site)) === before) return result;
  throw new SetupProblem(
    `Files of ${showPath(site.folder)} changed while they were read, and this user can't lock them: run this again, or as who may write in ${showPath(locksOf(site))}.`,
  );
}

async function describeFiles(site: Site): Promise<string> {
  const { kept } = await listKept(site);
  const lines = await Promise.all(
    kept.map(async (name) => {
      const found = await stat(fileOf(site, name), { bigint: true }).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return undefined;
        throw error;
      });
      return `${name} ${found?.ino} ${found?.size} ${found?.mtimeNs}`;
    }),
  );
  return lines.join('\n');
}

/** Whether this user can write in a folder, or make it. */
async function isWritable(folder: string): Promise<boolean> {
  let place = folder;
  while (!existsSync(place)) place = path.dirname(place);
  // The slash refuses a file.
  return access(`${place}${path.sep}`, constants.W_OK).then(
    () => true,
    () => false,
  );
}
