import { describe, expect, it } from 'vitest';
import {
  axisFor,
  axisNear,
  axisScale,
  formatTick,
  hasZero,
  PERCENT_AXIS,
  percentAxisFor,
} from '../../lib/chart/axis.ts';
import { formatMeasureTick, measureAxis } from '../../lib/chart/measure-axis.ts';

const SAMPLES: number[][] = [
  [120, 50, 100],
  [86, 74],
  [2e9, 2.35e9],
  [5e9, 10e9, 20e9],
  [3, 3e6],
  [0.3, 0.7],
  [0.1, 0.2, 0.3],
  [-40, 25],
  [-3, -900],
  [1],
  [0],
  [],
  [7.0571],
  [999_999_999],
];

describe('axisFor', () => {
  it.each(SAMPLES.map((values) => [values]))('axisFor(%j) holds zero and every value', (values) => {
    const { min, max } = axisFor(values);
    expect(min).toBeLessThanOrEqual(Math.min(0, ...values));
    expect(max).toBeGreaterThanOrEqual(Math.max(0, ...values));
  });

  it.each(SAMPLES.map((values) => [values]))(
    'axisFor(%j) has three to six even ticks, zero among them',
    (values) => {
      const { min, max, ticks } = axisFor(values);
      expect(ticks.length).toBeGreaterThanOrEqual(3);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks).toContain(0);
      expect([ticks[0], ticks.at(-1)]).toEqual([min, max]);
      const steps = ticks.slice(1).map((tick, index) => tick - (ticks[index] ?? 0));
      for (const step of steps) expect(step / (steps[0] ?? 1)).toBeCloseTo(1, 9);
    },
  );

  it('axisFor(values) starts at zero, never at the smallest value', () => {
    expect(axisFor([95, 96, 97])).toMatchObject({ min: 0, max: 100 });
  });

  it('axisFor(values) goes below zero only as far as a value does', () => {
    expect(axisFor([-3, 10]).min).toBe(-5);
    expect(axisFor([0, 10]).min).toBe(0);
  });

  it('axisFor(values) adds no tick for what binary fractions add', () => {
    expect(axisFor([0.1 + 0.2]).ticks).toEqual([0, 0.1, 0.2, 0.3]);
  });

  it.each([
    [
      [120, 50, 100],
      [0, 50, 100, 150],
    ],
    [
      [86, 74],
      [0, 25, 50, 75, 100],
    ],
    [
      [-40, 25],
      [-40, -20, 0, 20, 40],
    ],
    [
      [-3, -900],
      [-1000, -750, -500, -250, 0],
    ],
    [[], [0, 0.25, 0.5, 0.75, 1]],
    [[0], [0, 0.25, 0.5, 0.75, 1]],
    [[4], [0, 1, 2, 3, 4]],
    [[5], [0, 2, 4, 6]],
  ])('axisFor(%j) has the ticks %j', (values, ticks) => {
    expect(axisFor(values)).toEqual({ min: ticks[0], max: ticks.at(-1), ticks });
  });
});

describe('percentAxisFor', () => {
  it('percentAxisFor(values) runs from 0 to 100, both included', () => {
    expect(PERCENT_AXIS).toEqual({ min: 0, max: 100, ticks: [0, 25, 50, 75, 100] });
    for (const values of [[], [0, 100], [42]]) expect(percentAxisFor(values)).toBe(PERCENT_AXIS);
  });

  it('percentAxisFor(values) goes on where a value does, and keeps both ends', () => {
    expect(percentAxisFor([50, 100.5]).ticks).toEqual([0, 50, 100, 150]);
    expect(percentAxisFor([-0.5, 50]).ticks).toEqual([-50, 0, 50, 100]);
  });
});

