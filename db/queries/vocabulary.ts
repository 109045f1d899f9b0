import { asc, eq, isNotNull } from 'drizzle-orm';
import type { Vocabulary } from '../../lib/filter.ts';
import { database } from '../client.ts';
import { claimEntities, entities, metrics, sources } from '../schema.ts';

/** The countries, metrics and sources that exist in the loaded data: what a filter may name. */
export async function getVocabulary(): Promise<Vocabulary> {
  const db = database();
  const [countries, slugs, documents] = await Promise.all([
    db
      .selectDistinct({ code: entities.country })
      .from(claimEntities)
      .innerJoin(entities, eq(entities.code, claimEntities.entity))
      .where(isNotNull(entities.country))
      .orderBy(asc(entities.country)),
    db.select({ slug: metrics.slug }).from(metrics).orderBy(asc(metrics.position)),
    db.select({ slug: sources.slug }).from(sources).orderBy(asc(sources.slug)),
  ]);
  return {
    countries: countries.flatMap(({ code }) => code ?? []),
    metrics: slugs.map(({ slug }) => slug),
    sources: documents.map(({ slug }) => slug),
  };
}
