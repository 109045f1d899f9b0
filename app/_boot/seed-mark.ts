import { createHash, type Hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
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
    for (const name of listFiles(each)) addFile(hash, each, name);
  }
  return hash.digest('base64url');
}

function addFile(hash: Hash, folder: string, name: string): void {
  const content = readFileSync(path.join(folder, name));
  hash.update(`${name}\0${content.length}\0`).update(content);
}

/** Links are followed, as the loader follows them; one that leads nowhere, or back to where it stands, is left out. */
function listFiles(folder: string, name = '', above: readonly string[] = []): string[] {
  const full = path.join(folder, name);
  if (!existsSync(full)) return [];
  const found = statSync(full);
  if (!found.isDirectory()) return found.isFile() ? [name] : [];
  const real = realpathSync(full);
  if (above.includes(real)) return [];
  const inside = readdirSync(full).sort();
  return inside.flatMap((each) => listFiles(folder, path.join(name, each), [...above, real]));
}
