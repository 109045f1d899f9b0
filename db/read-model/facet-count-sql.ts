import { type SQL, sql } from 'drizzle-orm';
import type { Facet } from '../../lib/filter/filter-query.ts';
import { facetCounts } from '../schema/read-model.ts';

/** A condition on `facet_counts`: the rows that count values of this facet with nothing else chosen; `''`: all claims. */
export function countsOf(facet: Facet | ''): SQL {
  return sql.raw(`given = '' and given_value = '' and facet = '${facet}'`);
}

/** How many distinct claims (no restatements) have a value of a facet, which `value` reads as plain SQL; 0 where none has it. */
export function countDistinct(facet: Facet, value: string): SQL<number> {
  return sql<number>`coalesce((
    select claims - restatements from ${facetCounts} where ${countsOf(facet)} and value = ${sql.raw(value)}
  ), 0)`;
}
