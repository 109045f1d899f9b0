import { expect, it } from 'vitest';
import { DownloadThrottle } from '../../app/_http/cache/download-throttle.ts';

it('DownloadThrottle.delayMs() has large responses wait while readers ask, and only then', () => {
  let now = 0;
  const throttle = new DownloadThrottle(() => now);
  expect(throttle.delayMs()).toBe(0);
  throttle.noteRequest();
  now = 99;
  expect([throttle.delayMs(), throttle.delayMs(), throttle.delayMs()]).toEqual([4, 8, 12]);
  now = 100;
  expect(throttle.delayMs()).toBe(0);
});
