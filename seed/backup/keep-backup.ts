import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { link, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { inWords, keepFolder } from '../editing/write-whole.ts';
import { showPath } from '../files/seed-file.ts';
import type { Site } from './kept-names.ts';
import { type Backup, type BackupOptions, makeBackup } from './make-backup.ts';
import { checkArchive, openArchive } from './open-archive.ts';

/** Drafts are nobody else's to read. */
const OWNER_ALONE = 0o600;

export type KeepOptions = BackupOptions & {
  /** Where the backup goes, once it is known what it holds. */
  nameOf: (backup: Backup) => string;
};

/**
 * Backs a site up into a file: written beside its place, brought to the disk, read again and held against its own list, and only
 * then given its name. Nothing is ever written over. Gives what was backed up, and where it is.
 */
export async function keepBackup(
  site: Site,
  folder: string,
  options: KeepOptions,
): Promise<Backup & { file: string }> {
  const beside = path.join(folder, `.backup.${randomBytes(6).toString('hex')}.new`);
  return inWords(path.join(folder, 'the backup'), async () => {
    await mkdir(folder, { recursive: true });
    try {
      const backup = await writeChecked(site, beside, options);
      const file = options.nameOf(backup);
      await giveName(beside, file);
      await keepFolder(folder);
      return { ...backup, file };
    } finally {
      await rm(beside, { force: true });
    }
  });
}

/** Writes a backup into a new file that this user alone may read, and reads it again. */
export async function writeChecked(site: Site, file: string, options: BackupOptions): Promise<Backup> {
  const output = createWriteStream(file, { flags: 'wx', mode: OWNER_ALONE, flush: true });
  const backup = await makeBackup(site, output, options).catch((error: unknown) => {
    output.destroy();
    throw error;
  });
  const archive = await openArchive(file);
  try {
    await checkArchive(archive, options.signal);
  } finally {
    archive.close();
  }
  return backup;
}

/** A link is made only where nothing has the name; a rename, on file systems without links, would write over it. */
async function giveName(beside: string, file: string): Promise<void> {
  try {
    await link(beside, file);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || existsSync(file))
      throw new SetupProblem(
        `There is ${showPath(file)} already: nothing is written over it. Choose another name.`,
      );
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(errorCode(error) ?? '')) throw error;
    await rename(beside, file);
  }
}
