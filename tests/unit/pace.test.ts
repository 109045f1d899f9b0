import { expect, it } from 'vitest';
import { Pace } from '../../app/_http/cache/download-throttle.ts';

it('Pace.waitMs() has large answers wait while readers ask, and only then', () => {
  let now = 0;
  const pace = new Pace(() => now);
  expect(pace.waitMs()).toBe(0);
  pace.note();
  now = 99;
  expect([pace.waitMs(), pace.waitMs(), pace.waitMs()]).toEqual([4, 8, 12]);
  now = 100;
  expect(pace.waitMs()).toBe(0);
});
