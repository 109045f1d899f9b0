import { open, stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { errorCode, SetupProblem } from '../../db/process/setup-problem.ts';
import { showPath } from '../files/seed-file.ts';
import { MAX_FILE_BYTES } from './kept-names.ts';

const MOST_TRIES = 5;

/**
 * A file as it stood at one moment: one that is written to while it is read is read again. Undefined where there is none.
 * Throws SetupProblem where it never stands still, or is larger than a backup takes.
 */
export async function readSteady(file: string): Promise<Buffer | undefined> {
  for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
    const read = await readOnce(file).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return undefined;
      if (errorCode(error) === 'EISDIR')
        throw new SetupProblem(`${showPath(file)} is a folder, where a file belongs.`);
      throw error;
    });
    if (read === undefined || read.isSteady) return read?.bytes;
    await sleep(50 * tries);
  }
  throw new SetupProblem(
    `${showPath(file)} is written to all the time: end what writes it, and run this again.`,
  );
}

async function readOnce(file: string): Promise<{ bytes: Buffer; isSteady: boolean }> {
  const handle = await open(file, 'r');
  try {
    const before = await handle.stat({ bigint: true });
    if (before.size > MAX_FILE_BYTES)
      throw new SetupProblem(
        `${showPath(file)} has ${before.size} bytes; a backup takes files of up to ${MAX_FILE_BYTES}: move it elsewhere.`,
      );
    const bytes = await handle.readFile();
    const after = await stat(file, { bigint: true });
    const isSame = after.ino === before.ino && after.mtimeNs === before.mtimeNs && after.size === before.size;
    return { bytes, isSteady: isSame && BigInt(bytes.length) === before.size };
  } finally {
    await handle.close();
  }
}
