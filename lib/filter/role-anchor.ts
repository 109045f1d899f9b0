import type { RoleCount } from '../model/rows.ts';

type Group = Pick<RoleCount, 'role' | 'stage'>;

/** Where a country's page has a role: the first of its groups by the role's own name, which links have had all along. */
export function roleAnchor({ role, stage }: Group, groups: readonly Group[]): string {
  const isFirst = groups.find((each) => each.role === role)?.stage === stage;
  return isFirst ? role : `${role}-${stage}`;
}
