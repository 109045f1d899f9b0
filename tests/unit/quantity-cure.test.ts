import { expect, it } from 'vitest';
import { quantityCure } from '../../lib/rules/quantity-cure.ts';

const BOTH = '`range: { from: 32, to: 41 }`';

it.each<[field: string, value: unknown, cure: string | undefined]>([
  ['range', '32-41', BOTH],
  ['range', '32–41', BOTH],
  ['value', '32..41', BOTH],
  ['range', [32, 41], BOTH],
  ['range', [41, 32], BOTH],
  ['value', '32 to 41', BOTH],
  ['value', 'between 32 and 41', BOTH],
  ['value', '5–6 million', '`range: { from: 5000000, to: 6000000 }`'],
  ['range', 32, `both ends as printed, as ${BOTH}`],
  ['interval', '32 to 41', '`interval: { kind: margin, from: 32, to: 41 }`'],
  ['value', '1,200', undefined],
  ['value', undefined, undefined],
  ['unit', '32-41', undefined],
])('quantityCure(%j, %j) is %s', (field, value, cure) => {
  expect(quantityCure(field, value)).toBe(cure);
});
