import { rmSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { classifyDatabaseError } from '../process/database-error.ts';
import { isAlive } from '../process/process-identity.ts';
import { errorCode, SetupProblem } from '../process/setup-problem.ts';
import { describeFullDisk } from './full-disk.ts';
import { dataFolderOf, type Home } from './home.ts';
import { DATABASE, readPassword } from './initialise.ts';
import { writePortNote } from './port-note.ts';
import { type Postmaster, postmasterFileOf, readPostmaster } from './postmaster-file.ts';
import { runTool } from './run-tool.ts';
import { servesFolder } from './server-process.ts';
import { startServer } from './start-server.ts';

type ServerOptions = {
  log: (line: string) => void;
  signal?: AbortSignal;
  durable: boolean;
  /** Whether a process that is registered as a user of the server is alive. */
  isShared: boolean;
};

const ATTEMPTS = 3;

/** The server of this home, if one runs. */
export function findRunning(home: Home): Postmaster | undefined {
  const folder = dataFolderOf(home.dir);
  const found = readPostmaster(folder);
  return found && servesFolder(found.pid, folder) ? found : undefined;
}

/**
 * Gives the address of the running server of this home, and starts it if need be. A server that a killed run left
 * behind is used again if it answers, and stopped first if not; one that ends meanwhile is started again. The caller
 * holds the lock.
 */
export async function ensureServer(home: Home, options: ServerOptions): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await bringUp(home, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (!isGone(error)) throw toDiskProblem(home, error);
      if (attempt === ATTEMPTS)
        throw new SetupProblem(
          `The database server in ${home.dir} starts, and ends again at once; its file server.log says why.`,
        );
    }
  }
}

function toDiskProblem({ dir }: Home, error: unknown): unknown {
  const sentence = errorCode(error) === '53100' && describeFullDisk(dir, (error as Error).message);
  return sentence ? new SetupProblem(sentence) : error;
}

async function bringUp(home: Home, options: ServerOptions): Promise<string> {
  const folder = dataFolderOf(home.dir);
  const running = findRunning(home);
  if (running) {
    if (await answers(home, running.pid)) return reuse(home, running, options);
    options.log(
      `The database server (process ${running.pid}) does not answer; it is stopped and started again.`,
    );
    await stopServer(home);
  } else if (readPostmaster(folder)) {
    options.log(
      options.isShared
        ? 'The database server has ended while others use it; it is started again on its port.'
        : 'The database server was not stopped properly last time; it recovers its data.',
    );
  }
  removeStalePostmaster(folder);
  const url = urlOf(home, await startServer(home, options));
  await createDatabase(url);
  return url;
}

/** PostgreSQL takes any process that has the old number for its own, be it a zombie or another program. */
function removeStalePostmaster(folder: string): void {
  const left = readPostmaster(folder);
  if (left && !servesFolder(left.pid, folder)) rmSync(postmasterFileOf(folder), { force: true });
}

/**
 * Stops the server of this home if one runs: its open transactions are rolled back. One that obeys neither an orderly
 * nor an immediate stop is killed; its log brings the data back at the next start.
 */
export async function stopServer(home: Home): Promise<void> {
  const folder = dataFolderOf(home.dir);
  const running = findRunning(home);
  if (!running) return;
  for (const [mode, seconds] of [
    ['fast', '15'],
    ['immediate', '5'],
  ] as const) {
    const { code } = await runTool(home, 'pg_ctl', ['stop', '-D', folder, '-m', mode, '-w', '-t', seconds]);
    if (code === 0 || !isAlive(running.pid)) return;
  }
  process.kill(running.pid, 'SIGKILL');
  while (isAlive(running.pid)) await sleep(20);
}

function reuse(home: Home, { pid, port }: Postmaster, { log, isShared }: ServerOptions): string {
  writePortNote(home.dir, port);
  log(
    isShared
      ? `Using the database server that runs already (process ${pid}).`
      : `An earlier run was cut off and left its database server behind (process ${pid}); using that one.`,
  );
  return urlOf(home, port);
}

const urlOf = (home: Home, port: number, database = DATABASE) =>
  `postgres://${DATABASE}:${readPassword(home)}@127.0.0.1:${port}/${database}`;

/** Waits while the server starts, recovers or shuts down; false if it ends or stays silent. */
async function answers(home: Home, pid: number): Promise<boolean> {
  const patience = Date.now() + 15_000;
  while (Date.now() < patience && isAlive(pid)) {
    const port = readPostmaster(dataFolderOf(home.dir))?.port;
    if (port && (await createDatabase(urlOf(home, port)).then(() => true, isNotYet))) return true;
    await sleep(200);
  }
  return false;
}

/** Whether a server that was there has gone, or does not yet take connections. */
const isGone = (error: unknown) => classifyDatabaseError(error) === 'unreachable';

/** A wrong password is that of another server, which has taken the port of ours. */
function isNotYet(error: unknown): false {
  if (isGone(error) || errorCode(error) === '28P01') return false;
  throw error;
}

async function createDatabase(url: string): Promise<void> {
  const address = new URL(url);
  address.pathname = '/postgres';
  const sql = postgres(address.href, { max: 1, connect_timeout: 5, onnotice: () => {} });
  try {
    const [found] = await sql`select 1 from pg_database where datname = ${DATABASE}`;
    if (!found) await sql`create database ${sql(DATABASE)}`;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
