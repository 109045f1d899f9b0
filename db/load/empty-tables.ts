import { getTableName, isTable, sql } from 'drizzle-orm';
import type { Transaction } from '../client.ts';
import * as kept from '../schema/read-model.ts';
import * as tables from '../schema/tables.ts';

/** Empties every table that a load fills, and what is kept for readers: a load after it begins with nothing. */
export async function emptyTables(tx: Transaction): Promise<void> {
  const all = [...Object.values(tables), ...Object.values(kept)].filter((one) => isTable(one));
  const names = all.map((table) => `"${getTableName(table)}"`).join(', ');
  await tx.execute(sql.raw(`truncate ${names}`));
}
