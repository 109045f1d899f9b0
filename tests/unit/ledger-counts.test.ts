import { expect, test } from 'vitest';
import { countDispositions, countFigures } from '../../lib/model/ledger-counts.ts';

test('countDispositions(entries) counts a figure as often as it is printed', () => {
  const entries = [
    { disposition: 'noise', times: 3 },
    { disposition: 'claim', times: 1 },
    { disposition: 'noise', times: 1 },
  ] as const;
  expect(countDispositions(entries)).toEqual([
    { disposition: 'claim', figures: 1 },
    { disposition: 'noise', figures: 4 },
  ]);
});

test('countDispositions(entries) of an article without figures is empty', () => {
  expect(countDispositions([])).toEqual([]);
  expect(countFigures([])).toBe(0);
});
