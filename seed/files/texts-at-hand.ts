import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { readTextFile } from './read-text.ts';

/** Where an editor keeps the articles' texts; git ignores it, and nothing else reads it. */
const FOLDER = path.join(PROJECT_DIR, '.data', 'texts');

/** The articles' texts that lie in the folder as `*.txt`; none where there is no folder. Throws a TextFileError. */
export async function readTextsAtHand(folder = FOLDER): Promise<{ path: string; text: string }[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.txt')).sort();
  return Promise.all(
    files.map(async (name) => {
      const file = path.join(folder, name);
      return { path: file, text: await readTextFile(file) };
    }),
  );
}
