import { createHash } from 'node:crypto';
import { accessSync, chmodSync, constants, existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeFolder } from '../process/make-folder.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { whyUnwritable } from '../process/system-problem.ts';
import { type Account, getServerAccount } from './account.ts';
import { type Binaries, canReach, copyBinaries, findBinaries, findObstacle } from './binaries.ts';

/** The folder that holds everything of one embedded server, who runs it and with which programs. */
export type Home = { dir: string; account: Account; binaries: Binaries };

type HomeOptions = {
  projectDir: string;
  /** Overrides the choice of the folder; relative to `projectDir`. */
  dataDir?: string;
  log: (line: string) => void;
};

/** The data folder of the server in the home at `dir`. */
export const dataFolderOf = (dir: string) => path.join(dir, 'postgres');

/**
 * Chooses where the server lives: the folder asked for, else `.data` of the project. Where the server's account may
 * not go there, or the path can't be quoted for PostgreSQL's own shell calls, a folder in the system's temporary
 * directory is used, named after the project's real path. Throws SetupProblem if the folder can't be written.
 */
export function chooseHome({ projectDir, dataDir, log }: HomeOptions): Home {
  if (dataDir !== undefined) return homeAt(path.resolve(projectDir, dataDir));
  const inProject = path.join(realpathSync(projectDir), '.data');
  const account = getServerAccount(existsSync(inProject) ? dataFolderOf(inProject) : undefined);
  if (isUsable(inProject, account)) return homeAt(inProject);
  const home = homeAt(inTemporary(projectDir, account));
  log(`The database is kept in ${home.dir}, because PostgreSQL can't use a folder inside ${projectDir}.`);
  return home;
}

/** Directories that every shell of a machine shares; what is in /var/tmp outlives a restart of the machine. */
const TEMPORARY = ['/var/tmp', '/tmp', tmpdir()];

// PostgreSQL puts paths between double quotes into shell commands, where these characters would act.
const UNQUOTABLE = /["$`\\\n]/;

/** Makes the folder, if it is missing, and finds account and programs for it; throws SetupProblem if it can't serve. */
export function homeAt(asked: string): Home {
  makeWritable(asked);
  const dir = realpathSync(asked);
  const account = getServerAccount(dataFolderOf(dir));
  if (!isUsable(dir, account))
    throw new SetupProblem(
      refusal(dir, 'for PostgreSQL: its account may not enter it, or its path has one of " $ ` \\'),
    );
  refuseForeignData(dir, account);
  const packaged = findBinaries();
  const obstacle = UNQUOTABLE.test(packaged.root) ? 'its path' : findObstacle(packaged, account);
  if (obstacle === undefined) return { dir, account, binaries: packaged };
  const binaries = copyBinaries(packaged, dir);
  const still = findObstacle(binaries, account);
  if (still === undefined) return { dir, account, binaries };
  throw new SetupProblem(
    `The embedded PostgreSQL can't run on this system: ${still}. Set DATABASE_URL to a server of your own.`,
  );
}

// PostgreSQL starts only for the owner of its data. Root hands its own over, and runs others' data as their owner.
function refuseForeignData(dir: string, account: Account): void {
  const owner = statSync(dataFolderOf(dir), { throwIfNoEntry: false })?.uid;
  if (owner === undefined || account.uid !== undefined || owner === (process.getuid?.() ?? owner)) return;
  throw new SetupProblem(refusal(dir, 'of this user: another one, or root, made the data in it'));
}

function isUsable(dir: string, account: Account): boolean {
  if (UNQUOTABLE.test(dir) && process.platform !== 'win32') return false;
  return canReach(path.join(existsSync(dir) ? dir : path.dirname(dir), 'x'), account);
}

function makeWritable(dir: string): void {
  try {
    if (!existsSync(dir)) {
      makeFolder(dir);
      chmodSync(dir, 0o755);
    }
    if (!statSync(dir).isDirectory()) throw Object.assign(new Error(dir), { code: 'ENOTDIR' });
    accessSync(dir, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw toHomeProblem(dir, error);
  }
}

/** The sentence for an error of the system where something in the folder could not be written, else the error itself. */
export function toHomeProblem(dir: string, error: unknown): unknown {
  const reason = whyUnwritable(error);
  return reason === undefined ? error : new SetupProblem(refusal(dir, `that can be written (${reason})`));
}

function refusal(dir: string, wanted: string): string {
  return (
    `The database's folder ${dir} is not one ${wanted}. ` +
    'Choose another with DATA_DIR=/path/to/folder, or set DATABASE_URL to a server of your own.'
  );
}

function inTemporary(projectDir: string, account: Account): string {
  const real = realpathSync(projectDir);
  const key = createHash('sha256').update(real).digest('hex').slice(0, 12);
  const dir = path.join(
    temporaryRoot(account, TEMPORARY),
    `cited-metrics-${process.getuid?.() ?? ''}-${key}`,
  );
  const there = lstatSync(dir, { throwIfNoEntry: false });
  const isOurs = there?.isDirectory() && there.uid === process.getuid?.() && (there.mode & 0o022) === 0;
  if (there && !isOurs)
    throw new SetupProblem(`${dir} belongs to someone else. Choose a folder for the database with DATA_DIR.`);
  return dir;
}

/** The first of the directories that the server's account may enter. */
export function temporaryRoot(account: Account, candidates: string[]): string {
  const found = candidates.find(
    (dir) => existsSync(dir) && !UNQUOTABLE.test(dir) && canReach(path.join(dir, 'x'), account),
  );
  if (found !== undefined) return found;
  throw new SetupProblem(
    `The account that runs PostgreSQL may enter none of ${candidates.join(', ')}. ` +
      'Choose a folder for the database with DATA_DIR.',
  );
}
