import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from './source-hash.mjs';

/** Names the folder of the compiled programs to the processes that one of them starts: they ask no further. */
export const PROGRAMS_DIR = 'CITED_METRICS_PROGRAMS';

/**
 * What a packed site can do (app/_pack): the npm script of that name, and the program that does it.
 * @type {Readonly<Record<string, string>>}
 */
export const COMMANDS = {
  serve: 'app/_boot/serve-command.ts',
  health: 'app/_boot/health-command.ts',
  'db:migrate': 'db/migrate.ts',
  'db:prune': 'db/prune.ts',
  seed: 'seed/commands/load.ts',
};

/** Where a build keeps the compiled programs. */
const FOLDER = 'programs';

/**
 * @param {string} projectDir
 * @param {string} distDir The build folder, relative to the project.
 * @returns {string}
 */
export const programsOf = (projectDir, distDir) => path.join(projectDir, distDir, FOLDER);

/**
 * The file that a program is compiled to.
 * @param {string} folder
 * @param {string} source Relative to the project, with slashes: app/_boot/start.ts.
 * @returns {string}
 */
export const compiledFile = (folder, source) => path.join(folder, `${path.posix.parse(source).name}.mjs`);

/**
 * @param {string} projectDir
 * @param {string} distDir
 * @returns {string}
 */
export const stampOf = (projectDir, distDir) => path.join(projectDir, distDir, 'built-from.json');

/**
 * What a build says of itself once it is whole.
 * @typedef {object} Stamp
 * @property {string} hash Of its sources.
 * @property {string[]} files What it holds beside Next's part, relative to its folder.
 */

/**
 * Whether there is a whole build that was made from the sources at hand.
 * @param {string} projectDir
 * @param {string} distDir
 * @returns {boolean}
 */
export function isFreshBuild(projectDir, distDir) {
  const stamp = readStamp(stampOf(projectDir, distDir));
  const needed = ['BUILD_ID', ...(stamp?.files ?? [])];
  if (!needed.every((name) => existsSync(path.join(projectDir, distDir, name)))) return false;
  return stamp?.hash === hashSources(projectDir);
}

/**
 * Undefined where there is none, and for one that was cut off, where the disk was full.
 * @param {string} file
 * @returns {Stamp | undefined}
 */
function readStamp(file) {
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
