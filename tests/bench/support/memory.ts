import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const EVERY_MS = 50;

/** The resident memory of a process in MiB. */
export function memoryOf(pid: number): number {
  return kibibytes(pid) / 1024;
}

function kibibytes(pid: number): number {
  if (process.platform === 'linux')
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }));
}

/** The most memory that a process held while some work went on. */
export async function peakDuring(pid: number, work: () => Promise<unknown>): Promise<number> {
  const state = { isDone: false, peak: memoryOf(pid) };
  const watching = (async () => {
    while (!state.isDone) {
      state.peak = Math.max(state.peak, memoryOf(pid));
      await sleep(EVERY_MS);
    }
  })();
  try {
    await work();
  } finally {
    state.isDone = true;
    await watching;
  }
  return state.peak;
}
