import { and, count, countDistinct, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import { union } from 'drizzle-orm/pg-core';
import { type ClaimFilter, FACETS, type Facet } from '../../lib/filter.ts';
import type { FacetChoice } from '../../lib/rows.ts';
import { database } from '../client.ts';
import { claimEntities, claimSteps, entities, sources } from '../schema.ts';
import { claimRows } from '../view.ts';
import { whereClaims } from './claim-where.ts';

export type Facets = Record<Facet, FacetChoice[]>;

/** The choices of every facet that lead anywhere, each counted with all the other filters applied. */
export async function listFacets(filter: ClaimFilter): Promise<Facets> {
  const counted = await Promise.all(FACETS.map((facet) => READERS[facet](filter)));
  return Object.fromEntries(FACETS.map((facet, index) => [facet, counted[index] ?? []])) as Facets;
}

const READERS: Record<Facet, (filter: ClaimFilter) => Promise<FacetChoice[]>> = {
  country: listCountries,
  role: listRoles,
  metric: (filter) => listColumn(filter, 'metric', sql`${claimRows.metric}`, sql`${claimRows.metricName}`),
  source: listSources,
  qualifier: (filter) =>
    listColumn(filter, 'qualifier', sql`${claimRows.qualifier}`, sql`${claimRows.qualifier}`),
  kind: (filter) => listColumn(filter, 'kind', sql`${claimRows.kind}`, sql`${claimRows.kind}`),
};

type Choice = { value: string | null; label: string | null; count: number };

async function listColumn(filter: ClaimFilter, facet: Facet, value: SQL, label: SQL): Promise<FacetChoice[]> {
  const rows = await database()
    .select({ value: sql<string | null>`${value}`, label: sql<string | null>`max(${label})`, count: count() })
    .from(claimRows)
    .where(whereClaims(filter, facet))
    .groupBy(value);
  return toChoices(rows);
}

/** The role narrows the country: only entities in a chosen role are counted under their country. */
async function listCountries(filter: ClaimFilter): Promise<FacetChoice[]> {
  const country = sql<string>`${entities.country}`;
  const rows = await selectEntities(country)
    .where(
      and(
        whereClaims(filter, 'country'),
        isNotNull(entities.country),
        inList(sql`${claimEntities.role}`, filter.role),
      ),
    )
    .groupBy(entities.country);
  const names = await database().select({ code: entities.code, name: entities.name }).from(entities);
  const named = new Map(names.map(({ code, name }) => [code, name]));
  return toChoices(rows.map((row) => ({ ...row, label: named.get(row.value) ?? row.value })));
}

async function listRoles(filter: ClaimFilter): Promise<FacetChoice[]> {
  const role = sql<string>`${claimEntities.role}`;
  const rows = await selectEntities(role)
    .where(and(whereClaims(filter, 'role'), inList(sql`${entities.country}`, filter.country)))
    .groupBy(claimEntities.role);
  return toChoices(rows.map((row) => ({ ...row, label: row.value })));
}

function selectEntities(value: SQL<string>) {
  return database()
    .select({ value, count: countDistinct(claimRows.claimId) })
    .from(claimRows)
    .innerJoin(claimEntities, eq(claimEntities.claim, claimRows.claimId))
    .innerJoin(entities, eq(entities.code, claimEntities.entity))
    .$dynamic();
}

/** Articles first, then the sources that claims lead to: a source counts what it prints and what names it, once. */
async function listSources(filter: ClaimFilter): Promise<FacetChoice[]> {
  const found = whereClaims(filter, 'source');
  const printed = database()
    .select({ claim: claimRows.claimId, source: sql<string>`${claimRows.articleSlug}`.as('source') })
    .from(claimRows)
    .where(found);
  const named = database()
    .select({ claim: claimRows.claimId, source: sql<string>`${claimSteps.source}`.as('source') })
    .from(claimRows)
    .innerJoin(claimSteps, eq(claimSteps.claim, claimRows.claimId))
    .where(and(found, isNotNull(claimSteps.source)));
  const pairs = union(printed, named).as('pairs');
  const rows = await database()
    .select({
      value: sources.slug,
      label: sql<string>`coalesce(${sources.short}, ${sources.publisher} || ': ' || ${sources.title})`,
      kind: sources.kind,
      count: count(),
    })
    .from(pairs)
    .innerJoin(sources, eq(sources.slug, pairs.source))
    .groupBy(sources.slug);
  const [articles, others] = [true, false].map((is) =>
    rows.filter(({ kind }) => (kind === 'article') === is),
  );
  return [...toChoices(articles ?? []), ...toChoices(others ?? [])];
}

function inList(column: SQL, values: readonly string[]): SQL | undefined {
  if (values.length === 0) return undefined;
  return sql`${column} in (${sql.join(
    values.map((value) => sql`${value}`),
    sql`, `,
  )})`;
}

function toChoices(rows: Choice[]): FacetChoice[] {
  return rows
    .flatMap(({ value, label, count }) =>
      value === null ? [] : [{ value, label: label ?? value, count: Number(count) }],
    )
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en'));
}
