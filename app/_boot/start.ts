import type { OpenDatabase } from '../../db/embedded/open.ts';
import { migrate } from '../../db/migrate.ts';
import { listenForInterrupt } from '../../db/process/interrupt.ts';
import { isProgram, loadEnvFiles, PROJECT_DIR, runProgram } from '../../db/process/program.ts';
import { createProgress, type Progress } from '../../db/process/progress.ts';
import { SetupProblem } from '../../db/process/setup-problem.ts';
import { pruneOlder } from '../../db/prune.ts';
import { openDatabase } from '../../db/with-database.ts';
import { type Env, readEnv } from '../../lib/env.ts';
import type { DataState } from '../../lib/model/rows.ts';
import { loadSeeds } from './load-seeds.ts';
import { requireBuild } from './require-build.ts';
import { prepareWebServer, warmUp } from './serve.ts';
import { checkSitePort, describeAddress } from './site-address.ts';

/**
 * What `npm start` does once there is a build: port, database, migrations, seeds, web server, in this order; the last loads its
 * code meanwhile.
 */
async function main(): Promise<number> {
  const abort = listenForInterrupt();
  abort.addEventListener('abort', () => process.stdout.write('\nStopping.\n'));
  loadEnvFiles();
  const settings = readEnv(process.env);
  const progress = createProgress(process.stdout);
  await checkSitePort(settings);
  requireBuild({ projectDir: PROJECT_DIR, distDir: settings.distDir });
  const database = await progress.step('Starting the database', (log) =>
    openDatabase({ ...settings, log, report: console.error, signal: abort }),
  );
  try {
    return await fillAndServe(database, settings, progress, abort);
  } finally {
    await database.close();
  }
}

async function fillAndServe(
  database: OpenDatabase,
  settings: Env,
  progress: Progress,
  abort: AbortSignal,
): Promise<number> {
  const { url } = database;
  const { port, host, siteUrl, distDir } = settings;
  const env = { ...process.env, DATABASE_URL: url, SITE_URL: siteUrl };
  const webServer = prepareWebServer({ projectDir: PROJECT_DIR, distDir, port, host, env, abort });
  try {
    await progress.step('Migrating the database', (log) => migrate(url, { log, signal: abort }));
    abort.throwIfAborted();
    const lastState = await progress.step('Loading the seeds', async (say) => {
      const state = await loadSeeds({ url, env, say, abort });
      // Whoever has a server of their own, or runs a second site on the embedded one, may still run the version before.
      if (state === undefined && database.isAlone()) await pruneOlder(url, abort);
      return state;
    });
    const { ended } = await progress.step('Starting the web server', webServer.listen);
    await progress.step('Drawing the front page', async (log) => {
      const status = await Promise.race([warmUp({ host, port }), ended]);
      if (status !== 200) log(`It answers with ${status ?? 'nothing'}; see the log.`);
    });
    abort.throwIfAborted();
    process.stdout.write(`\n${describeAddress(settings, lastState && describeStale(lastState))}\n`);
    const code = await ended;
    abort.throwIfAborted();
    throw new SetupProblem(`The web server ended by itself, with exit code ${code}.`);
  } finally {
    await webServer.stop();
  }
}

const describeStale = ({ dated }: DataState) =>
  `It shows the data of ${dated}: the seeds could not be loaded, see above.`;

if (isProgram(import.meta.url)) runProgram(main);
