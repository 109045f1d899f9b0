import { and, arrayOverlaps, inArray, isNull, type SQL } from 'drizzle-orm';
import type { ClaimFilter, Facet } from '../../lib/filter/filter-query.ts';
import { claimRows } from '../schema/read-model.ts';
import { whereWords } from './claim-search.ts';
import type { SearchTerms } from './search-terms.ts';

/**
 * The conditions of a filter, whose search text was read: repeated values are "any of", different parameters are "all of". `except` leaves one
 * facet out, for the counts beside its choices. Withdrawn claims never match.
 */
export function whereClaims(filter: ClaimFilter, search: SearchTerms, except?: Facet): SQL | undefined {
  const chosen = { ...filter, ...(except && { [except]: [] }) };
  return and(
    isNull(claimRows.withdrawnOn),
    whereParticipates(chosen),
    anyOf(claimRows.metric, chosen.metric),
    anyOf(claimRows.qualifier, chosen.qualifier),
    anyOf(claimRows.kind, chosen.kind),
    // A source finds the claims that it prints, and those whose chain of attribution names it.
    overlaps(claimRows.sources, chosen.source),
    whereWords(search),
  );
}

/**
 * A place and `role` speak of one entity: Sweden as respondent, not Sweden and some respondent. Each that is chosen, a
 * country, a region and a population, stands in the role.
 */
function whereParticipates({ country, region, population, role }: ClaimFilter): SQL | undefined {
  const chosen = [country, region, population].filter((codes) => codes.length > 0);
  return and(
    overlaps(claimRows.countries, country),
    overlaps(claimRows.regions, region),
    overlaps(claimRows.populations, population),
    ...(chosen.length === 0
      ? [overlaps(claimRows.roles, role)]
      : chosen.map((codes) => overlaps(claimRows.takes, pairUp(codes, role)))),
  );
}

const pairUp = (codes: readonly string[], roles: readonly string[]) =>
  codes.flatMap((code) => roles.map((role) => `${code} ${role}`));

function overlaps(column: Parameters<typeof arrayOverlaps>[0], values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : arrayOverlaps(column, [...values]);
}

type Column = Parameters<typeof inArray>[0];

function anyOf(column: Column, values: readonly string[]): SQL | undefined {
  return values.length === 0 ? undefined : inArray(column, [...values]);
}
