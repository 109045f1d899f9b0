import { and, asc, eq, inArray, min, or } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
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
  const [countries, metricSlugs, sourceSlugs] = await Promise.all([
    listCountryCodes(),
    listSlugs(metrics, metrics.slug, asked?.getAll('metric')),
    listSlugs(sources, sources.slug, asked?.getAll('source')),
  ]);
  return { countries, metrics: metricSlugs, sources: sourceSlugs };
}

async function listCountryCodes(): Promise<string[]> {
  const { given, facet, value } = facetCounts;
  const rows = await database()
    .select({ value })
    .from(facetCounts)
    .where(and(eq(given, ''), eq(facet, 'country')))
    .orderBy(asc(value));
  return rows.map((row) => row.value);
}

async function listSlugs(table: PgTable, slug: PgColumn, asked?: readonly string[]): Promise<string[]> {
  const first = database()
    .select({ slug: min(slug) })
    .from(table);
  const named = asked?.filter(isStorable) ?? [];
  const wanted = asked && or(inArray(slug, first), named.length > 0 ? inArray(slug, named) : undefined);
  const rows = await database().select({ slug }).from(table).where(wanted).orderBy(asc(slug));
  return rows.map((row) => String(row.slug));
}
