import 'server-only';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listRolesOf } from '../../db/queries/countries.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount } from '../../lib/model/rows.ts';
import type { Role, Stage } from '../../lib/model/vocabulary.ts';

/** How many claims a country's page lists of each role before it leads into the explorer. */
const LISTED = 50;

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
