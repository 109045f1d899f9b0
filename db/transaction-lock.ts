import { setTimeout as sleep } from 'node:timers/promises';

type LockOptions = {
  /** Called once if there is a wait. */
  onWait: () => void;
  signal?: AbortSignal;
};

const ASK_EVERY_MS = 100;

/**
 * Tries for a lock that ends with its transaction until it is held. It is asked for again and again instead of waited
 * for in the server, which would hold the connection until its turn came, whoever had left meanwhile. Throws the
 * signal's reason if it is aborted.
 */
export async function waitForLock(
  tryLock: () => Promise<boolean | undefined>,
  { onWait, signal }: LockOptions,
): Promise<void> {
  for (let told = false; !(await tryLock()); told = true) {
    if (!told) onWait();
    await sleep(ASK_EVERY_MS);
    signal?.throwIfAborted();
  }
}
