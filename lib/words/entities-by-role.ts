import type { Participant } from '../model/claim-row.ts';
import { formatList } from './format.ts';
import { ROLE_WORDS } from './labels.ts';

/** Who takes part, as one line: `asked: Sweden; spoken of: China`. */
export function entitiesByRole(entities: readonly Participant[]): string {
  const roles = [...new Set(entities.map((entity) => entity.role))];
  const said = roles.map((role) => {
    const named = entities.filter((entity) => entity.role === role).map((entity) => entity.name);
    return `${ROLE_WORDS[role]}: ${formatList(named)}`;
  });
  return said.join('; ');
}
