import { createHash } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../../db/process/lock.ts';
import { dataFolder } from './places.ts';
import { inWords } from './write-whole.ts';

/** Runs `work` while no other desk or command writes the same article, or with `name: 'seed'` the same catalogue. */
export async function withSeedLock<T>(folder: string, name: string, work: () => Promise<T>): Promise<T> {
  const locks = path.join(dataFolder(folder), 'locks');
  const lock = path.join(locks, `${name}.lock`);
  await inWords(lock, () => mkdir(locks, { recursive: true }));
  let began = false;
  const begin = async () => {
    began = true;
    return work();
  };
  return withLock(lock, begin).catch((error) => {
    if (began) throw error;
    return inWords(lock, () => Promise.reject(error));
  });
}

/** What tells one content of a file from another. */
export const markOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 32);
