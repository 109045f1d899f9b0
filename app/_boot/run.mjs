import { spawn } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { loadEnvFilesOf } from '../../db/process/env-files.mjs';
import { compiledFile, isFreshBuild, PROGRAMS_DIR, programsOf } from './programs.mjs';

/*
 * node app/_boot/run.mjs [--build] <program> …: runs one of the project's programs, compiled where the build at hand is that
 * of the sources, else from its TypeScript. With `--build` and no argument for the program, a missing or outdated build is made
 * first, by a process of its own, so that its compilers don't stay; with `--build-anywhere` whether its port is free or not.
 * Plain JavaScript: nothing is compiled yet.
 */

const PROJECT_DIR = path.resolve(import.meta.dirname, '..', '..');
const SIGNALS = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM']);

const given = process.argv.slice(2);
const BUILD_FLAGS = ['--build', '--build-anywhere'];
const hasFlag = BUILD_FLAGS.includes(given[0] ?? '');
const mayBuild = hasFlag && given.length === 2;
const [source = '', ...args] = hasFlag ? given.slice(1) : given;

const programs = process.env[PROGRAMS_DIR] ?? (await findPrograms());
process.argv.splice(1, process.argv.length, path.join(PROJECT_DIR, source), ...args);
if (programs === undefined) await runSource();
else await runCompiled(programs);

/**
 * The folder of the compiled programs; undefined where there are none of these sources.
 * @returns {Promise<string | undefined>}
 */
async function findPrograms() {
  loadEnvFilesOf(PROJECT_DIR);
  const distDir = process.env.NEXT_DIST_DIR?.trim() || '.next';
  if (!isFreshBuild(PROJECT_DIR, distDir)) {
    if (!mayBuild) return undefined;
    const code = await makeBuild();
    if (code !== 0) process.exit(code);
  }
  return programsOf(PROJECT_DIR, distDir);
}

/**
 * What ends us ends the build; its exit code is ours.
 * @returns {Promise<number>}
 */
function makeBuild() {
  const command = path.join('app', '_boot', 'build-command.ts');
  const where = given[0] === '--build' ? '--to-serve' : '--to-serve-anywhere';
  const child = spawn(process.execPath, ['--import', 'tsx', command, where], {
    cwd: PROJECT_DIR,
    stdio: 'inherit',
  });
  const pass = SIGNALS.map((name) => /** @type {const} */ ([name, () => child.kill(name)]));
  for (const [name, listener] of pass) process.on(name, listener);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const [name, listener] of pass) process.off(name, listener);
      resolve(code ?? 1);
    });
  });
}

async function runSource() {
  const { register } = await import('tsx/esm/api');
  register();
  await import(pathToFileURL(path.join(PROJECT_DIR, source)).href);
}

/** @param {string} folder */
async function runCompiled(folder) {
  process.env[PROGRAMS_DIR] = folder;
  const home = /** @type {any} */ (globalThis);
  // What lib/process-wide.ts keeps, for the modules of Next's build too.
  home[Symbol.for('cited-metrics')] = new Map([['programs', { value: folder }]]);
  await import(pathToFileURL(compiledFile(folder, source)).href);
}
