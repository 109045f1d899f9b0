import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from '../process/lock.ts';
import { isAlive } from '../process/process-identity.ts';
import { formatDuration } from '../process/progress.ts';
import { describeProblem } from '../process/system-problem.ts';
import { dataFolderOf, type Home, toHomeProblem } from './home.ts';
import { readPostmaster } from './postmaster-file.ts';
import { ensureServer, findRunning } from './server.ts';

type SuperviseOptions = {
  lockFile: string;
  durable: boolean;
  /** Told in a line when the server has come back, and why it can't where it can't. */
  report: (line: string) => void;
};

const LOOK_EVERY_MS = 250;
/** Between attempts at a server that can't be started; the last one counts for all that follow. */
const PAUSES_MS = [500, 1000, 2000, 5000];
const SAY_AGAIN_MS = 60_000;

/**
 * Starts the server again, on its port, whenever it has ended while this process uses it; where it can't be started, says
 * why and goes on trying. Every user of a server watches it, and the lock lets one of them act. Gives what ends the
 * watch: after that nothing is started any more.
 */
export function supervise(home: Home, options: SuperviseOptions): () => Promise<void> {
  const stop = new AbortController();
  const ended = watch(home, options, stop.signal);
  return async () => {
    stop.abort();
    await ended;
  };
}

async function watch(home: Home, options: SuperviseOptions, signal: AbortSignal): Promise<void> {
  let seen = findPid(home);
  for (; !signal.aborted; await pause(LOOK_EVERY_MS, signal)) {
    if (isStillThere(home, seen)) continue;
    const running = findPid(home);
    if (running === undefined) await bringBack(home, seen, options, signal);
    else if (running !== seen) options.report(`The database server was started again (process ${running}).`);
    seen = findPid(home) ?? seen;
  }
}

/** What can be told of the server that was seen last without asking other programs for its command line. */
function isStillThere(home: Home, seen: number | undefined): boolean {
  return seen !== undefined && isAlive(seen) && readPid(home) === seen;
}

function readPid(home: Home): number | undefined {
  try {
    return readPostmaster(dataFolderOf(home.dir))?.pid;
  } catch {
    return undefined;
  }
}

async function bringBack(
  home: Home,
  ended: number | undefined,
  options: SuperviseOptions,
  signal: AbortSignal,
): Promise<void> {
  const since = performance.now();
  const complain = createComplaint(options.report);
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const started = await withLock(options.lockFile, () => startUnlessThere(home, options, signal), {
        signal,
      });
      return options.report(
        `The database server${ended === undefined ? '' : ` (process ${ended})`} had ended; ${started}, ` +
          `${formatDuration(performance.now() - since)} later.`,
      );
    } catch (error) {
      if (signal.aborted) return;
      complain(describeProblem(toHomeProblem(home.dir, error)) ?? String(error));
      await pause(PAUSES_MS[Math.min(attempt, PAUSES_MS.length - 1)] ?? 0, signal);
    }
  }
}

async function startUnlessThere(
  home: Home,
  { durable }: SuperviseOptions,
  signal: AbortSignal,
): Promise<string> {
  signal.throwIfAborted();
  const there = findRunning(home);
  if (there) return `another command started it again on port ${there.port} (process ${there.pid})`;
  await ensureServer(home, { log: () => {}, signal, durable, isShared: true });
  const { port, pid } = findRunning(home) ?? {};
  return `it runs again on port ${port} (process ${pid})`;
}

/** Says the same thing once a minute, whatever numbers and times it has in it. */
function createComplaint(report: (line: string) => void): (sentence: string) => void {
  let last = '';
  let saidAt = Number.NEGATIVE_INFINITY;
  return (sentence) => {
    const kind = sentence.replace(/\d+/g, '');
    if (kind === last && performance.now() - saidAt < SAY_AGAIN_MS) return;
    last = kind;
    saidAt = performance.now();
    report(
      `The database server has ended, and starting it again fails; it is tried every few seconds. ${sentence}`,
    );
  };
}

/** What can't be read is looked for, and complained of, where the server is started. */
function findPid(home: Home): number | undefined {
  try {
    return findRunning(home)?.pid;
  } catch {
    return undefined;
  }
}

const pause = (ms: number, signal: AbortSignal) =>
  sleep(ms, undefined, { ref: false, signal }).catch(() => {});
