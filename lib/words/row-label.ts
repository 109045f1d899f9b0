import type { ClaimRow } from '../model/claim-row.ts';
import type { Role } from '../model/vocabulary.ts';
import { formatList } from './format.ts';

/** The name a row goes by: the entities in the metric's row role, or all of them where none has it. */
export function rowLabel(row: Pick<ClaimRow, 'entities'>, role: Role): string {
  const named = row.entities.filter((entity) => entity.role === role);
  return formatList((named.length > 0 ? named : row.entities).map((entity) => entity.name));
}
