import { get } from 'node:http';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { runCommand } from '../../db/process/run-command.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { ensureBuild, requireBuild } from './build.ts';
import { openToRead } from './readable-database.ts';
import { SITE_SERVER, warmUp } from './serve.ts';
import { noteServer } from './serving.ts';
import { checkSitePort, describeAddress } from './site-address.ts';

const USAGE = 'Usage: npm run serve -- [--no-build]';

/**
 * `npm run serve`: serves the site from a database that others migrate and seed; the right to read is enough. Nothing is
 * written but a build, where it is missing or outdated, and with `--no-build` not even that.
 */
async function main(): Promise<number> {
  const mayBuild = readArguments(process.argv.slice(2));
  const abort = listenForInterrupt();
  abort.addEventListener('abort', () => process.stdout.write('\nStopping.\n'));
  loadEnvFiles();
  const settings = readEnv(process.env);
  const progress = createProgress(process.stdout);
  const build = { projectDir: PROJECT_DIR, distDir: settings.distDir };
  await checkSitePort(settings);
  if (mayBuild) await ensureBuild({ ...build, env: process.env, progress, abort });
  else requireBuild(build);
  abort.throwIfAborted();
  const database = await progress.step('Looking at the database', (say) =>
    openToRead(settings, { say, report: console.error, signal: abort }),
  );
  try {
    return await serve(settings, database, abort);
  } finally {
    await database.close();
  }
}

/** What listens is enough for a start: an answer with data may be a while off. */
async function serve(
  settings: Env,
  { url, hasData }: { url: string; hasData: boolean },
  abort: AbortSignal,
): Promise<number> {
  const ended = runServer(settings, url, abort);
  const listens = await Promise.race([untilListening(settings.port, abort), ended.then(() => false)]);
  if (listens && hasData) await Promise.race([warmUp(settings.port), ended]);
  const note = hasData ? undefined : 'It has nothing to show yet, see above.';
  if (listens) process.stdout.write(`\n${describeAddress(settings, note)}\n`);
  const code = await ended;
  abort.throwIfAborted();
  throw new SetupProblem(`The web server ended by itself, with exit code ${code}.`);
}

function runServer({ port, siteUrl, distDir }: Env, url: string, abort: AbortSignal): Promise<number> {
  let forget = () => {};
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    NEXT_DIST_DIR: distDir,
    DATABASE_URL: url,
    SITE_URL: siteUrl,
    PORT: String(port),
    NEXT_TELEMETRY_DISABLED: '1',
  } as const;
  return runCommand(process.execPath, SITE_SERVER, {
    cwd: PROJECT_DIR,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    abort,
    onStart: ({ pid }) => {
      if (pid !== undefined) forget = noteServer(path.join(PROJECT_DIR, distDir), pid, port);
    },
  }).finally(() => forget());
}

/** False where it is told to stop before. */
async function untilListening(port: number, abort: AbortSignal): Promise<boolean> {
  while (!abort.aborted && !(await answers(port))) await sleep(100);
  return !abort.aborted;
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(
      { host: '127.0.0.1', port, path: '/health', agent: false, timeout: 10_000 },
      (response) => {
        response.resume();
        response.on('close', () => resolve(true));
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(false));
  });
}

/** Whether a build may be made. */
function readArguments(args: string[]): boolean {
  try {
    return !parseArgs({ args, options: { 'no-build': { type: 'boolean' } } }).values['no-build'];
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
