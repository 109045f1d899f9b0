import type { TransactionSql } from 'postgres';
import type { Transaction } from './client.ts';

/** What the driver has inside: its types don't name it. */
type Inside = { session: { client: TransactionSql } };
type Rejecting = { reject: (error: unknown) => void };

/**
 * Sends lines of PostgreSQL's text format through one COPY, within a transaction. Throws what the server says of them, as
 * of a row that breaks a constraint; nothing may follow in the transaction then.
 */
export async function copyIn(tx: Transaction, copy: string, lines: string): Promise<void> {
  if (/\p{Surrogate}/u.test(lines)) throw new Error('A text is no valid Unicode: half of a surrogate pair.');
  const { client } = (tx._ as unknown as Inside).session;
  const query = client.unsafe(copy);
  const failed = untilRejected(query as unknown as Rejecting);
  const stream = await query.writable();
  const finished = new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve).on('error', reject);
  });
  finished.catch(() => {});
  stream.end(lines);
  await Promise.race([failed, finished]);
}

/** A query that gave its stream is settled; what the server says once all was sent, the driver tells nobody else. */
function untilRejected(query: Rejecting): Promise<never> {
  const failed = new Promise<never>((_, reject) => {
    const settle = query.reject;
    query.reject = (error) => {
      settle.call(query, error);
      reject(error);
    };
  });
  failed.catch(() => {});
  return failed;
}
