import path from 'node:path';
import { withLock } from '../process/lock.ts';
import { chooseHome, type Home, toHomeProblem } from './home.ts';
import { initialise } from './initialise.ts';
import { removePortNote } from './port-note.ts';
import { ensureServer, findRunning, stopServer } from './server.ts';
import { supervise } from './supervise.ts';
import { makeThrowawayHome, removeThrowawayHome, sweepThrowawayHomes } from './throwaway.ts';
import { countUsers, hasUsers, registerUser } from './users.ts';

type OpenOptions = {
  projectDir: string;
  dataDir?: string;
  /** A new database in a folder of its own, which is removed at the end; `dataDir` is not looked at. */
  isThrowaway?: boolean;
  log: (line: string) => void;
  /** What happens to the server later, while it is open; absent: `log`. */
  report?: (line: string) => void;
  signal?: AbortSignal;
};

/** A database that is up. `isAlone`: no other process uses it, as far as can be told. `close` may be called more than once. */
export type OpenDatabase = { url: string; isAlone: () => boolean; close: () => Promise<void> };

/**
 * Brings the embedded server up, or joins the one that another process of the same folder started; the last of them
 * to close stops it. While it is open, a server that ends is started again on the same port. Throws SetupProblem, or the signal's reason after everything begun was undone.
 */
export async function openEmbedded(options: OpenOptions): Promise<OpenDatabase> {
  if (!options.isThrowaway) return join(chooseHome(options), options);
  await sweepThrowawayHomes();
  const home = makeThrowawayHome();
  try {
    const { close, ...database } = await join(home, options);
    return { ...database, close: once(() => close().finally(() => removeThrowawayHome(home))) };
  } catch (error) {
    removeThrowawayHome(home);
    throw error;
  }
}

async function join(home: Home, options: OpenOptions): Promise<OpenDatabase> {
  const onWait = (pid: number) =>
    options.log(`Waiting for process ${pid}, which is starting or stopping the database.`);
  const opened = await withLock(lockOf(home), () => enter(home, options), {
    signal: options.signal,
    onWait,
  }).catch((error: unknown) => {
    throw toHomeProblem(home.dir, error);
  });
  const leaveAtExit = () => leaveNow(home, opened.unregister);
  process.once('exit', leaveAtExit);
  const { report = options.log, isThrowaway } = options;
  const endWatch = supervise(home, { lockFile: lockOf(home), durable: !isThrowaway, report });
  const close = once(async () => {
    await endWatch();
    await withLock(lockOf(home), () => leave(home, opened.unregister), { onWait });
    process.off('exit', leaveAtExit);
  });
  return { url: opened.url, isAlone: () => countUsers(home.dir) === 1, close };
}

async function enter(home: Home, options: OpenOptions): Promise<{ url: string; unregister: () => void }> {
  const durable = !options.isThrowaway;
  const { log, signal } = options;
  const isShared = hasUsers(home.dir);
  const unregister = registerUser(home.dir);
  try {
    await initialise(home, { log, signal, durable });
    const url = await ensureServer(home, { log, signal, durable, isShared });
    signal?.throwIfAborted();
    return { url, unregister };
  } catch (error) {
    await leave(home, unregister);
    throw error;
  }
}

async function leave(home: Home, unregister: () => void): Promise<void> {
  unregister();
  if (hasUsers(home.dir)) return;
  await stopServer(home);
  removePortNote(home.dir);
}

/** For a process that ends without closing: nothing can be awaited any more, so the server is only told to stop. */
function leaveNow(home: Home, unregister: () => void): void {
  unregister();
  if (hasUsers(home.dir)) return;
  removePortNote(home.dir);
  const running = findRunning(home);
  if (running) process.kill(running.pid, 'SIGINT');
}

const lockOf = (home: Home) => path.join(home.dir, 'lock');

function once<T>(run: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= run();
    return result;
  };
}
