import { and, asc, eq, sql } from 'drizzle-orm';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { CountryRow, EntityRow } from '../../lib/model/rows.ts';
import type { Role } from '../../lib/model/vocabulary.ts';
import { preparedDatabase } from '../client.ts';
import { entities } from '../schema/entity-tables.ts';
import { facetCounts } from '../schema/read-model.ts';
import { isPostgresText } from '../sql/postgres-text.ts';
import { type FacetCount, selectStoredChoices } from './facet-counts.ts';

/** Countries that play a role in a claim, themselves or through what belongs to them, by name. */
export async function listCountries(): Promise<CountryRow[]> {
  const counted = await countRoles();
  const named = await preparedDatabase()
    .select()
    .from(entities)
    .where(eq(entities.kind, 'country'))
    .orderBy(asc(entities.name));
  return named.flatMap(({ code, name }) => {
    const roles = counted
      .filter((row) => row.country === code && row.claims > 0)
      .map(({ role, claims }) => ({ role, claims }));
    return roles.length === 0 ? [] : [{ code, name, roles }];
  });
}

/** A country by its ISO 3166-1 alpha-3 code, where the loaded data know it. */
export async function getCountry(code: string): Promise<EntityRow | undefined> {
  if (!isPostgresText(code)) return undefined;
  const [country] = await preparedDatabase()
    .select()
    .from(entities)
    .where(and(eq(entities.code, code), eq(entities.kind, 'country')));
  return country;
}

/** The names of all countries by ISO 3166-1 alpha-3 code. */
export async function listCountryNames(): Promise<Map<string, string>> {
  const rows = await preparedDatabase()
    .select({ code: entities.code, name: entities.name })
    .from(entities)
    .where(eq(entities.kind, 'country'));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** What belongs to a country: its subdivisions and organisations. */
export async function listBelonging(code: string): Promise<EntityRow[]> {
  const rows = await preparedDatabase()
    .select()
    .from(entities)
    .where(eq(entities.country, code))
    .orderBy(asc(entities.kind), asc(entities.name));
  return rows.filter((entity) => entity.code !== code);
}

/** Distinct claims by country and role: one row for each two that go together. */
async function countRoles(): Promise<{ country: string; role: Role; claims: number }[]> {
  const { given, givenValue, facet, value, claims, restatements } = facetCounts;
  return preparedDatabase()
    .select({
      country: givenValue,
      role: sql<Role>`${value}`,
      claims: sql<number>`${claims} - ${restatements}`,
    })
    .from(facetCounts)
    .where(and(eq(given, 'country'), eq(facet, 'role')))
    .orderBy(asc(value));
}

/** How many claims of one country there are in each role, which is the `value`. */
export async function listRolesOf(country: string): Promise<Omit<FacetCount, 'facet'>[]> {
  const { counts } = selectStoredChoices({ ...EMPTY_FILTER, country: [country] }, ['role']);
  return [...(await preparedDatabase().execute<FacetCount>(counts))];
}
