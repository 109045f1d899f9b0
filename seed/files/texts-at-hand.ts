import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { errorCode } from '../../db/process/setup-problem.ts';
import { readTextFile } from './read-text.ts';

/** An article's text on this machine; it is read to compare with, and nothing of it is stored. */
export type TextAtHand = { path: string; text: string };

/** Where editors keep the texts of articles: one .txt file each, of any name. Git ignores the folder. */
export const TEXTS_FOLDER = path.join(PROJECT_DIR, '.data', 'texts');

/**
 * The texts in a folder, by the names of their files; none where there is no such folder. Throws TextFileError where a
 * file can't be read or is no UTF-8 text.
 */
export async function readTextsAtHand(folder = TEXTS_FOLDER): Promise<TextAtHand[]> {
  const texts: TextAtHand[] = [];
  for (const name of await listTextFiles(folder)) {
    const file = path.join(folder, name);
    texts.push({ path: file, text: await readTextFile(file) });
  }
  return texts;
}

async function listTextFiles(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.txt')).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
