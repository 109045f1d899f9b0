import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { waitForLock } from '../transaction-lock.ts';

/** One number for all who load seeds into a database; it names nothing else. */
const LOAD_KEY = 4_211_770_919;

/** Makes loads wait for each other, to the end of the transaction; `onWait` is called once if there is a wait. */
export function lockForLoading(
  tx: Transaction,
  options: { onWait: () => void; signal?: AbortSignal },
): Promise<void> {
  return waitForLock(async () => {
    const [row] = await tx.execute<{ held: boolean }>(
      sql`select pg_try_advisory_xact_lock(${LOAD_KEY}::bigint) as held`,
    );
    return row?.held;
  }, options);
}
