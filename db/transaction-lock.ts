import { setTimeout as sleep } from 'node:timers/promises';
import type { TransactionSql } from 'postgres';

/** Takes one of these locks to the end of the transaction, unless another holds it. */
export async function tryLock(tx: TransactionSql, key: number): Promise<boolean> {
  const [row] = await tx<[{ held: boolean }]>`select pg_try_advisory_xact_lock(${key}) as held`;
  return row.held;
}

type LockOptions = {
  /** Called once if there is a wait. */
  onWait: () => void;
  signal?: AbortSignal;
};

/** One number for all who migrate this project, and one for all who load seeds into a database; they name nothing else. */
export const MIGRATION_LOCK = 4_211_770_918;
export const LOAD_LOCK = 4_211_770_919;

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
