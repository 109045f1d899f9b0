import type { ClaimRow } from '../model/claim-row.ts';
import type { Role } from '../model/vocabulary.ts';
import { entitiesByRole } from './entities-by-role.ts';
import { formatClaim } from './format.ts';
import { relationWords } from './relation-words.ts';

/** A claim's headline in parts: the quantity with hedge and unit, what it is a quantity of, and whose. */
type ClaimHeadline = { quantity: string; what: string; whose: string | null };

/** `83 percent of adults` where a label has room for `83%` only; else as labels say it. */
export function formatInFull(row: ClaimRow): string {
  const quantity = formatClaim(row);
  const isSpelled = quantity.includes('%') && row.unit !== null && /^percent\b/.test(row.unit);
  return isSpelled ? `${quantity.replace('%', '')} ${row.unit}` : quantity;
}

/** The headline of a claim; `rowsBy` is the role whose entities it is told by. A relation's quantity is who to whom. */
export function toClaimHeadline(row: ClaimRow, rowsBy: Role): ClaimHeadline {
  if (row.kind === 'relation')
    return { quantity: capitalise(relationWords(row)), what: row.metricName, whose: null };
  const quantity = capitalise(formatInFull(row));
  const whose = row.kind === 'soft' ? null : whoseWords(row, rowsBy);
  return { quantity, what: row.metricName, whose };
}

/** Those in the role that the claim is told by, else all who take part. */
function whoseWords({ entities, stage }: ClaimRow, rowsBy: Role): string {
  const named = entities.filter(({ role }) => role === rowsBy);
  return entitiesByRole(named.length > 0 ? named : entities, stage);
}

/** The same with a capital at its start. */
export function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
