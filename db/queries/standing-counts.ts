import { sql } from 'drizzle-orm';
import type { StandingCounts } from '../../lib/model/standing.ts';
import { STANDINGS } from '../../lib/model/vocabulary.ts';
import { database, preparedDatabase } from '../client.ts';
import { facetCounts } from '../schema/read-model.ts';

/** How many distinct figures of all loaded articles have each standing, and how many documents give the reported ones. */
export async function getStandingCounts(): Promise<StandingCounts> {
  const { given, givenValue, facet, value, claims, restatements } = facetCounts;
  const rows = await preparedDatabase()
    .select({ value, claims: sql<number>`${claims} - ${restatements}` })
    .from(facetCounts)
    .where(sql`${given} = 'kind' and ${givenValue} = 'figure' and ${facet} = 'standing'`);
  const documents = await database().$count(
    facetCounts,
    sql`${given} = 'standing' and ${givenValue} = 'reported' and ${facet} = 'document' and ${claims} > ${restatements}`,
  );
  const counts = Object.fromEntries(
    STANDINGS.map((standing) => [standing, rows.find((row) => row.value === standing)?.claims ?? 0]),
  ) as Record<(typeof STANDINGS)[number], number>;
  return { ...counts, documents, figures: Object.values(counts).reduce((sum, count) => sum + count, 0) };
}
