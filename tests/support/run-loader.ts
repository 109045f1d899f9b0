import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { toTestEnvironment } from './test-environment.ts';

export type LoaderRun = { code: number | null; signal: string | null; stdout: string; stderr: string };
/** `waits` says whether it has said that another load goes first. */
export type StartedLoader = { child: ChildProcess; ended: Promise<LoaderRun>; waits: () => boolean };

/** Starts the real command, as `npm run seed` does, on a database and with these arguments. */
export function startLoader(databaseUrl: string | undefined, args: string[]): StartedLoader {
  const env = { ...toTestEnvironment(process.env), ...(databaseUrl && { DATABASE_URL: databaseUrl }) };
  const loader = path.join(PROJECT_DIR, 'seed', 'commands', 'load.ts');
  // One process, not a chain of wrappers: a signal reaches what is to be tested.
  const child = spawn(process.execPath, ['--import', 'tsx', loader, ...args], {
    cwd: PROJECT_DIR,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (text.stdout += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (text.stderr += chunk));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, ...text }));
  return { child, ended, waits: () => text.stdout.includes('Waiting for another load') };
}

/** Runs the real command to its end. */
export const runLoader = (databaseUrl: string | undefined, args: string[]): Promise<LoaderRun> =>
  startLoader(databaseUrl, args).ended;
