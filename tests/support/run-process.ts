import { type ChildProcess, spawn } from 'node:child_process';
import { constants } from 'node:os';

type ProcessOptions = {
  cwd: string;
  env: NodeJS.ProcessEnv;
  abort: AbortSignal;
  limitSeconds: number;
  /** How long it may take to end after it was asked to. */
  graceMs?: number;
  onStart?: (pid: number) => void;
};

export type Finished = { code: number; output: string };

/**
 * Runs a program in a process group of its own and gives its exit code and all that it printed. On abort, or past its
 * time, it is asked to end and then, with all its descendants, made to. Nothing of the group outlives the call.
 */
export function runProcess(command: string, args: string[], options: ProcessOptions): Promise<Finished> {
  const { cwd, env, abort, limitSeconds, graceMs = 20_000 } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    if (child.pid !== undefined) options.onStart?.(child.pid);
    const parts: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => parts.push(text));
    const timers = new Set<NodeJS.Timeout>();
    const stop = () => {
      child.kill('SIGINT');
      timers.add(setTimeout(() => killGroup(child), graceMs));
    };
    const onLate = () => {
      parts.push(`\nStopped: it did not end within ${limitSeconds} seconds.\n`);
      stop();
    };
    const killAtExit = () => killGroup(child);
    timers.add(setTimeout(onLate, limitSeconds * 1000));
    process.once('exit', killAtExit);
    if (abort.aborted) stop();
    abort.addEventListener('abort', stop, { once: true });
    // A descendant that holds the output open would keep `close` from coming: the group ends with its leader.
    child.on('exit', () => killGroup(child));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      timers.forEach(clearTimeout);
      process.off('exit', killAtExit);
      abort.removeEventListener('abort', stop);
      resolve({ code: code ?? 128 + (signal ? constants.signals[signal] : 0), output: parts.join('') });
    });
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code !== 'ESRCH' && code !== 'EPERM') throw error;
  }
}
