import { type SQL, sql } from 'drizzle-orm';
import type { KnownNames, Vocabulary } from '../../lib/filter/filter.ts';
import { preparedDatabase } from '../client.ts';
import { countsOf } from '../read-model/facet-count-sql.ts';
import { metrics } from '../schema/metric-tables.ts';
import { facetCounts } from '../schema/read-model.ts';
import { sources } from '../schema/source-tables.ts';
import { isPostgresText } from '../sql/postgres-text.ts';

/** Facets whose values are those that take part in a claim: a catalogue may name more. */
const COUNTED = { countries: 'country', regions: 'region', populations: 'population' } as const;

/**
 * What a filter may name, as far as a query string needs it: of countries, regions and populations that take part in a
 * claim, of metrics and sources the first, as an example, and those that are asked for and exist. Without a query: all.
 */
export async function getVocabulary(asked?: URLSearchParams): Promise<Vocabulary> {
  const rows = await preparedDatabase().execute<{ facet: keyof Vocabulary; value: string }>(sql`
    select facet, value from (
      ${selectCounted((facet) => isWanted(namesOf(facet), asked?.getAll(facet)))}
      union all select 'metrics', slug from ${metrics} where ${isWanted(METRICS, asked?.getAll('metric'))}
      union all select 'sources', slug from ${sources} where ${isWanted(SOURCES, asked?.getAll('source'))}
    ) known order by facet, value`);
  const of = (facet: keyof Vocabulary) => rows.filter((row) => row.facet === facet).map(({ value }) => value);
  return {
    countries: of('countries'),
    regions: of('regions'),
    populations: of('populations'),
    metrics: of('metrics'),
    sources: of('sources'),
  };
}

/** Every country, region and population that takes part in a claim, which refused ones are told. */
export async function listNames(): Promise<KnownNames> {
  const rows = await preparedDatabase().execute<{ facet: keyof KnownNames; value: string }>(
    sql`select facet, value from (${selectCounted(() => sql`true`)}) known order by value`,
  );
  const of = (name: keyof KnownNames) => rows.filter(({ facet }) => facet === name).map(({ value }) => value);
  return { countries: of('countries'), regions: of('regions'), populations: of('populations') };
}

type CountedFacet = (typeof COUNTED)[keyof typeof COUNTED];

function selectCounted(isAsked: (facet: CountedFacet) => SQL): SQL {
  const parts = Object.entries(COUNTED).map(
    ([name, facet]) =>
      sql`select ${sql.raw(`'${name}'`)} as facet, value from ${facetCounts} where ${countsOf(facet)} and ${isAsked(facet)}`,
  );
  return sql.join(parts, sql` union all `);
}

type Names = { name: SQL; first: SQL };
const namesOf = (facet: CountedFacet): Names => ({
  name: sql`value`,
  first: sql`select min(value) from ${facetCounts} where ${countsOf(facet)}`,
});
const METRICS: Names = { name: sql`slug`, first: sql`select min(slug) from ${metrics}` };
const SOURCES: Names = { name: sql`slug`, first: sql`select min(slug) from ${sources}` };

function isWanted({ name, first }: Names, asked: readonly string[] | undefined): SQL {
  if (asked === undefined) return sql`true`;
  const named = sql.param([...new Set(asked.filter(isPostgresText))]);
  return sql`${name} = any(array_append(${named}::text[], (${first})))`;
}
