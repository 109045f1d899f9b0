import path from 'node:path';
import { closeDatabase } from '../../db/client.ts';
import { closeCopies } from '../../db/copy.ts';
import { migrate } from '../../db/migrate.ts';
import { PROJECT_DIR } from '../../db/program.ts';
import { createScratchDatabase } from '../../db/scratch.ts';
import { runProcess } from './run-process.ts';
import { toTestEnvironment } from './test-environment.ts';

/** Makes a database with the real seeds for the queries to read from, and gives what takes it down again. */
export async function openSeededDatabase(): Promise<() => Promise<void>> {
  const { url, drop } = await createScratchDatabase(process.env.TEST_DATABASE_URL ?? '');
  try {
    await migrate(url);
    await loadSeeds(url);
  } catch (error) {
    await drop();
    throw error;
  }
  process.env.DATABASE_URL = url;
  return async () => {
    await closeCopies();
    await closeDatabase();
    await drop();
  };
}

async function loadSeeds(url: string): Promise<void> {
  const { code, output } = await runProcess(
    process.execPath,
    ['--import', 'tsx', path.join('seed', 'load.ts')],
    {
      cwd: PROJECT_DIR,
      env: { ...toTestEnvironment(process.env), DATABASE_URL: url },
      abort: new AbortController().signal,
      limitSeconds: 50,
    },
  );
  if (code !== 0) throw new Error(`The seeds could not be loaded:\n${output}`);
}
