import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { LOAD_LOCK, waitForLock } from '../transaction-lock.ts';

/** Makes loads wait for each other, to the end of the transaction; `onWait` is called once if there is a wait. */
export function lockForLoading(
  tx: Transaction,
  options: { onWait: () => void; signal?: AbortSignal },
): Promise<void> {
  return waitForLock(async () => {
    const [row] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOAD_LOCK}::bigint) as held`,
    );
    return row?.held;
  }, options);
}
