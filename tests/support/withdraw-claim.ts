import { eq } from 'drizzle-orm';
import { database } from '../../db/client.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { claims } from '../../db/schema/claim-tables.ts';

/** Withdraws a claim of the database that the queries read from, or takes that back, as a load would. */
export async function withdrawClaim(id: string, on: string | null, reason: string | null): Promise<void> {
  await database().transaction(async (tx) => {
    await tx.update(claims).set({ withdrawnOn: on, withdrawnReason: reason }).where(eq(claims.id, id));
    await refreshReadModel(tx, { claims: [id], articles: [], metrics: [], sources: [], entities: [] });
  });
}
