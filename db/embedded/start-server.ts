import { spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../process/free-port.ts';
import { SetupProblem } from '../process/setup-problem.ts';
import { program } from './binaries.ts';
import { describeFullDisk } from './full-disk.ts';
import { dataFolderOf, type Home } from './home.ts';
import { readPortNote, writePortNote } from './port-note.ts';
import { readPostmaster } from './postmaster-file.ts';
import { toolEnv } from './run-tool.ts';
import { endServersOf } from './server-process.ts';

type StartOptions = {
  signal?: AbortSignal;
  durable: boolean;
  /** Whether anybody uses the server already, and so looks for it on the port that is noted. */
  isShared: boolean;
};

const ATTEMPTS = 20;
/** At a port that may not be another. */
const ATTEMPTS_AT_TAKEN_PORT = 4;
/** What a killed server left behind ends by itself, unless it is in the middle of a statement. */
const ATTEMPT_THAT_ENDS_BACKENDS = 4;

/**
 * Starts the server and gives its port: the noted one, which may be another only where nobody uses the server. Another
 * program may take a free port first, and backends of a killed server need a moment to end: it is tried for a while.
 */
export async function startServer(home: Home, options: StartOptions): Promise<number> {
  let port = readPortNote(home.dir) ?? (await findFreePort());
  for (let attempt = 1; ; attempt++) {
    const complaint = await launch(home, port, options);
    if (complaint === undefined) break;
    const isTaken = /could not bind|could not create any TCP\/IP sockets/.test(complaint);
    const isHeld = complaint.includes('pre-existing shared memory');
    const attempts = isTaken && options.isShared ? ATTEMPTS_AT_TAKEN_PORT : ATTEMPTS;
    if ((!isTaken && !isHeld) || attempt >= attempts)
      throw new SetupProblem(isTaken ? describeTaken(port) : describeFailure(home, complaint));
    if (isTaken && !options.isShared) port = await findFreePort();
    if (isHeld && attempt === ATTEMPT_THAT_ENDS_BACKENDS) endServersOf(dataFolderOf(home.dir));
    await sleep(250, undefined, { signal: options.signal });
  }
  writePortNote(home.dir, port);
  return port;
}

const describeTaken = (port: number) =>
  `The database server can't be started on port ${port}, where those who use it look for it: another program has ` +
  'taken the port. End that program, or stop all that use this database and start again.';

const describeFailure = (home: Home, complaint: string) =>
  describeFullDisk(home.dir, complaint) ??
  `The database server in ${home.dir} did not start. It says:\n${complaint}`;

/** Undefined once the server takes connections; what it printed if it ended instead. */
async function launch(
  home: Home,
  port: number,
  { signal, durable }: StartOptions,
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
