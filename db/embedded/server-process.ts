import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { isAlive, ps } from '../process/process-identity.ts';
import { errorCode } from '../process/setup-problem.ts';

/**
 * Whether the process is a server of this data folder: by its working folder, or by its command line where that
 * can't be read (another system than Linux; root in a container without the right to trace).
 */
export function servesFolder(pid: number, dataFolder: string): boolean {
  if (!isAlive(pid)) return false;
  if (process.platform === 'win32') return true;
  if (process.platform !== 'linux') return (ps(pid, 'command=') ?? '').includes(dataFolder);
  return (workingFolder(pid) ?? commandLine(pid)).includes(dataFolder);
}

/**
 * Tells every server process of this data folder to end at once, as backends that a killed server left in the middle of
 * a statement. Only where the system lists processes as files; elsewhere they end when their statement does.
 */
export function endServersOf(dataFolder: string): void {
  if (process.platform !== 'linux') return;
  for (const pid of readdirSync('/proc').map(Number)) {
    if (!Number.isInteger(pid) || workingFolder(pid) !== dataFolder) continue;
    try {
      process.kill(pid, 'SIGQUIT');
    } catch (error) {
      if (errorCode(error) !== 'ESRCH') throw error;
    }
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
