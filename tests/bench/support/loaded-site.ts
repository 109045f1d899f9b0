import path from 'node:path';
import { startWebServer } from '../../../app/_boot/serve.ts';
import { listRunningServers } from '../../../app/_boot/serving.ts';
import { findFreePort } from '../../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { openDatabase } from '../../../db/with-database.ts';
import { readEnv } from '../../../lib/env.ts';
import { benchDatabaseUrl } from '../data/bench-database.ts';
import { fill } from '../data/make.ts';
import type { BenchContext } from './bench.ts';
import { DIST, ensureSiteBuild } from './built-site.ts';

export const SITE_URL = 'https://metrics.example.org';

/** A running site on a database of so many synthetic claims, beside the project's own. */
export type LoadedSite = { origin: string; databaseUrl: string; pid: number; serverLog: string };

/** The site as `npm start` serves it, on the database that `npm run bench:data -- <claims>` makes; it is made if need be. */
export async function openLoadedSite(context: BenchContext, claims: number): Promise<LoadedSite> {
  const { say, defer } = context;
  const env = await ensureSiteBuild(context);
  const { databaseUrl, serverLog } = await openLoadedDatabase(context, claims);
  say(`starting the site on ${claims.toLocaleString('en')} claims`);
  const port = await findFreePort();
  const quit = new AbortController();
  const { ended } = await startWebServer({
    projectDir: PROJECT_DIR,
    distDir: DIST,
    port,
    env: { ...env, DATABASE_URL: databaseUrl, SITE_URL },
    abort: quit.signal,
  });
  defer(async () => {
    quit.abort();
    await ended;
  });
  const serving = listRunningServers(path.join(PROJECT_DIR, DIST)).find((each) => each.port === port);
  if (serving === undefined) throw new Error(`No process is noted for port ${port}.`);
  return { origin: `http://127.0.0.1:${port}`, databaseUrl, pid: serving.pid, serverLog };
}

/** The database alone. Benches read the server's log, so they use the embedded server and no other. */
export async function openLoadedDatabase({ defer, abort }: BenchContext, claims: number) {
  if (process.env.DATABASE_URL)
    throw new SetupProblem(
      'Benches on synthetic claims need the embedded server: leave DATABASE_URL out of the environment.',
    );
  const { dataDir } = readEnv(process.env);
  const server = await openDatabase({ dataDir, signal: abort, log: console.error });
  defer(server.close);
  await fill(server.url, { claims, seed: 1, withSeed: true, isDrop: false }, abort);
  return {
    databaseUrl: benchDatabaseUrl(server.url, claims),
    serverLog: path.join(path.resolve(PROJECT_DIR, dataDir ?? '.data'), 'server.log'),
  };
}
