import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadEnvFilesOf } from './env-files.mjs';
import { Interrupted } from './interrupt.ts';
import { describeProblem } from './system-problem.ts';

export const PROJECT_DIR = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Whether the module at this address is what node was asked to run, and not imported by something else. */
export function isProgram(moduleUrl: string): boolean {
  const asked = process.argv[1];
  return asked !== undefined && toRealPath(asked) === toRealPath(fileURLToPath(moduleUrl));
}

/** A packed site runs its compiled programs under the names of sources that are not there. */
const toRealPath = (file: string) => (existsSync(file) ? realpathSync(file) : path.resolve(file));

/** Reads the files that Next reads as well. What the environment or an earlier file says stays. */
export function loadEnvFiles(): void {
  loadEnvFilesOf(PROJECT_DIR);
}

/** Runs a program to its end and leaves with its exit code. A problem that can be said in a sentence gets no stack. */
export async function runProgram(main: () => Promise<number>): Promise<never> {
  const code = await main().catch((error: unknown) => {
    if (error instanceof Interrupted) return error.exitCode;
    console.error(describeProblem(error) ?? error);
    return 1;
  });
  process.exit(code);
}
