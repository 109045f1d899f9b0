import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createProgress, formatDuration } from '../../db/process/progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp(isTTY: boolean) {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  return { progress: createProgress({ isTTY, write }, () => Date.now()), read: () => text };
}

const forMs = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe('createProgress(out).step(title, run)', () => {
  it('prints plain lines where there is no terminal, and the time from two seconds on', async () => {
    const { progress, read } = setUp(false);
    const step = progress.step('Building', async (say) => {
      say('half way');
      await forMs(12_500);
      return 7;
    });
    await vi.advanceTimersByTimeAsync(12_500);
    expect(await step).toBe(7);
    expect(read()).toBe('Building …\n  half way\n  … 2.0 s\n  … 12.0 s\nBuilding: done in 12.5 s\n');
  });

  it('counts the seconds in one line of a terminal', async () => {
    const { progress, read } = setUp(true);
    const step = progress.step('Building', () => forMs(3500));
    await vi.advanceTimersByTimeAsync(3500);
    await step;
    const clear = '\r\u001b[2K';
    expect(read().split(clear).slice(1)).toEqual([
      'Building …',
      'Building … 2.0 s',
      'Building … 3.0 s',
      'Building: done in 3.5 s\n',
    ]);
  });

  it('says that a step stopped, and passes its error on', async () => {
    const { progress, read } = setUp(false);
    const failing = progress.step('Building', () => Promise.reject(new Error('no disk')));
    await expect(failing).rejects.toThrow('no disk');
    expect(read()).toBe('Building …\nBuilding: stopped after 0.0 s\n');
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('formatDuration(ms)', () => {
  it.each([
    [340, '0.3 s'],
    [59_949, '59.9 s'],
    [61_000, '1 min 1 s'],
    [119_700, '2 min 0 s'],
  ])('%i → %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });
});
