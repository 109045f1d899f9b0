import { and, asc, eq, or, sql } from 'drizzle-orm';
import type { CountryRow, EntityRow, RoleCount } from '../../lib/model/rows.ts';
import { ROLES, type Role } from '../../lib/model/vocabulary.ts';
import { preparedDatabase } from '../client.ts';
import { entities } from '../schema/entity-tables.ts';
import { facetCounts } from '../schema/read-model.ts';
import { isPostgresText } from '../sql/postgres-text.ts';

/** Countries that play a role in a claim, themselves or through what belongs to them, by name. */
export async function listCountries(): Promise<CountryRow[]> {
  const counted = await countRoles();
  const named = await preparedDatabase()
    .select()
    .from(entities)
    .where(eq(entities.kind, 'country'))
    .orderBy(asc(entities.name));
  return named.flatMap(({ code, name }) => {
    const roles = counted.flatMap(({ country, role, stage, claims, restatements }) =>
      country === code && claims > restatements ? [{ role, stage, claims: claims - restatements }] : [],
    );
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

/** What belongs to a country: its subdivisions, organisations and populations. */
export async function listBelonging(code: string): Promise<EntityRow[]> {
  const rows = await preparedDatabase()
    .select()
    .from(entities)
    .where(eq(entities.country, code))
    .orderBy(asc(entities.kind), asc(entities.name));
  return rows.filter((entity) => entity.code !== code);
}

/** A country's claims in a role, with those among them that restate another. */
type StagedCount = RoleCount & { country: string; restatements: number };

/** Claims by country, role and stage, in the order of the roles; those with none of a stage are left out. */
async function countRoles(country?: string): Promise<StagedCount[]> {
  const { given, givenValue, facet, value, claims, restatements } = facetCounts;
  const isAsked = country === undefined ? undefined : eq(givenValue, country);
  const counted = await preparedDatabase()
    .select({ country: givenValue, facet, role: sql<Role>`${value}`, claims, restatements })
    .from(facetCounts)
    .where(and(eq(given, 'country'), or(eq(facet, 'role'), eq(facet, 'considered')), isAsked))
    .orderBy(asc(givenValue));
  const considered = new Map(
    counted.flatMap((row) => (row.facet === 'considered' ? [[`${row.country} ${row.role}`, row]] : [])),
  );
  return counted
    .filter((row) => row.facet === 'role')
    .toSorted((a, b) => ROLES.indexOf(a.role) - ROLES.indexOf(b.role))
    .flatMap((all) => splitByStage(all, considered.get(`${all.country} ${all.role}`)))
    .filter((row) => row.claims > 0);
}

type Counted = Omit<StagedCount, 'stage'>;

/** What is not only considered is done: claims that are no relation have no stage, and are told as what is. */
function splitByStage({ country, role, claims, restatements }: Counted, considered?: Counted): StagedCount[] {
  const part = { claims: considered?.claims ?? 0, restatements: considered?.restatements ?? 0 };
  const done = { claims: claims - part.claims, restatements: restatements - part.restatements };
  return [
    { country, role, stage: 'done', ...done },
    { country, role, stage: 'considered', ...part },
  ];
}

/** How many claims of one country there are in each role and stage, in the order of the roles; restatements are among them. */
export function listRolesOf(country: string): Promise<StagedCount[]> {
  return countRoles(country);
}
