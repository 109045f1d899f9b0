import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';

/** One number for all who load seeds into a database; it names nothing else. */
const LOAD_KEY = 4_211_770_919;

/** Makes loads wait for each other, to the end of the transaction; `onWait` is called once if there is a wait. */
export async function lockForLoading(tx: Transaction, onWait: () => void): Promise<void> {
  const [row] = await tx.execute<{ held: boolean }>(
    sql`select pg_try_advisory_xact_lock(${LOAD_KEY}::bigint) as held`,
  );
  if (row?.held) return;
  onWait();
  await tx.execute(sql`select pg_advisory_xact_lock(${LOAD_KEY}::bigint)`);
}
