import { existsSync } from 'node:fs';
import { rm, statfs } from 'node:fs/promises';
import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { formatBytes } from '../../lib/words/bytes.ts';
import { inWords, writeWhole } from '../editing/write-whole.ts';
import { showPath } from '../files/seed-file.ts';
import { type Comparison, hashOf } from './compare-site.ts';
import { draftOf, fileOf, type Site } from './kept-names.ts';
import type { KeptFile } from './manifest.ts';
import type { Archive } from './open-archive.ts';
import { withLockedSite } from './with-still-site.ts';

export type Wanted = {
  /** Also what the site has otherwise. */
  isReplacing: boolean;
  /** Also takes away what the backup does not hold. */
  isExact: boolean;
  signal?: AbortSignal;
};

/**
 * Brings files of a backup to a site, each whole, while nobody else publishes there. Stopped half way, it can be run again: what is
 * the same is left alone. Throws SetupProblem where a file is another than what was compared, and where the disk has no room.
 */
export async function restoreFiles(
  archive: Archive,
  site: Site,
  { fresh, different, others, found }: Comparison,
  { isReplacing, isExact, signal }: Wanted,
): Promise<void> {
  const written = isReplacing ? [...fresh, ...different] : fresh;
  await requireRoom(site, written);
  await withLockedSite(site, async (withDraft) => {
    const change = async (name: string, write: (file: string) => Promise<void>) => {
      signal?.throwIfAborted();
      const file = fileOf(site, name);
      const once = async () => {
        if ((await hashOf(site, name)) !== found.get(name))
          throw new SetupProblem(
            `${showPath(file)} was changed meanwhile by something else and stands as it is: run this again.`,
          );
        await write(file);
      };
      const slug = draftOf(name);
      await (slug === undefined ? once() : withDraft(slug, once));
    };
    const put = (each: KeptFile) =>
      change(each.name, async (file) => writeWhole(file, await archive.read(each)));
    for (const each of written) await put(each);
    if (!isExact) return;
    for (const name of others) await change(name, (file) => inWords(file, () => rm(file, { force: true })));
  });
}

/** A disk that would fill up half way is said before anything is written. */
async function requireRoom({ data }: Site, files: readonly KeptFile[]): Promise<void> {
  let place = data;
  while (!existsSync(place)) place = path.dirname(place);
  const { bavail, bsize } = await statfs(place);
  const [needed, free] = [files.reduce((sum, { bytes }) => sum + bytes, 0), bavail * bsize];
  if (needed > free)
    throw new SetupProblem(
      `The disk of ${showPath(data)} has ${formatBytes(free)} left, and ${formatBytes(needed)} are to be restored. Nothing was written.`,
    );
}
