import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listRolesOf } from '../../db/queries/countries.ts';
import type { CheckBeside } from '../../lib/model/checks-by-claims.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import type { Role, Stage } from '../../lib/model/vocabulary.ts';

/** How many claims a country's page lists of each role before it leads into the explorer. */
const LISTED = 50;

/** How many checks a country's page sets beside its claims. */
const MAX_CHECKS = 5;

/** The first claims in which a country takes a role, done or only considered, and how many there are. */
export type RoleClaims = { role: Role; stage: Stage; rows: ClaimRow[]; count: ClaimCount };

/** A country's claims by role and stage, in the order of the roles; a claim can stand under several roles. */
export async function readCountryClaims(code: string): Promise<{ count: ClaimCount; roles: RoleClaims[] }> {
  const country = [code];
  const counts = await listRolesOf(code);
  const roles = counts.map(({ role, stage, claims, restatements }) => ({
    ...{ role, stage },
    count: { claims, restatements, isMore: false },
  }));
  const [count, ...lists] = await Promise.all([
    countClaims({ country }),
    ...roles.map(({ role, stage }) => listClaims({ country, role: [role], limit: LISTED }, stage)),
  ]);
  return { count, roles: roles.map((each, index) => ({ ...each, rows: lists[index]?.rows ?? [] })) };
}

/** What other sources say of some claims, and how many more checks there are than are shown. */
export async function readChecksBeside(
  rows: readonly ClaimRow[],
): Promise<{ checks: CheckBeside[]; more: number }> {
  const checks = await listChecksOf([...new Set(rows.map((row) => row.claimId))]);
  const shown = checks.slice(0, MAX_CHECKS).map((check) => ({
    check,
    rows: rows.filter((row) => check.claims.includes(row.claimId)),
  }));
  return { checks: shown, more: checks.length - shown.length };
}
