import type { ChildProcess } from 'node:child_process';
import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { readEnv } from '../../lib/env.ts';
import { hostToAsk } from './local-address.ts';
import { noteServer } from './serving.ts';

type ServeOptions = {
  projectDir: string;
  distDir: string;
  port: number;
  /** The address that it listens on; absent: all. */
  host?: string;
  env: NodeJS.ProcessEnv;
  /** More arguments for the program. */
  args?: readonly string[];
  abort: AbortSignal;
};

/** Where it listens. */
type Address = Pick<ServeOptions, 'host' | 'port'>;

/** A web server that answers. `ended` settles with its exit code. */
type WebServer = { ended: Promise<number> };

/** Arguments of node for the program that serves the built site, from the project's folder. */
export const SITE_SERVER = [
  // What pages leave behind is collected in smaller steps: half of what V8 would let it grow to, three times over.
  '--max-semi-space-size=8',
  path.join('app', '_boot', 'run.mjs'),
  'app/_boot/site-server.ts',
];

/**
 * glibc keeps a heap for each thread that compresses or paints, up to eight a core, and what they free stays in them. Bodies of
 * pages come and go in sizes that leave gaps: from 128 KiB on each is given back to the system by itself.
 */
const FEW_GAPS = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** Has the program load what it needs, and listen once a line comes in. */
export const WAIT = '--wait';

const TIMEOUT_MS = 60_000;
const CLOSING_MS = 10_000;

/**
 * Starts the web server on the port and waits until it answers, whatever its database does. Throws SetupProblem if it ends or
 * stays silent instead.
 */
export const startWebServer = (options: ServeOptions): Promise<WebServer> =>
  prepareWebServer(options).listen();

/** A web server that loads its code and listens when it is told to, as `startWebServer` does. `stop` ends it. */
type PreparedServer = { listen: () => Promise<WebServer>; stop: () => Promise<void> };

/** Begins to load the web server's code, which takes it longer than all else: what it needs can be made meanwhile. */
export function prepareWebServer({
  projectDir,
  distDir,
  port,
  host,
  env,
  args = [],
  abort,
}: ServeOptions): PreparedServer {
  const quit = new AbortController();
  const output = bufferOutput();
  let forget = () => {};
  let tell = () => {};
  const ended = runCommand(process.execPath, [...SITE_SERVER, WAIT, ...args], {
    cwd: projectDir,
    env: {
      ...FEW_GAPS,
      ...env,
      NODE_ENV: 'production',
      NEXT_DIST_DIR: distDir,
      PORT: String(port),
      ...(host !== undefined && { HOST: host }),
      NEXT_TELEMETRY_DISABLED: '1',
    },
    stdio: ['pipe', 'pipe', 'pipe'],
    abort: AbortSignal.any([abort, quit.signal]),
    killAfterMs: stopMs(env),
    onStart: (child) => {
      output.attach(child);
      tell = () => tellToListen(child);
      if (child.pid !== undefined) forget = noteServer(path.join(projectDir, distDir), child.pid, port);
    },
  }).finally(() => forget());
  // Who tells it to listen hears of it.
  ended.catch(() => {});
  const stop = async () => {
    quit.abort();
    await ended;
  };
  const listen = async () => {
    tell();
    try {
      await Promise.race([untilAlive({ host, port }, abort), ended.then((code) => throwEnded(code, abort))]);
    } catch (error) {
      await stop();
      output.release();
      throw error;
    }
    output.releaseErrors();
    return { ended };
  };
  return { listen, stop };
}

/** How long a stop may take: what its settings allow, and what closing takes beside. */
function stopMs(env: NodeJS.ProcessEnv): number {
  const { leaveSeconds, stopSeconds } = readEnv(env);
  return (leaveSeconds + stopSeconds) * 1000 + CLOSING_MS;
}

/** What is told to a server that has ended is lost on it, and that it has ended is known. */
function tellToListen({ stdin }: ChildProcess): void {
  stdin?.on('error', () => {});
  stdin?.end('listen\n');
}

async function untilAlive(at: Address, abort: AbortSignal): Promise<void> {
  const until = Date.now() + TIMEOUT_MS;
  let status: number | undefined;
  while (Date.now() < until) {
    status = await requestStatus(at);
    abort.throwIfAborted();
    if (status === 200) return;
    await sleep(100);
  }
  const how = status === undefined ? 'does not answer' : `answers with status ${status}`;
  throw new SetupProblem(`The web server on port ${at.port} ${how} after ${TIMEOUT_MS / 1000} seconds.`);
}

/** Asks for the front page once, so that its charts are drawn before the first reader comes. Gives the status. */
export function warmUp(at: Address): Promise<number | undefined> {
  return requestStatus(at, '/', TIMEOUT_MS);
}

function requestStatus(
  { host, port }: Address,
  path = '/health/live',
  timeout = 10_000,
): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get({ host: hostToAsk(host), port, path, agent: false, timeout }, (response) => {
      response.resume();
      response.on('close', () => resolve(response.statusCode));
    });
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

function throwEnded(code: number, abort: AbortSignal): never {
  abort.throwIfAborted();
  throw new SetupProblem(
    `The web server ended with exit code ${code} before it answered; what it said stands above.`,
  );
}

/** Keeps what the child prints while it starts: its banner is no news, unless the start fails. */
function bufferOutput() {
  const held: { isError: boolean; chunk: Buffer }[] = [];
  let isOpen = false;
  const target = (isError: boolean) => (isError ? process.stderr : process.stdout);
  const open = (wanted: (isError: boolean) => boolean) => {
    isOpen = true;
    for (const { isError, chunk } of held.splice(0)) if (wanted(isError)) target(isError).write(chunk);
  };
  return {
    attach({ stdout, stderr }: ChildProcess) {
      for (const [stream, isError] of [[stdout, false] as const, [stderr, true] as const])
        stream?.on('data', (chunk: Buffer) =>
          isOpen ? target(isError).write(chunk) : held.push({ isError, chunk }),
        );
    },
    release: () => open(() => true),
    releaseErrors: () => open((isError) => isError),
  };
}
