import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import postgres from 'postgres';
import { findFreePort } from '../process/free-port.ts';
import { isAlive } from '../process/process-identity.ts';
import { errorCode, SetupProblem } from '../process/setup-problem.ts';
import { program } from './binaries.ts';
import { dataFolderOf, type Home } from './home.ts';
import { DATABASE, readPassword } from './initialise.ts';
import { type Postmaster, postmasterFileOf, readPostmaster } from './postmaster-file.ts';
import { runTool, toolEnv } from './run-tool.ts';
import { servesFolder } from './server-process.ts';

type ServerOptions = {
  log: (line: string) => void;
  signal?: AbortSignal;
  durable: boolean;
  /** Whether a process that is registered as a user of the server is alive. */
  isShared: boolean;
};

/**
 * Gives the address of the running server of this home, and starts it if need be. A server that a killed run left
 * behind is used again if it answers, and stopped first if not. The caller holds the lock.
 */
export async function ensureServer(home: Home, options: ServerOptions): Promise<string> {
  const folder = dataFolderOf(home.dir);
  const found = readPostmaster(folder);
  if (found && servesFolder(found.pid, folder)) {
    if (await answers(home, found.pid)) return reuse(home, found, options);
    options.log(
      `The database server (process ${found.pid}) does not answer; it is stopped and started again.`,
    );
    await stopServer(home);
  } else if (found) {
    options.log('The database server was not stopped properly last time; it recovers its data.');
  }
  removeStalePostmaster(folder);
  const url = await startServer(home, options);
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
  const running = readPostmaster(folder);
  if (!running || !servesFolder(running.pid, folder)) return;
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
  log(
    isShared
      ? `Using the database server that runs already (process ${pid}).`
      : `An earlier run was cut off and left its database server behind (process ${pid}); using that one.`,
  );
  return urlOf(home, port);
}

const urlOf = (home: Home, port: number, database = DATABASE) =>
  `postgres://${DATABASE}:${readPassword(home)}@127.0.0.1:${port}/${database}`;

const ATTEMPTS = 20;

/** Another program may take the free port first, and backends of a killed server need a moment to end: try again. */
async function startServer(home: Home, options: ServerOptions): Promise<string> {
  for (let attempt = 1; ; attempt++) {
    const port = await findFreePort();
    const complaint = await launch(home, port, options);
    if (complaint === undefined) return urlOf(home, port);
    const passes = /could not bind|could not create any TCP\/IP sockets|pre-existing shared memory/.test(
      complaint,
    );
    if (!passes || attempt === ATTEMPTS)
      throw new SetupProblem(`The database server in ${home.dir} did not start. It says:\n${complaint}`);
    await sleep(250, undefined, { signal: options.signal });
  }
}

/** Undefined once the server takes connections; what it printed if it ended instead. */
async function launch(
  home: Home,
  port: number,
  { signal, durable }: ServerOptions,
): Promise<string | undefined> {
  const folder = dataFolderOf(home.dir);
  const log = openLog(path.join(home.dir, 'server.log'));
  const child = spawn(program(home.binaries, 'postgres'), ['-D', folder, ...settings(port, durable)], {
    ...home.account,
    cwd: '/',
    env: toolEnv(),
    detached: true,
    windowsHide: true,
    stdio: ['ignore', log.fd, log.fd],
  });
  closeSync(log.fd);
  let failure: Error | undefined;
  child.on('error', (error) => {
    failure = error;
  });
  const hasEnded = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
  while (!hasEnded() && (signal?.aborted || !isReady(folder, child.pid))) {
    if (signal?.aborted) child.kill('SIGINT');
    await sleep(20);
  }
  signal?.throwIfAborted();
  if (hasEnded()) return failure?.message ?? readFileSync(log.file, 'utf8').slice(log.length).trim();
  child.unref();
  return undefined;
}

function isReady(folder: string, pid: number | undefined): boolean {
  const running = readPostmaster(folder);
  return running?.pid === pid && running?.isReady === true;
}

function settings(port: number, durable: boolean): string[] {
  const wanted: Record<string, string | number> = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

const LOG_LIMIT_BYTES = 1_000_000;

function openLog(file: string): { fd: number; file: string; length: number } {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  const fd = openSync(file, size > LOG_LIMIT_BYTES ? 'w' : 'a', 0o644);
  return { fd, file, length: fstatSync(fd).size };
}

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

function isNotYet(error: unknown): false {
  const known = [
    '57P03',
    'ECONNREFUSED',
    'ECONNRESET',
    'CONNECTION_CLOSED',
    'CONNECT_TIMEOUT',
    '28P01',
    '57P01',
  ];
  if (known.includes(errorCode(error) ?? '')) return false;
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