describe('axisNear', () => {
  it.each([
    [
      [96, 97],
      [96, 96.5, 97],
    ],
    [
      [-97, -96],
      [-97, -96.5, -96],
    ],
    [
      [2.1, 3],
      [2, 2.5, 3],
    ],
  ])('axisNear(%j) leaves zero out: %j', (values, ticks) => {
    expect(axisNear(values)).toEqual({ min: ticks[0], max: ticks.at(-1), ticks });
  });

  it.each([[[2, 3]], [[-3, -2]], [[7]], [[-1, 1]], [[0, 9]], [[-9, 0]]])(
    'axisNear(%j) begins at zero where that is not far, or nothing spreads',
    (values) => {
      expect(axisNear(values)).toEqual(axisFor(values));
    },
  );
});

describe('hasZero', () => {
  it.each([
    [0, 5, true],
    [-5, 0, true],
    [-1, 1, true],
    [1, 5, false],
    [-5, -1, false],
  ])('hasZero(%d to %d) is %s', (min, max, has) => {
    expect(hasZero({ min, max, ticks: [] })).toBe(has);
  });
});

describe('formatTick', () => {
  it('formatTick(axis, value) leaves the scale to the caption', () => {
    const axis = axisFor([2e9, 2.35e9]);
    expect(axis.ticks.map((tick) => formatTick(axis, tick))).toEqual(['0', '1', '2', '3']);
    expect(axisScale(axis).word).toBe('billion');
  });

  it('formatTick(axis, value) writes small numbers as they are, and a minus as a minus', () => {
    const axis = axisFor([-40, 25]);
    expect(formatTick(axis, -20)).toBe('−20');
    expect(axisScale(axis).word).toBe('');
  });

  it.each([
    [999_999, 1, ''],
    [1e6, 1e6, 'million'],
    [1e9, 1e9, 'billion'],
    [1e12, 1e12, 'trillion'],
  ])('axisScale(0 to %d) divides by %d', (max, divisor, word) => {
    expect(axisScale({ min: 0, max, ticks: [] })).toEqual({ divisor, word });
  });

  it('formatTick(axis, value) keeps six digits behind the point, and no more', () => {
    expect(formatTick({ min: 0, max: 5e9, ticks: [] }, 2.5e9)).toBe('2.5');
    expect(formatTick({ min: 0, max: 1, ticks: [] }, 1 / 3)).toBe('0.333333');
  });

  it('axisScale(axis) takes the end that is further from zero', () => {
    expect(axisScale(axisFor([-3e6, 5])).word).toBe('million');
  });
});

describe('measureAxis(of, numbers, carries)', () => {
  it.each([
    ['percentage', 'percent of adults', [20, 30], 0, 100],
    ['percentage', 'percentage points', [2, 3], 0, 3],
    ['change', 'percent', [-9, 140], -50, 150],
    ['change', 'percent', [-9, -3], -10, 0],
    ['ratio', 'times', [0.2, 0.5], 0, 1],
    ['rate', 'visits per 1,000 people', [20, 30], 0, 30],
    ['index', 'index, 2015 = 100', [97, 104], 0, 150],
  ] as const)('measureAxis(%s in %s, %j) runs from %d to %d', (measure, unit, numbers, min, max) => {
    expect(measureAxis({ measure, unit }, numbers)).toMatchObject({ min, max });
  });

  it('measureAxis(dots) leaves zero out where it may, and never for shares, changes and ratios', () => {
    const startsAt = (measure: 'index' | 'change' | 'ratio' | 'percentage') =>
      measureAxis({ measure, unit: 'x' }, [96, 97], 'dots').min;
    expect(startsAt('index')).toBe(96);
    expect([startsAt('change'), startsAt('ratio'), startsAt('percentage')]).toEqual([0, 0, 0]);
  });
});

describe('formatMeasureTick(axis, value, measure)', () => {
  it('formatMeasureTick() has a sign for changes, a × for ratios, and zero as it is', () => {
    const axis = { min: -50, max: 50, ticks: [-50, 0, 50] };
    const ticks = (measure: 'change' | 'ratio' | 'count') =>
      axis.ticks.map((value) => formatMeasureTick(axis, value, measure));
    expect(ticks('change')).toEqual(['−50', '0', '+50']);
    expect(ticks('ratio')).toEqual(['−50×', '0', '50×']);
    expect(ticks('count')).toEqual(['−50', '0', '50']);
  });
});
