import { and, asc, eq } from 'drizzle-orm';
import type { CountryRow, EntityRow } from '../../lib/model/rows.ts';
import { database } from '../client.ts';
import { entities } from '../schema/tables.ts';
import { listDistinctRoles } from './facet-counts.ts';
import { isStorable } from '../sql/postgres-text.ts';

/** Countries that play a role in a claim, themselves or through what belongs to them, by name. */
export async function listCountries(): Promise<CountryRow[]> {
  const counted = await listDistinctRoles();
  const named = await database()
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
  if (!isStorable(code)) return undefined;
  const [country] = await database()
    .select()
    .from(entities)
    .where(and(eq(entities.code, code), eq(entities.kind, 'country')));
  return country;
}

/** The names of all countries by ISO 3166-1 alpha-3 code. */
export async function listCountryNames(): Promise<Map<string, string>> {
  const rows = await database()
    .select({ code: entities.code, name: entities.name })
    .from(entities)
    .where(eq(entities.kind, 'country'));
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** What belongs to a country: its subdivisions and organisations. */
export async function listBelonging(code: string): Promise<EntityRow[]> {
  const rows = await database()
    .select()
    .from(entities)
    .where(eq(entities.country, code))
    .orderBy(asc(entities.kind), asc(entities.name));
  return rows.filter((entity) => entity.code !== code);
}
