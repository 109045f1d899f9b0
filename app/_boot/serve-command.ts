import { parseArgs } from 'node:util';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { ensureBuild, requireBuild } from './build.ts';
import { openToRead } from './readable-database.ts';
import { startWebServer, warmUp } from './serve.ts';
import { checkSitePort, describeAddress } from './site-address.ts';

const USAGE = 'Usage: npm run serve -- [--no-build]';

/**
 * `npm run serve`: serves the site from a database that others migrate and seed; the right to read is enough. A build is
 * made where it is missing or outdated; with `--no-build` nothing in the project needs to be written.
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

async function serve(
  settings: Env,
  { url, hasData }: { url: string; hasData: boolean },
  abort: AbortSignal,
): Promise<number> {
  const { distDir, host, port, siteUrl } = settings;
  const env = { ...process.env, DATABASE_URL: url, SITE_URL: siteUrl };
  const { ended } = await startWebServer({ projectDir: PROJECT_DIR, distDir, port, host, env, abort });
  if (hasData) await Promise.race([warmUp({ host, port }), ended]);
  abort.throwIfAborted();
  const note = hasData ? undefined : 'It has nothing to show yet, see above.';
  process.stdout.write(`\n${describeAddress(settings, note)}\n`);
  const code = await ended;
  abort.throwIfAborted();
  throw new SetupProblem(`The web server ended by itself, with exit code ${code}.`);
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
