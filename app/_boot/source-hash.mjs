import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** What a build is made from. Of seeds what the desk and the loader run, and no numbers: they are read when a page is asked for. Not tsconfig.json: Next rewrites it. */
export const SOURCES = [
  'app',
  'db',
  'lib',
  'public',
  'seed/backup',
  'seed/commands',
  'seed/editing',
  'seed/files',
  'instrumentation.ts',
  'next.config.mjs',
  'package-lock.json',
  'postcss.config.mjs',
];

/**
 * One hash over the names and contents of all sources of a build, the same on every machine. Plain JavaScript, since
 * next.config.mjs names the build by it.
 * @param {string} projectDir
 * @returns {string}
 */
export function hashSources(projectDir) {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap((source) => listFiles(projectDir, source))) {
    const content = readFileSync(path.join(projectDir, name));
    hash.update(`${name}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} projectDir
 * @param {string} name
 * @returns {string[]}
 */
function listFiles(projectDir, name) {
  const full = path.join(projectDir, name);
  if (!existsSync(full)) return [];
  if (!statSync(full).isDirectory()) return [name];
  return readdirSync(full)
    .sort()
    .flatMap((inside) => listFiles(projectDir, `${name}/${inside}`));
}
