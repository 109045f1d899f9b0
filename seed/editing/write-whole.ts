import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { whyUnwritable } from '../../db/process/system-problem.ts';
import { showPath } from '../files/seed-file.ts';

/**
 * Writes a file beside its place and renames it there: whoever reads it, and whenever this is killed, finds the old content
 * or the new one. Makes the folder where there is none. Throws SetupProblem where nothing can be written there.
 */
export async function writeWhole(file: string, content: string | Uint8Array): Promise<void> {
  await inWords(file, async () => {
    await rename(await writeBeside(file, content), file);
    await keepFolder(path.dirname(file));
  });
}

/** Writes what is to become `file` under another name of its folder, whole and on the disk, and gives that name. */
export async function writeBeside(file: string, content: string | Uint8Array): Promise<string> {
  const folder = path.dirname(file);
  const beside = path.join(folder, `.${path.basename(file)}.${randomBytes(6).toString('hex')}.new`);
  return inWords(file, async () => {
    await mkdir(folder, { recursive: true });
    try {
      const handle = await open(beside, 'wx');
      try {
        await handle.writeFile(content);
        await handle.sync();
      } finally {
        await handle.close();
      }
      return beside;
    } catch (error) {
      await rm(beside, { force: true });
      throw error;
    }
  });
}

/** Brings the names of a folder to the disk, where the system can. */
export async function keepFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined);
  try {
    await handle?.sync();
  } catch {
    // Not every file system can; the rename stands all the same.
  } finally {
    await handle?.close();
  }
}

/** Says in a sentence why a file can't be written; what stood there stands. */
export async function inWords<T>(file: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const why = whyUnwritable(error);
    if (why === undefined) throw error;
    throw new SetupProblem(`${showPath(file)} can't be written: ${why}. It stands as it was.`);
  }
}
