import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Interrupted } from './interrupt.ts';
import { errorCode, SetupProblem } from './setup-problem.ts';

/** A terminal sends its Ctrl-C to the child as well; only a child that still runs after this needs it from us. */
const TERMINAL_GRACE_MS = 400;
const KILL_AFTER_MS = 10_000;

type CommandOptions = SpawnOptions & {
  abort?: AbortSignal;
  onStart?: (child: ChildProcess) => void;
  /** How long it may take to end. */
  killAfterMs?: number;
};

/**
 * Runs a command without a shell and gives its exit code, 128 + n if signal n ended it. On abort it gets the signal
 * that we got, and is killed if it has not ended after `killAfterMs`, ten seconds where nothing is said. Throws SetupProblem if it can't be started.
 */
export function runCommand(command: string, args: string[], options: CommandOptions): Promise<number> {
  const { abort, onStart, killAfterMs = KILL_AFTER_MS, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, spawnOptions);
    const timers: NodeJS.Timeout[] = [];
    const pass = () => timers.push(...passSignal(child, abort?.reason, killAfterMs));
    child.on('error', (error) => reject(new SetupProblem(startProblem(command, error))));
    child.on('close', (code, signal) => {
      abort?.removeEventListener('abort', pass);
      timers.forEach(clearTimeout);
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
    if (abort?.aborted) pass();
    abort?.addEventListener('abort', pass, { once: true });
    onStart?.(child);
  });
}

function passSignal(child: ChildProcess, reason: unknown, killAfterMs: number): NodeJS.Timeout[] {
  const signal = reason instanceof Interrupted ? reason.signal : 'SIGTERM';
  const grace = signal === 'SIGINT' && process.stdin.isTTY ? TERMINAL_GRACE_MS : 0;
  return [setTimeout(() => child.kill(signal), grace), setTimeout(() => child.kill('SIGKILL'), killAfterMs)];
}

// A folder of PATH that may not be entered makes EACCES of what is a missing command.
function startProblem(command: string, error: Error): string {
  if (['ENOENT', 'EACCES'].includes(errorCode(error) ?? ''))
    return `The command "${command}" was not found, or may not be run.`;
  return `The command "${command}" can't be started: ${error.message}.`;
}
