import { ROLES } from '../model/vocabulary.ts';
import type { SeedPath } from '../rules/seed-issue.ts';
import type { Expansion } from './expansion.ts';
import { asList, asMap, withoutGaps } from './plain-data.ts';

/** What a participant in full has; any other key is the code of its entity. */
const FULL: ReadonlySet<string> = new Set(['entity', 'role', 'inferred', 'note']);

/** The parties of a claim in full: `SWE` has the article's usual role, `{ SWE: respondent }` its own. */
export function expandParties(written: unknown, path: SeedPath, expansion: Expansion): unknown {
  return asList(written)?.map((one, at) => expandParty(one, [...path, at], expansion)) ?? written;
}

function expandParty(written: unknown, path: SeedPath, expansion: Expansion): unknown {
  if (typeof written === 'string') {
    expansion.origins.moved([...path, 'entity'], path);
    return { entity: written, role: usualRole(written, path, expansion) };
  }
  const map = asMap(written);
  const [code, ...more] = Object.keys(map ?? {}).filter((key) => !FULL.has(key));
  if (!map || code === undefined || more.length > 0 || 'entity' in map || 'role' in map) return written;
  expansion.origins.moved([...path, 'entity'], path);
  expansion.origins.moved([...path, 'role'], [...path, code]);
  const { [code]: role, ...rest } = map;
  return withoutGaps({ entity: code, role, ...rest });
}

function usualRole(code: string, path: SeedPath, expansion: Expansion): unknown {
  const role = expansion.default('role', [...path, 'role']);
  if (role !== undefined) return role;
  const right = `the entity with its role, as { ${code}: ${ROLES[0]} }, or a role among the article’s defaults`;
  expansion.refuse({ path, found: `${JSON.stringify(code)} without a role`, right }, [...path, 'role']);
  return undefined;
}
