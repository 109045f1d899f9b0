import { sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import { loadedSeed } from '../schema/tables.ts';
import { fingerprint } from '../sql/fingerprint.ts';

/** Notes the mark of what this load loads from, and the state that it leaves; without a mark, that nobody knows of one. */
export async function noteSeed(tx: Transaction, mark: string | undefined): Promise<void> {
  await tx.delete(loadedSeed);
  if (mark !== undefined) await tx.insert(loadedSeed).values({ mark, fingerprint: sql`${fingerprint}` });
}
