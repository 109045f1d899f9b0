import { eq, sql } from 'drizzle-orm';
import { connect } from '../client.ts';
import { loadedSeed } from '../schema/tables.ts';
import { fingerprint } from '../sql/fingerprint.ts';
import { getServableState } from './servable-state.ts';

const STATEMENT_MS = 60_000;

/**
 * Whether the database at this address is as a load from what has this mark left it: its catalogue, the hashes of its
 * articles, and the read model of all its claims.
 */
export async function holdsSeed(url: string, mark: string): Promise<boolean> {
  const { db, close } = connect(url, { max: 1, statementMs: STATEMENT_MS });
  try {
    const [found] = await db
      .select({ isSame: sql<boolean>`${loadedSeed.fingerprint} = ${fingerprint}` })
      .from(loadedSeed)
      .where(eq(loadedSeed.mark, mark));
    if (found?.isSame !== true) return false;
  } finally {
    await close();
  }
  return (await getServableState(url)) !== undefined;
}
