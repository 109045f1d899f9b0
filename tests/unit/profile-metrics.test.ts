import { describe, expect, it } from 'vitest';
import { orderForProfile, sharePlaces } from '../../lib/chart/profile-metrics.ts';

const metrics = ['a', 'b', 'c', 'd'].map((slug) => ({ slug }));
const slugsOf = (given: { slug: string }[]) => given.map(({ slug }) => slug);

describe('orderForProfile(metrics, findings)', () => {
  it('orderForProfile() has what findings draw first, in their order, then the others as they stand', () => {
    expect(slugsOf(orderForProfile(metrics, [['d'], ['elsewhere', 'b']]))).toEqual(['d', 'b', 'a', 'c']);
  });

  it('orderForProfile() leaves metrics as they are without a finding', () => {
    expect(slugsOf(orderForProfile(metrics, []))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('sharePlaces(wanted, places)', () => {
  it.each([
    [[2, 3], 8, [2, 3]],
    [[10, 1, 10], 6, [3, 1, 2]],
    [[5, 5, 5], 2, [1, 1, 0]],
    [[0, 4], 3, [0, 3]],
    [[], 3, []],
    [[4], 0, [0]],
  ])('sharePlaces(%j, %i) is %j: a big part does not push a small one out', (wanted, places, given) => {
    expect(sharePlaces(wanted, places)).toEqual(given);
  });
});
