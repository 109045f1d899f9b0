import { describe, expect, it } from 'vitest';
import { axisFor, axisScale, formatTick, PERCENT_AXIS } from '../../lib/chart/axis.ts';

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

  it('PERCENT_AXIS runs from 0 to 100', () => {
    expect(PERCENT_AXIS).toMatchObject({ min: 0, max: 100 });
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

  it('axisScale(axis) takes the end that is further from zero', () => {
    expect(axisScale(axisFor([-3e6, 5])).word).toBe('million');
  });
});
