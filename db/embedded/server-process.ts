import { readFileSync, readlinkSync } from 'node:fs';
import { isAlive, ps } from '../process/process-identity.ts';

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
