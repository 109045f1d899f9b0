import type { ClaimRow } from './claim-row.ts';
import type { CheckRow } from './rows.ts';

/** A check with the claims to be set beside it, all of one article. */
export type CheckBeside = { check: CheckRow; rows: readonly ClaimRow[] };

/** Claims of one article, and the checks in a row that concern exactly these. */
export type ChecksOfClaims = { rows: readonly ClaimRow[]; checks: CheckRow[] };

/** Puts checks in a row that concern the same claims together, and keeps their order. */
export function groupByClaims(pairs: readonly CheckBeside[]): ChecksOfClaims[] {
  const groups: ChecksOfClaims[] = [];
  let last: string | undefined;
  for (const { check, rows } of pairs) {
    const claims = rows.map((row) => row.claimId).join(' ');
    if (claims === last) groups.at(-1)?.checks.push(check);
    else groups.push({ rows, checks: [check] });
    last = claims;
  }
  return groups;
}
