import path from 'node:path';
import { createInterface } from 'node:readline';
import { runCommand } from '../../db/process/run-command.ts';
import { projectDir } from './project-dir.ts';

/** Loads a seed folder as `npm run seed` does, into the same database; gives the exit code. What is said goes to `say`. */
export function runLoader(
  folder: string,
  { say, signal }: { say: (line: string) => void; signal?: AbortSignal },
): Promise<number> {
  const tsx = ['--import', 'tsx'];
  const load = [process.execPath, ...tsx, path.join('seed', 'commands', 'load.ts'), path.resolve(folder)];
  return runCommand(process.execPath, [...tsx, path.join('db', 'with-database.ts'), '--', ...load], {
    cwd: projectDir(),
    env: process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    abort: signal,
    onStart: ({ stdout, stderr }) => {
      for (const input of [stdout, stderr]) if (input) createInterface({ input }).on('line', say);
    },
  });
}
