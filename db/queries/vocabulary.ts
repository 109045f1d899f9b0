import { sql } from 'drizzle-orm';
import type { Vocabulary } from '../../lib/filter.ts';
import { database } from '../client.ts';
import { facetCounts } from '../kept-schema.ts';
import { metrics, sources } from '../schema.ts';
import { isStorable } from './storable.ts';

/**
 * What a filter may name, as far as a query string needs it: every country that takes part in a claim, and of metrics
 * and sources the first, as an example, and those that are asked for and exist. Without a query: all of them.
 */
export async function getVocabulary(asked?: URLSearchParams): Promise<Vocabulary> {
  const rows = await database().execute<{ facet: keyof Vocabulary; value: string }>(sql`
    select 'countries' as facet, value from ${facetCounts} where given = '' and given_value = '' and facet = 'country'
    union select 'metrics', slug from ${metrics} where ${isWanted('metrics', asked?.getAll('metric'))}
    union select 'sources', slug from ${sources} where ${isWanted('sources', asked?.getAll('source'))}
    order by 1, 2`);
  const of = (facet: keyof Vocabulary) => rows.filter((row) => row.facet === facet).map(({ value }) => value);
  return { countries: of('countries'), metrics: of('metrics'), sources: of('sources') };
}

function isWanted(table: 'metrics' | 'sources', asked: readonly string[] | undefined) {
  if (asked === undefined) return sql`true`;
  const named = JSON.stringify(asked.filter(isStorable));
  return sql`slug = any(array(
    select min(slug) from ${sql.identifier(table)} union all select jsonb_array_elements_text(${named}::text::jsonb)))`;
}
