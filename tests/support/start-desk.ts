import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AS_DESK, DESK_TOKEN } from '../../app/_boot/desk-keys.ts';
import { startWebServer } from '../../app/_boot/serve.ts';
import { migrate } from '../../db/migrate.ts';
import { findFreePort } from '../../db/process/free-port.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { runLoader } from './run-loader.ts';

/** A desk on a copy of the sample seed, with a database of its own; `entry` is the address with its key. */
export type StartedDesk = { origin: string; entry: string; folder: string; stop: () => Promise<void> };

const SAMPLE_SEED = path.join(import.meta.dirname, 'sample-seed');
const TOKEN = 'a-key-for-tests';

/** Starts it on a free port, beside the database server of `serverUrl`. */
export async function startDesk(serverUrl: string, distDir: string): Promise<StartedDesk> {
  const home = mkdtempSync(path.join(tmpdir(), 'cited-metrics-desk-'));
  const folder = path.join(home, 'seed');
  cpSync(SAMPLE_SEED, folder, { recursive: true });
  mkdirSync(path.join(home, '.data', 'texts'), { recursive: true });
  const { url, drop } = await createScratchDatabase(serverUrl);
  await migrate(url);
  await runLoader(url, [folder]);
  const port = await findFreePort();
  const quit = new AbortController();
  const { ended } = await startWebServer({
    projectDir: PROJECT_DIR,
    distDir,
    port,
    host: '127.0.0.1',
    env: { ...process.env, DATABASE_URL: url, SEED_DIR: folder, [DESK_TOKEN]: TOKEN },
    args: [AS_DESK],
    abort: quit.signal,
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    quit.abort();
    await ended;
    await drop();
    rmSync(home, { recursive: true, force: true });
  };
  return { origin, entry: `${origin}/desk?token=${TOKEN}`, folder, stop };
}
