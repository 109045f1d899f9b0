import { spawn } from 'node:child_process';
import { SetupProblem } from '../process/setup-problem.ts';
import { program } from './binaries.ts';
import type { Home } from './home.ts';

/** The environment of PostgreSQL's programs: messages in English, and no PG* variable that changes their course. */
export function toolEnv(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return Object.fromEntries([...kept, ['LC_ALL', 'C'], ['TZ', 'UTC']]) as NodeJS.ProcessEnv;
}

/**
 * Runs a program of PostgreSQL as the server's account and collects what it prints. It has a process group of its
 * own: a Ctrl-C at the terminal reaches us alone, and on abort the whole group can be killed.
 */
export function runTool(
  { account, binaries }: Home,
  name: 'initdb' | 'pg_ctl',
  args: string[],
  signal?: AbortSignal,
): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const options = { ...account, cwd: '/', env: toolEnv(), detached: true, windowsHide: true };
    const child = spawn(program(binaries, name), args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
      });
    const kill = () => killGroup(child.pid);
    signal?.addEventListener('abort', kill, { once: true });
    child.on('error', (error) =>
      reject(new SetupProblem(`PostgreSQL's ${name} can't be run: ${error.message}.`)),
    );
    child.on('close', (code) => {
      signal?.removeEventListener('abort', kill);
      resolve({ code, output: output.trim() });
    });
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
