import { asc, eq, getTableColumns, sql } from 'drizzle-orm';
import type { LedgerRow } from '../../lib/model/rows.ts';
import { preparedDatabase } from '../client.ts';
import { ledgerEntries } from '../schema/ledger-tables.ts';

// In a select from one table drizzle takes the table's name off the columns in an sql`` of its own: hence plain text.
const claimIds = sql<string[]>`(
  select coalesce(jsonb_agg(x.claim order by x.claim), '[]')
  from ledger_claims x where x.article = ledger_entries.article and x.position = ledger_entries.position
)`;

/** Every figure of an article with its disposition and reason, in reading order. */
export async function listLedger(article: string): Promise<LedgerRow[]> {
  return preparedDatabase()
    .select({ ...getTableColumns(ledgerEntries), claims: claimIds })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.article, article))
    .orderBy(asc(ledgerEntries.position));
}
