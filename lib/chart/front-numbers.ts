import { type ClaimRow, statesNumber } from '../model/claim-row.ts';

/** At most so many numbers are listed beneath the charts, and so many beside a high one. */
export const MAX_NUMBERS = 8;
export const MAX_BESIDE = 7;

type Listed = Pick<ClaimRow, 'claimId' | 'restates' | 'value' | 'rangeFrom' | 'withdrawnOn'>;

/**
 * The numbers that the charts above do not draw, in the order of the rows: the newest article's first, as a reader comes to
 * them. What restates another number is none of its own; `drawn` are the ids of the claims that a chart above has a mark or a note for.
 */
export function chooseNumbers<R extends Listed>(
  rows: readonly R[],
  drawn: ReadonlySet<string>,
  limit = MAX_NUMBERS,
): R[] {
  return rows
    .filter((row) => statesNumber(row) && row.withdrawnOn === null && !drawn.has(row.claimId))
    .slice(0, limit);
}
