import { migrate } from '../../db/migrate.ts';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress, type Progress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { openDatabase } from '../../db/with-database.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import { AS_DESK, DESK_TOKEN, makeKey } from './desk-keys.ts';
import { findDeskPort } from './desk-port.ts';
import { loadSeeds } from './load-seeds.ts';
import { requireBuild } from './require-build.ts';
import { prepareWebServer } from './serve.ts';

/** No one else on the network gets there, whatever HOST says. */
const HOST = '127.0.0.1';

/**
 * `npm run desk`, once there is a build: database, migrations, seeds and the site as `npm start` has them, on this machine alone,
 * with the desk, whose address it prints with a token.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  abort.addEventListener('abort', () => process.stdout.write('\nStopping.\n'));
  loadEnvFiles();
  const settings = readEnv(process.env);
  const progress = createProgress(process.stdout);
  const port = await findDeskPort(settings.port);
  requireBuild({ projectDir: PROJECT_DIR, distDir: settings.distDir });
  const database = await progress.step('Starting the database', (log) =>
    openDatabase({ ...settings, log, report: console.error, signal: abort }),
  );
  try {
    return await fillAndServe(database.url, { ...settings, port }, progress, abort);
  } finally {
    await database.close();
  }
}

async function fillAndServe(
  url: string,
  { port, distDir, siteUrl, seedDir }: Env,
  progress: Progress,
  abort: AbortSignal,
): Promise<number> {
  const token = makeKey();
  const env = { ...process.env, DATABASE_URL: url, SITE_URL: siteUrl, [DESK_TOKEN]: token };
  const webServer = prepareWebServer({
    projectDir: PROJECT_DIR,
    distDir,
    port,
    host: HOST,
    env,
    args: [AS_DESK],
    abort,
  });
  try {
    await progress.step('Migrating the database', (log) => migrate(url, { log, signal: abort }));
    abort.throwIfAborted();
    const folder = seedDir === 'seed' ? undefined : seedDir;
    await progress.step('Loading the seeds', (say) => loadSeeds({ url, env, say, abort, folder }));
    const { ended } = await progress.step('Starting the desk', webServer.listen);
    abort.throwIfAborted();
    process.stdout.write(`\n${describeDesk(port, token)}\n`);
    const code = await ended;
    abort.throwIfAborted();
    throw new SetupProblem(`The web server ended by itself, with exit code ${code}.`);
  } finally {
    await webServer.stop();
  }
}

/** What the start ends with: the one address that opens the desk. */
function describeDesk(port: number, token: string): string {
  return [
    'The desk is open on this machine alone. Its key is in this address; open it in a browser:',
    `http://${HOST}:${port}/desk?token=${token}`,
    'Ctrl-C stops it; drafts are saved at every step.',
  ].join('\n');
}

if (isProgram(import.meta.url)) runProgram(main);
