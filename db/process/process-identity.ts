import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that can be told from a later one with the same number. `startedAt` is null where the system won't say. */
export type ProcessIdentity = { pid: number; startedAt: string | null };

/** The identity of this process. */
export const self = (): ProcessIdentity => identify(process.pid);

/** The identity of the process that has this number now. */
export function identify(pid: number): ProcessIdentity {
  return { pid, startedAt: startOf(pid) };
}

/** Whether that very process still runs; a re-used number or a zombie counts as gone. */
export function isRunning({ pid, startedAt }: ProcessIdentity): boolean {
  if (!isAlive(pid)) return false;
  const now = startOf(pid);
  return startedAt === null || now === null || now === startedAt;
}

/** Whether some process has this number. A zombie has ended and only waits for its parent. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return procStat(pid)?.[0] !== 'Z';
}

function startOf(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return ps(pid, 'lstart=') ?? null;
  const ticks = procStat(pid)?.[19];
  return ticks === undefined ? null : `${bootId()} ${ticks}`;
}

/** The fields of /proc/<pid>/stat from the third on: state first, start in ticks since boot twentieth. */
function procStat(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

/** What `ps` says of a process in one of its columns; undefined where it says nothing. For systems without /proc. */
export function ps(pid: number, column: string): string | undefined {
  try {
    const env = { ...process.env, LC_ALL: 'C' };
    return execFileSync('ps', ['-o', column, '-p', String(pid)], {
      encoding: 'utf8',
      env,
      stdio: 'pipe',
    }).trim();
  } catch {
    return undefined;
  }
}
