import { describe, expect, it, vi } from 'vitest';
import { keepMade } from '../../app/_charts/keep-made.ts';

describe('keepMade(make)', () => {
  it('makes one thing for a value and a name, and another for what is only alike', () => {
    const make = vi.fn(({ n }: { n: number }, width: number) => n * width);
    const kept = keepMade(make);
    const value = { n: 2 };
    expect([kept(value, 10), kept(value, 10), kept(value, 0), kept(value, 0)]).toEqual([20, 20, 0, 0]);
    expect(kept({ n: 2 }, 10)).toBe(20);
    expect(make).toHaveBeenCalledTimes(3);
  });

  it('does not grow by the names that are asked for', () => {
    const make = vi.fn((_value: object, width: number) => width);
    const kept = keepMade(make);
    const value = {};
    for (let width = 0; width <= 16; width += 1) kept(value, width);
    kept(value, 16);
    expect(make).toHaveBeenCalledTimes(17);
    kept(value, 0);
    expect(make).toHaveBeenCalledTimes(18);
  });
});
