import path from 'node:path';
import { startWebServer } from '../../app/_boot/serve.ts';
import { migrate } from '../../db/migrate.ts';
import { findFreePort } from '../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { openDatabase } from '../../db/with-database.ts';
import { runProcess } from './run-process.ts';
import { SITE_URL } from './site-url.ts';

export type SiteOptions = { env: NodeJS.ProcessEnv; distDir: string; say: (line: string) => void };

/** A running site with the real seeds in a database of its own. `stop` ends both and removes the data. */
export type Site = { origin: string; databaseUrl: string; stop: () => Promise<void> };

/** Starts it on a free port; what was begun is undone if a part of it fails. */
export async function startSite({ env, distDir, say }: SiteOptions): Promise<Site> {
  const database = await openDatabase({ isThrowaway: true, log: say });
  const quit = new AbortController();
  try {
    await migrate(database.url, { log: say });
    const siteEnv = { ...env, DATABASE_URL: database.url, SITE_URL };
    await loadSeeds(siteEnv, quit.signal);
    const port = await findFreePort();
    const { ended } = await startWebServer({
      projectDir: PROJECT_DIR,
      distDir,
      port,
      env: siteEnv,
      abort: quit.signal,
    });
    const stop = async () => {
      quit.abort();
      await ended;
      await database.close();
    };
    return { origin: `http://127.0.0.1:${port}`, databaseUrl: database.url, stop };
  } catch (error) {
    quit.abort();
    await database.close();
    throw error;
  }
}

async function loadSeeds(env: NodeJS.ProcessEnv, abort: AbortSignal): Promise<void> {
  const args = ['--import', 'tsx', path.join('seed', 'commands', 'load.ts')];
  const { code, output } = await runProcess(process.execPath, args, {
    cwd: PROJECT_DIR,
    env,
    abort,
    limitSeconds: 120,
  });
  if (code !== 0) throw new Error(`The seeds could not be loaded:\n${output}`);
}
