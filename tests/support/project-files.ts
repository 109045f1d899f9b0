import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';

const SKIPPED = new Set(['node_modules', '.git', '.data']);
const BINARY = /\.(png|jpe?g|webp|avif|ico|gif|ttf|otf|woff2?|pdf|zip|gz)$/;

/** A text file of the project; `path` is relative to it, with `/`. */
export type ProjectFile = { path: string; text: string };

/** Every text file that belongs to the project: nothing generated, installed or kept by a run. */
export function readProjectFiles(): ProjectFile[] {
  return listPaths('')
    .filter((file) => !BINARY.test(file))
    .map((file) => ({ path: file, text: readFileSync(path.join(PROJECT_DIR, file), 'utf8') }));
}

function listPaths(folder: string): string[] {
  return readdirSync(path.join(PROJECT_DIR, folder), { withFileTypes: true }).flatMap((entry) => {
    const name = path.posix.join(folder, entry.name);
    if (entry.isDirectory()) return isOurs(name) ? listPaths(name) : [];
    return isOurs(name) && entry.isFile() ? [name] : [];
  });
}

function isOurs(name: string): boolean {
  if (SKIPPED.has(name)) return false;
  return !/^(\.next|\.test-output|next-env\.d\.ts$|\.env(\.|$)|.*\.tsbuildinfo$)/.test(name);
}
