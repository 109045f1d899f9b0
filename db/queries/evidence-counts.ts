import { and, eq, sql } from 'drizzle-orm';
import type { EvidenceCounts } from '../../lib/model/check-counts.ts';
import { preparedDatabase } from '../client.ts';
import { facetCounts } from '../schema/read-model.ts';

/** How sure the distinct figures of all loaded articles are; the same counts as `countEvidence` gives of their rows. */
export async function getEvidenceCounts(): Promise<EvidenceCounts> {
  const { given, givenValue, facet, value, claims, restatements } = facetCounts;
  const rows = await preparedDatabase()
    .select({ value, claims: sql<number>`${claims} - ${restatements}` })
    .from(facetCounts)
    .where(and(eq(given, 'kind'), eq(givenValue, 'figure'), eq(facet, 'reading')));
  const of = (reading: string) => rows.find((row) => row.value === reading)?.claims ?? 0;
  const counts = { primary: of('primary'), elsewhere: of('elsewhere'), unchecked: of('unchecked') };
  return { ...counts, figures: counts.primary + counts.elsewhere + counts.unchecked };
}
