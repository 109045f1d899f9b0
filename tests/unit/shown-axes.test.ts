import { describe, expect, it } from 'vitest';
import { shownAxes } from '../../lib/chart/shown-axes.ts';

type Axis = { found: number; isLeast?: boolean }[];
const axesOf = (...found: number[]) => found.map((each): Axis => [{ found: each }]);
const manyAxes = axesOf(5, 4);
const countsOf = (axes: { shown: unknown[]; left: unknown[] }) => [axes.shown.length, axes.left.length];

describe('shownAxes(axes, max)', () => {
  it('shows one or two lone numbers that would be left out', () => {
    expect(countsOf(shownAxes(axesOf(5, 4, 1), 2))).toEqual([3, 0]);
    expect(countsOf(shownAxes(axesOf(5, 4, 1, 1), 2))).toEqual([4, 0]);
  });

  it('leaves out three of them, and whatever has several claims or may have', () => {
    expect(countsOf(shownAxes(axesOf(5, 4, 1, 1, 1), 2))).toEqual([2, 3]);
    expect(countsOf(shownAxes(axesOf(5, 4, 1, 2), 2))).toEqual([2, 2]);
    expect(countsOf(shownAxes([...manyAxes, [{ found: 1, isLeast: true }]], 2))).toEqual([2, 1]);
    expect(countsOf(shownAxes([...manyAxes, [{ found: 1 }, { found: 1 }]], 2))).toEqual([2, 1]);
  });
});
