import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { PROJECT_DIR } from '../../../db/process/program.ts';

/** A program of `tests/bench/support` in a process of its own: done here, its work would delay what is measured here. */
export type BenchProgram = { firstLine: () => Promise<string>; stop: () => Promise<void> };

/** Starts it, with the errors that it prints shown. */
export function startBenchProgram(name: string, args: readonly string[]): BenchProgram {
  const file = path.join('tests', 'bench', 'support', `${name}.ts`);
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...args], {
    cwd: PROJECT_DIR,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'close');
  return {
    async firstLine() {
      for await (const line of createInterface(child.stdout)) return line;
      throw new Error(`${name} ended without a word.`);
    },
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
