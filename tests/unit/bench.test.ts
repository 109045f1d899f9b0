import { describe, expect, it } from 'vitest';
import {
  compare,
  defineBench,
  defineBenches,
  formatTable,
  reaches,
  summarise,
} from '../bench/support/bench.ts';
import { percentile } from '../bench/support/latency.ts';

const CONTEXT = { rounds: 3, say: () => {}, defer: () => {}, abort: new AbortController().signal };

describe('summarise(values)', () => {
  it('gives values that were measured: of an even number the lower one of the middle two', () => {
    expect(summarise([4, 1, 3, 2])).toEqual({ min: 1, median: 2, max: 4 });
    expect(summarise([9, 1, 5])).toEqual({ min: 1, median: 5, max: 9 });
  });
});

describe('percentile(values, share)', () => {
  it('is the smallest value that so large a share does not exceed', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect(percentile(values, 0.99)).toBe(198);
    expect(percentile(values, 0.5)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
  });
});

describe('reaches(line, median)', () => {
  it('holds a median to its bar, the bar itself included', () => {
    expect(reaches({ name: 'a', bar: { atMost: 3 } }, 3)).toBe(true);
    expect(reaches({ name: 'a', bar: { atMost: 3 } }, 3.01)).toBe(false);
    expect(reaches({ name: 'a', bar: { atLeast: 0.9 } }, 0.89)).toBe(false);
    expect(reaches({ name: 'a' }, 1e9)).toBe(true);
  });
});

describe('compare(context, ours, theirs)', () => {
  it('divides ours by theirs round by round, and lets each go first in turn', async () => {
    const order: string[] = [];
    const side = (name: string, value: number) => async () => {
      order.push(name);
      return value;
    };
    expect(await compare(CONTEXT, side('ours', 6), side('theirs', 4))).toEqual([1.5, 1.5, 1.5]);
    expect(order).toEqual(['ours', 'theirs', 'theirs', 'ours', 'ours', 'theirs']);
  });
});

describe('formatTable(rows)', () => {
  it('has a line for each line of a bench, with its bar and whether the median reaches it', async () => {
    const alone = defineBench({ name: 'speed', bar: { atLeast: 2 }, measure: async () => [1, 2, 3] });
    const several = defineBenches(
      [{ name: 'growth', bar: { atMost: 0 }, unit: 'MiB' }, { name: 'told' }],
      async () => [[0.5], [1]],
    );
    const rows = await Promise.all(
      [alone, several].map(async ({ lines, measure }) => {
        const values = await measure(CONTEXT);
        return lines.map((line, index) => ({ line, values: values[index] ?? [] }));
      }),
    );
    const cells = formatTable(rows.flat())
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(cells.slice(2)).toEqual([
      ['', 'speed', 'at least 2 ×', '1 ×', '2 ×', '3 ×', 'reached', ''],
      ['', 'growth', 'at most 0 MiB', '0.5 MiB', '0.5 MiB', '0.5 MiB', 'missed', ''],
      ['', 'told', 'none', '1 ×', '1 ×', '1 ×', '', ''],
    ]);
  });
});
