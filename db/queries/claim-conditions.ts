import { and, arrayOverlaps, inArray, isNull, type SQL } from 'drizzle-orm';
import type { ClaimFilter, Facet } from '../../lib/filter/filter-query.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereWords } from './claim-search.ts';

/**
 * The conditions of a filter: repeated values are "any of", different parameters are "all of". `except` leaves one
 * facet out, for the counts beside its choices. Withdrawn claims never match.
 */
export function whereClaims(filter: ClaimFilter, except?: Facet): SQL | undefined {
  const chosen = { ...filter, ...(except && { [except]: [] }) };
  return and(
    isNull(claimRows.withdrawnOn),
    whereParticipates(chosen),
    anyOf(claimRows.metric, chosen.metric),
    anyOf(claimRows.qualifier, chosen.qualifier),
    anyOf(claimRows.kind, chosen.kind),
    // A source finds the claims that it prints, and those whose chain of attribution names it.
    overlaps(claimRows.sources, chosen.source),
    whereWords(chosen.q),
  );
}

/** `country` and `role` speak of one entity: Sweden as respondent, not Sweden and some respondent. */
function whereParticipates({ country, role }: Pick<ClaimFilter, 'country' | 'role'>): SQL | undefined {
  const pairs = country.flatMap((code) => role.map((each) => `${code} ${each}`));
  return and(
    overlaps(claimRows.countries, country),
    country.length === 0 ? overlaps(claimRows.roles, role) : overlaps(claimRows.countryRoles, pairs),
  );
}

function overlaps(column: Parameters<typeof arrayOverlaps>[0], values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : arrayOverlaps(column, [...values]);
}

type Column = Parameters<typeof inArray>[0];

function anyOf(column: Column, values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : inArray(column, [...values]);
}
