import { expect, test } from 'vitest';
import { type CheckBeside, groupByClaims } from '../../lib/model/checks-by-claims.ts';
import type { CheckRow } from '../../lib/model/rows.ts';
import { aClaimRow } from '../support/claim-row.ts';

test('groupByClaims(pairs) puts only checks in a row of exactly the same claims together, in their order', () => {
  const pairs = [
    beside('c1', 'a-01'),
    beside('c2', 'a-01'),
    beside('c3', 'a-01', 'a-02'),
    beside('c4', 'a-01'),
  ];
  const groups = groupByClaims(pairs).map(({ rows, checks }) => [
    rows.map((row) => row.claimId),
    checks.map((check) => check.id),
  ]);
  expect(groups).toEqual([
    [['a-01'], ['c1', 'c2']],
    [['a-01', 'a-02'], ['c3']],
    [['a-01'], ['c4']],
  ]);
  expect(groupByClaims([])).toEqual([]);
});

function beside(id: string, ...claims: string[]): CheckBeside {
  return { check: { id } as CheckRow, rows: claims.map((claimId) => aClaimRow({ claimId })) };
}
