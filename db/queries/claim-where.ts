import { and, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { ClaimFilter, Facet } from '../../lib/filter.ts';
import { claimEntities, claimSteps, entities } from '../schema.ts';
import { claimRows } from '../view.ts';

/**
 * The conditions of a filter: repeated values are "any of", different parameters are "all of". `except` leaves one
 * facet out, for the counts beside its choices. Withdrawn claims never match.
 */
export function whereClaims(filter: ClaimFilter, except?: Facet): SQL | undefined {
  const chosen = { ...filter, ...(except && { [except]: [] }) };
  return and(
    isNull(claimRows.withdrawnOn),
    whereTakesPart(chosen),
    anyOf(claimRows.metric, chosen.metric),
    anyOf(claimRows.qualifier, chosen.qualifier),
    anyOf(claimRows.kind, chosen.kind),
    whereSource(chosen.source),
    whereWords(chosen.q),
  );
}

/** `country` and `role` speak of one entity: Sweden as respondent, not Sweden and some respondent. */
function whereTakesPart({ country, role }: Pick<ClaimFilter, 'country' | 'role'>): SQL | undefined {
  if (country.length === 0 && role.length === 0) return undefined;
  return sql`exists (select 1 from ${claimEntities} join ${entities} on ${entities.code} = ${claimEntities.entity} where ${and(
    sql`${claimEntities.claim} = ${claimRows.claimId}`,
    anyOf(entities.country, country),
    anyOf(claimEntities.role, role),
  )})`;
}

/** A source finds the claims that it prints, and those whose chain of attribution names it. */
function whereSource(sources: string[]): SQL | undefined {
  if (sources.length === 0) return undefined;
  return or(
    inArray(claimRows.articleSlug, sources),
    sql`exists (select 1 from ${claimSteps} where ${claimSteps.claim} = ${claimRows.claimId} and ${inArray(claimSteps.source, sources)})`,
  );
}

/** Every word must occur, in any letter case, somewhere in the claim, its metric, source or entities. */
function whereWords(words: string): SQL | undefined {
  const parts = words.split(' ').filter((word) => word !== '');
  return and(...parts.map((word) => sql`${claimRows.searchText} ilike ${`%${escapeLike(word)}%`}`));
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`);
}

type Column = Parameters<typeof inArray>[0];

function anyOf(column: Column, values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : inArray(column, [...values]);
}
