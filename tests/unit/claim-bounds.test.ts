import { describe, expect, it } from 'vitest';
import { NO_BOUNDS } from '../../lib/model/bounds.ts';
import type { Claim, Figure } from '../../lib/model/claim.ts';
import { claimBounds, toBounds, withBounds } from '../../lib/model/claim-bounds.ts';
import { readSeed } from '../support/read-seed.ts';
import { SAMPLE_SEED } from '../support/sample-seed.ts';

const read = await readSeed(SAMPLE_SEED);
if ('problems' in read) throw new Error('The sample is not valid.');
const claims = read.seed.articles.flatMap((article) => article.claims);
const sample = claims.find((claim): claim is Figure => claim.kind === 'figure');
if (sample === undefined) throw new Error('The sample has no figure.');
const figure = (part: Partial<Figure>): Figure => ({ ...sample, bounds: undefined, ...part }) as Figure;

describe('claimBounds(claim)', () => {
  it('is what the hedge implies where none is written', () => {
    expect(claimBounds(figure({ qualifier: 'more_than', value: 50 }))).toEqual({
      ...NO_BOUNDS,
      ...{ lower: 50, lowerExclusive: true },
    });
    const range = { value: undefined, range: { from: 30, to: 40 } };
    expect(claimBounds(figure({ ...range, qualifier: 'at_most' }))).toEqual({ ...NO_BOUNDS, upper: 40 });
    expect(claimBounds(figure({ qualifier: 'about', value: 3, as_printed: 'about 3' }))).toEqual(NO_BOUNDS);
  });

  it('is what is written, whatever the hedge implies', () => {
    const bounds = { lower: 80, lower_exclusive: false, upper: 86, upper_exclusive: true };
    expect(claimBounds(figure({ qualifier: 'stated', value: 83, bounds }))).toEqual({
      ...{ lower: 80, lowerExclusive: false, upper: 86, upperExclusive: true },
    });
  });

  it('is none of a claim without a number', () => {
    const others = claims.filter((claim) => claim.kind !== 'figure');
    expect(others.length).toBeGreaterThan(1);
    for (const claim of others) expect(claimBounds(claim)).toBe(NO_BOUNDS);
  });
});

describe('withBounds(claim)', () => {
  it('writes out what the hedge implies, under the names of a seed file', () => {
    const claim = figure({ qualifier: 'almost', value: 100 });
    expect(withBounds(claim)).toEqual({
      ...claim,
      bounds: { lower: null, lower_exclusive: false, upper: 100, upper_exclusive: true },
    });
  });

  it('leaves a claim without a number as it is', () => {
    const soft = claims.find((claim) => claim.kind === 'soft') as Claim;
    expect(withBounds(soft)).toBe(soft);
  });
});

describe('toBounds(bounds)', () => {
  it('takes what is left out for no bound, and zero for one', () => {
    expect(toBounds({})).toEqual(NO_BOUNDS);
    expect(toBounds({ lower: 0, lower_exclusive: true, upper: 0, upper_exclusive: true })).toEqual({
      ...{ lower: 0, lowerExclusive: true, upper: 0, upperExclusive: true },
    });
  });
});
