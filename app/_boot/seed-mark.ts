import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../db/process/setup-problem.ts';
import { hashSources } from './source-hash.mjs';

/** The texts of articles that a load looks claims up in, see seed/files/texts-at-hand.ts. */
const TEXTS = path.join('.data', 'texts');
/** Seeds, and the code that reads them. */
const SEED = 'seed';

/**
 * Names all that loading this folder depends on, beside the database: the bytes of the seeds and of the texts at hand, and the
 * sources of what reads and writes them. Two folders of the same mark load alike.
 */
export function seedMark(projectDir: string, folder = path.join(projectDir, SEED)): string {
  const hash = createHash('sha256').update(`${hashSources(projectDir)} ${process.version}`);
  for (const each of new Set([folder, path.join(projectDir, SEED), path.join(projectDir, TEXTS)])) {
    hash.update('\n');
    for (const name of listFiles(each)) {
      const content = readFileSync(path.join(each, name));
      hash.update(`${name}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('base64url');
}

function listFiles(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    return files.map((file) => path.relative(folder, path.join(file.parentPath, file.name))).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
