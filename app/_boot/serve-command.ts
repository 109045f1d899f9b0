import { parseArgs } from 'node:util';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { openToRead } from './readable-database.ts';
import { requireBuild } from './require-build.ts';
import { startWebServer, warmUp } from './serve.ts';
import { checkSitePort, describeAddress } from './site-address.ts';

const USAGE = 'Usage: npm run serve -- [--no-build]';

/**
 * `npm run serve`, once there is a build: serves the site from a database that others migrate and seed; the right to read is
 * enough. With `--no-build` none is made before (app/_boot/run.mjs), and nothing in the project needs to be written.
 */
async function main(): Promise<number> {
  checkArguments(process.argv.slice(2));
  const abort = listenForInterrupt();
  abort.addEventListener('abort', () => process.stdout.write('\nStopping.\n'));
  loadEnvFiles();
  const settings = readEnv(process.env);
  const progress = createProgress(process.stdout);
  await checkSitePort(settings);
  requireBuild({ projectDir: PROJECT_DIR, distDir: settings.distDir });
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

function checkArguments(args: string[]): void {
  try {
    parseArgs({ args, options: { 'no-build': { type: 'boolean' } } });
  } catch (error) {
    if (error instanceof TypeError) throw new SetupProblem(`${error.message} ${USAGE}`);
    throw error;
  }
}

if (isProgram(import.meta.url)) runProgram(main);
