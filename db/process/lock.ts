import {
  linkSync,
  mkdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, type ProcessIdentity, self } from './process-identity.ts';
import { errorCode } from './setup-problem.ts';

/** A guard lives for less than a millisecond; one this old lost its maker. */
const GUARD_LEFT_BEHIND_MS = 10_000;

type LockOptions = {
  signal?: AbortSignal;
  /** Called once if another process holds the lock for more than a second. */
  onWait?: (pid: number) => void;
};

/**
 * Runs `work` while no other process holds the lock file at `path`. A lock whose holder has died is taken over.
 * Throws the signal's reason if it is aborted while waiting.
 */
export async function withLock<T>(
  path: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  await acquire(path, options);
  try {
    return await work();
  } finally {
    unlinkSync(path);
  }
}

async function acquire(path: string, { signal, onWait }: LockOptions): Promise<void> {
  const since = Date.now();
  let told = false;
  while (!tryAcquire(path)) {
    signal?.throwIfAborted();
    const holder = readHolder(path);
    if (holder && !isRunning(holder)) removeDeadLock(path);
    if (holder && !told && Date.now() - since > 1000) {
      onWait?.(holder.pid);
      told = true;
    }
    await sleep(25 + Math.random() * 25);
  }
  if (signal?.aborted) {
    unlinkSync(path);
    signal.throwIfAborted();
  }
}

// A link appears with its content or not at all: nobody ever reads a half-written lock.
function tryAcquire(path: string): boolean {
  const draft = `${path}.${process.pid}.${Math.random().toString(36).slice(2)}`;
  try {
    writeFileSync(draft, JSON.stringify(self()), { mode: 0o644 });
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Removes a lock left by a dead process. The guard keeps two takers from removing each other's new lock. */
function removeDeadLock(path: string): void {
  const guard = `${path}.takeover`;
  if (!makeGuard(guard)) return;
  try {
    const holder = readHolder(path);
    if (holder && !isRunning(holder)) unlinkSync(path);
  } finally {
    rmdirSync(guard);
  }
}

function makeGuard(guard: string): boolean {
  try {
    mkdirSync(guard);
    return true;
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > GUARD_LEFT_BEHIND_MS)
      rmSync(guard, { recursive: true, force: true });
    return false;
  }
}

function readHolder(path: string): ProcessIdentity | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
