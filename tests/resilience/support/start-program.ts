import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

/** Starts one of the project's programs as npm does; it is ended with the test. */
export function startProgram(args: string[], env: Record<string, string | undefined> = {}) {
  const child = spawn(process.execPath, ['--import', 'tsx', ...args], {
    cwd: PROJECT_DIR,
    env: { ...toTestEnvironment(process.env), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, printed }));
  onTestFinished(async () => {
    child.kill('SIGTERM');
    await ended;
  });
  return {
    ended,
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    printed: () => printed,
    async prints(text: string | RegExp): Promise<void> {
      const isThere = () => (typeof text === 'string' ? printed.includes(text) : text.test(printed));
      while (!isThere()) {
        if (child.exitCode !== null || child.signalCode !== null)
          throw new Error(`It ended without printing ${text}:\n${printed}`);
        await sleep(10);
      }
    },
  };
}
