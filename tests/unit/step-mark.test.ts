import { describe, expect, it } from 'vitest';
import { stepMark } from '../../app/_page-script/step-mark.ts';

const at = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

/** Three rows of bars, each mark's link further to the right than the last. */
const ROWS = [at(100, 0), at(160, 40), at(220, 80)];
/** Two strips of dates: two marks in the first, three in the second. */
const STRIPS = [at(0, 0), at(200, 2), at(0, 100), at(90, 101), at(210, 100)];

describe('stepMark(key, at, places)', () => {
  it.each([
    ['ArrowRight', 0, 1],
    ['ArrowLeft', 1, 0],
    ['ArrowDown', 0, 1],
    ['ArrowUp', 2, 1],
    ['Home', 2, 0],
    ['End', 0, 2],
    ['ArrowRight', 2, 2],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 2, 2],
    ['ArrowUp', 0, 0],
  ])('%s leads in rows from the mark at %i to the one at %i', (key, from, to) => {
    expect(stepMark(key, from, ROWS)).toBe(to);
  });

  it.each([
    ['ArrowDown', 0, 2],
    ['ArrowDown', 1, 4],
    ['ArrowUp', 3, 0],
    ['ArrowUp', 4, 1],
    ['ArrowRight', 1, 2],
  ])('%s leads in strips of dates from the mark at %i to the one at %i', (key, from, to) => {
    expect(stepMark(key, from, STRIPS)).toBe(to);
  });

  it('reaches every mark by an arrow to the side, however they lie', () => {
    const places = [at(50, 90), at(10, 10), at(90, 50), at(10, 90)];
    const reached = places.map((_, index) => stepMark('ArrowRight', index, places));
    expect(reached).toEqual([1, 2, 3, 3]);
  });

  it('leaves other keys to the browser', () => {
    for (const key of ['Tab', 'Enter', 'Escape', 'a']) expect(stepMark(key, 0, ROWS)).toBeUndefined();
  });
});
