import { describe, expect, it } from 'vitest';
import { isAlive } from '../../db/process/process-identity.ts';
import { runProcess } from '../support/run-process.ts';

const options = { cwd: '.', env: process.env, abort: new AbortController().signal, limitSeconds: 30 };
const run = (code: string, more = {}) => runProcess(process.execPath, ['-e', code], { ...options, ...more });

describe('runProcess(command, args, options)', () => {
  it('gives exit code and output, errors included', async () => {
    const code = 'console.log("one"); console.error("two"); process.exitCode = 3';
    const finished = await run(code);
    expect(finished.code).toBe(3);
    expect(finished.output.split('\n').sort()).toEqual(['', 'one', 'two']);
  });

  it('ends what a program leaves running', async () => {
    const { output } = await run(
      `const { spawn } = require('node:child_process');
       const left = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' });
       console.log(left.pid);
       process.exit(0);`,
    );
    await untilGone(Number(output));
  });

  it('stops a program that takes longer than its limit, and says so', async () => {
    const { code, output } = await run('setInterval(() => {}, 1000)', { limitSeconds: 0.2 });
    expect(code).toBe(130);
    expect(output).toContain('did not end within 0.2 seconds');
  });

  it('kills a program that does not heed the abort', async () => {
    const { code } = await run('process.on("SIGINT", () => {}); setInterval(() => {}, 1000)', {
      limitSeconds: 1,
      graceMs: 100,
    });
    expect(code).toBe(137);
  });

  it('refuses a program that is not there', async () => {
    await expect(runProcess('no-such-program', [], options)).rejects.toThrow('ENOENT');
  });
});

async function untilGone(pid: number): Promise<void> {
  expect(pid).toBeGreaterThan(0);
  await expect.poll(() => isAlive(pid), { timeout: 5000 }).toBe(false);
}
