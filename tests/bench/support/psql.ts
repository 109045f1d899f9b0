import { spawn } from 'node:child_process';
import { SetupProblem } from '../../../db/process/setup-problem.ts';
import { SEARCH_PATH } from '../../../db/release/search-path.ts';

/** Runs one COPY by psql, which writes to a pipe that we read; gives the bytes and the milliseconds. */
export async function copyByPsql(
  databaseUrl: string,
  select: string,
  take: (chunk: Buffer) => void = () => {},
): Promise<{ bytes: number; wholeMs: number }> {
  const since = performance.now();
  const command = `copy (${select}) to stdout csv header`;
  const child = spawn('psql', [databaseUrl, '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-c', command], {
    env: { ...process.env, PGOPTIONS: `-c search_path=${SEARCH_PATH}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) => reject(error.code === 'ENOENT' ? LACKING : error));
    child.on('close', resolve);
  });
  ended.catch(() => {});
  let bytes = 0;
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    take(chunk);
  }
  const code = await ended;
  if (code !== 0) throw new Error(`psql ended with exit code ${code}.`);
  return { bytes, wholeMs: performance.now() - since };
}

const LACKING = new SetupProblem(
  'This bench compares with psql, which is not on the PATH: install the PostgreSQL client, such as Debian\'s "postgresql-client".',
);
