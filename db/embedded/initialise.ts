import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { SetupProblem } from '../process/setup-problem.ts';
import { describeFullDisk } from './full-disk.ts';
import { dataFolderOf, type Home } from './home.ts';
import { runTool } from './run-tool.ts';

export const DATABASE = 'cited_metrics';

// One call for the whole file system took a third of the time of one for each of a thousand files, on a busy disk.
const SYNC = process.platform === 'linux' ? '--sync-method=syncfs' : '--sync-method=fsync';

const PASSWORD_FILE = 'owner-password';
const START_AFRESH =
  'Nothing was changed. Move that folder away to start afresh (the seeds are loaded again), or choose another folder with DATA_DIR.';

type InitialiseOptions = {
  log: (line: string) => void;
  signal?: AbortSignal;
  /** False for a database that is thrown away: nothing waits for the disk. */
  durable: boolean;
};

/**
 * Makes the data folder unless it is there. It is made beside its place and renamed, so that a run which is cut off
 * leaves no half-made folder; a half-made one of another origin is moved aside, never deleted. The caller holds the
 * lock. Throws SetupProblem for the folder of another major version and for what initdb complains of.
 */
export async function initialise(home: Home, options: InitialiseOptions): Promise<void> {
  removeDrafts(home);
  const folder = dataFolderOf(home.dir);
  checkMajor(home, folder);
  if (isComplete(folder)) {
    checkPassword(folder);
    return handOver(folder, home);
  }
  moveAside(folder, options.log);
  options.log(`Making a new database in ${home.dir}.`);
  const draft = `${folder}.draft-${process.pid}`;
  try {
    await runInitdb(home, draft, options);
    renameSync(draft, folder);
  } finally {
    remove(draft);
    remove(`${draft}.password`);
  }
}

/** The password of the database's owner, random for each data folder. */
export function readPassword(home: Home): string {
  return readFileSync(path.join(dataFolderOf(home.dir), PASSWORD_FILE), 'utf8').trim();
}

async function runInitdb(home: Home, draft: string, { signal, durable }: InitialiseOptions): Promise<void> {
  const passwordFile = `${draft}.password`;
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  mkdirSync(draft, { mode: 0o700 });
  for (const made of [passwordFile, draft]) own(made, home);
  const run = (ctype: string) =>
    runTool(home, 'initdb', initdbArgs({ draft, passwordFile, durable, ctype }), signal);
  let { code, output } = await run(CTYPE);
  if (code !== 0 && /invalid locale/.test(output)) ({ code, output } = await run('C'));
  signal?.throwIfAborted();
  if (code !== 0)
    throw new SetupProblem(
      describeFullDisk(home.dir, output) ??
        `PostgreSQL could not make its data folder in ${home.dir}:\n${output}`,
    );
  renameSync(passwordFile, path.join(draft, PASSWORD_FILE));
}

/** Where a system has it, PostgreSQL's own parser of texts takes no quotation mark for a letter; the search does without. */
const CTYPE = 'C.UTF-8';

type InitdbRun = { draft: string; passwordFile: string; durable: boolean; ctype: string };

// The built-in locale sorts and folds alike on every system; a system's own locales differ or are missing.
function initdbArgs({ draft, passwordFile, durable, ctype }: InitdbRun): string[] {
  return [
    `--pgdata=${draft}`,
    `--username=${DATABASE}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    `--lc-ctype=${ctype}`,
    durable ? SYNC : '--no-sync',
  ];
}

function own(made: string, { account }: Home): void {
  if (account.uid !== undefined && account.gid !== undefined) chownSync(made, account.uid, account.gid);
}

/** Root that copies a project becomes the owner of its data, which the server then may not read. */
function handOver(folder: string, home: Home): void {
  if (home.account.uid === undefined || statSync(folder).uid !== 0) return;
  for (const name of readdirSync(folder, { recursive: true })) own(path.join(folder, String(name)), home);
  own(folder, home);
}

function isComplete(folder: string): boolean {
  return ['PG_VERSION', 'global/pg_control'].every((file) => existsSync(path.join(folder, file)));
}

function checkPassword(folder: string): void {
  if (existsSync(path.join(folder, PASSWORD_FILE))) return;
  throw new SetupProblem(
    `The data in ${folder} can't be opened: their file ${PASSWORD_FILE} is missing. ${START_AFRESH}`,
  );
}

function checkMajor(home: Home, folder: string): void {
  const file = path.join(folder, 'PG_VERSION');
  const found = existsSync(file) ? readFileSync(file, 'utf8').trim() : '';
  const ours = home.binaries.version.split('.')[0];
  if (found === ours || found === '') return;
  throw new SetupProblem(
    `The data in ${folder} were made by PostgreSQL ${found}, and this is PostgreSQL ${ours}, which can't read them. ` +
      START_AFRESH,
  );
}

function moveAside(folder: string, log: (line: string) => void): void {
  if (!existsSync(folder)) return;
  if (readdirSync(folder).length === 0) {
    remove(folder);
    return;
  }
  const aside = `${folder}.incomplete-${process.pid}-${randomBytes(3).toString('hex')}`;
  renameSync(folder, aside);
  log(`The data folder was incomplete; it was moved to ${aside}.`);
}

function removeDrafts(home: Home): void {
  const start = `${path.basename(dataFolderOf(home.dir))}.draft-`;
  for (const name of readdirSync(home.dir)) if (name.startsWith(start)) remove(path.join(home.dir, name));
}

// An initdb that outlived its killed parent may still be writing there: try again while it runs into the missing files.
function remove(leftover: string): void {
  rmSync(leftover, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
