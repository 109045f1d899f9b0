import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type OTHER_PROGRAMS, requireProgram } from '../../support/require-program.ts';

const LIMITS = { timeout: 300_000, maxBuffer: 256 * 1024 * 1024 };

type Options = { cwd?: string; env?: Record<string, string> };

/** Runs a program that is not ours and gives what it printed. Throws with all of it where it ends with another code than 0. */
export async function runOther(
  name: keyof typeof OTHER_PROGRAMS,
  args: readonly string[],
  { cwd, env }: Options = {},
): Promise<{ stdout: string; stderr: string }> {
  return promisify(execFile)(requireProgram(name), args, {
    ...LIMITS,
    cwd,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
}
