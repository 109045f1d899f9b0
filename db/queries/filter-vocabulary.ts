import { type SQL, sql } from 'drizzle-orm';
import type { Vocabulary } from '../../lib/filter/filter.ts';
import { preparedDatabase } from '../client.ts';
import { countsOf } from '../read-model/facet-count-sql.ts';
import { metrics } from '../schema/metric-tables.ts';
import { facetCounts } from '../schema/read-model.ts';
import { sources } from '../schema/source-tables.ts';
import { isPostgresText } from '../sql/postgres-text.ts';

/**
 * What a filter may name, as far as a query string needs it: of countries that take part in a claim, metrics and sources
 * the first, as an example, and those that are asked for and exist. Without a query: all of them.
 */
export async function getVocabulary(asked?: URLSearchParams): Promise<Vocabulary> {
  const rows = await preparedDatabase().execute<{ facet: keyof Vocabulary; value: string }>(sql`
    select facet, value from (
      select 'countries' as facet, value from ${facetCounts}
      where ${countsOf('country')} and ${isWanted(COUNTRIES, asked?.getAll('country'))}
      union all select 'metrics', slug from ${metrics} where ${isWanted(METRICS, asked?.getAll('metric'))}
      union all select 'sources', slug from ${sources} where ${isWanted(SOURCES, asked?.getAll('source'))}
    ) known order by facet, value`);
  const of = (facet: keyof Vocabulary) => rows.filter((row) => row.facet === facet).map(({ value }) => value);
  return { countries: of('countries'), metrics: of('metrics'), sources: of('sources') };
}

/** Every country that takes part in a claim, which a refused one is told. */
export async function listCountryCodes(): Promise<string[]> {
  const rows = await preparedDatabase().execute<{ value: string }>(
    sql`select value from ${facetCounts} where ${countsOf('country')} order by value`,
  );
  return rows.map(({ value }) => value);
}

type Names = { name: SQL; first: SQL };
const COUNTRIES: Names = {
  name: sql`value`,
  first: sql`select min(value) from ${facetCounts} where ${countsOf('country')}`,
};
const METRICS: Names = { name: sql`slug`, first: sql`select min(slug) from ${metrics}` };
const SOURCES: Names = { name: sql`slug`, first: sql`select min(slug) from ${sources}` };

function isWanted({ name, first }: Names, asked: readonly string[] | undefined): SQL {
  if (asked === undefined) return sql`true`;
  const named = sql.param([...new Set(asked.filter(isPostgresText))]);
  return sql`${name} = any(array_append(${named}::text[], (${first})))`;
}
