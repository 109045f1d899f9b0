import { get } from 'node:http';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFreePort } from '../../db/process/free-port.ts';

import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { projectDir } from './project-dir.ts';

/** The site, serving another database on a port of this machine alone. */
export type PreviewSite = { url: string; ended: Promise<number>; stop: () => Promise<void> };

/** A build takes a minute or two on a small machine, where there is none. */
const PATIENCE_MS = 10 * 60_000;

/** Starts the site on a free port of 127.0.0.1 and waits until it answers; what it says goes to `say`. */
export async function startPreviewSite(
  databaseUrl: string,
  { env, say, signal }: { env: NodeJS.ProcessEnv; say: (line: string) => void; signal?: AbortSignal },
): Promise<PreviewSite> {
  const port = await findFreePort();
  const url = `http://127.0.0.1:${port}`;
  const quit = new AbortController();
  const args = [path.join('app', '_boot', 'run.mjs'), '--build', 'app/_boot/serve-command.ts'];
  const ended = runCommand(process.execPath, args, {
    cwd: projectDir(),
    env: {
      ...withoutDesk(env),
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: url,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
    abort: signal ? AbortSignal.any([signal, quit.signal]) : quit.signal,
    onStart: ({ stdout, stderr }) => {
      for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', say);
    },
  });
  ended.catch(() => {});
  const stop = async () => {
    quit.abort();
    await ended;
  };
  try {
    await Promise.race([untilAlive(port, signal), ended.then(throwEnded)]);
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
  return { url, ended, stop };
}

/** A preview has no desk of its own. */
const withoutDesk = (env: NodeJS.ProcessEnv) =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.includes('DESK'))) as NodeJS.ProcessEnv;

async function untilAlive(port: number, signal: AbortSignal | undefined): Promise<void> {
  const until = Date.now() + PATIENCE_MS;
  while (Date.now() < until) {
    signal?.throwIfAborted();
    if ((await requestStatus(port)) === 200) return;
    await sleep(100);
  }
  throw new SetupProblem(`The preview’s site does not answer on port ${port}.`);
}

function requestStatus(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/health', agent: false, timeout: 5000 },
      (response) => {
        response.resume();
        response.on('close', () => resolve(response.statusCode));
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(undefined));
  });
}

function throwEnded(code: number): never {
  throw new SetupProblem(`The preview’s site ended with exit code ${code}; what it said stands above.`);
}
