import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hashSources } from './source-hash.mjs';

/** Names the folder of the compiled programs to the processes that one of them starts: they ask no further. */
export const PROGRAMS_DIR = 'CITED_METRICS_PROGRAMS';

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
 * Whether there is a build that was made from the sources at hand.
 * @param {string} projectDir
 * @param {string} distDir
 * @returns {boolean}
 */
export function isFreshBuild(projectDir, distDir) {
  const stamp = stampOf(projectDir, distDir);
  if (!existsSync(stamp) || !existsSync(path.join(projectDir, distDir, 'BUILD_ID'))) return false;
  return readHash(stamp) === hashSources(projectDir);
}

/**
 * Undefined for a stamp that was cut off, where the disk was full.
 * @param {string} stamp
 * @returns {string | undefined}
 */
function readHash(stamp) {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8')).hash;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
