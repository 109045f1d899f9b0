import { describe, expect, it } from 'vitest';
import { untilAborted } from '../../db/process/until-aborted.ts';

const never = () => new Promise<string>(() => {});

describe('untilAborted(work, signal)', () => {
  it('gives what the work gives, and takes its failure for its own', async () => {
    const { signal } = new AbortController();
    expect(await untilAborted(Promise.resolve(0), signal)).toBe(0);
    expect(await untilAborted(Promise.resolve(0), undefined)).toBe(0);
    await expect(untilAborted(Promise.reject(new Error('broken')), signal)).rejects.toThrow('broken');
  });

  it('throws the reason as soon as the signal comes, whatever the work does', async () => {
    const quit = new AbortController();
    const waiting = untilAborted(never(), quit.signal);
    quit.abort(new Error('told to stop'));
    await expect(waiting).rejects.toThrow('told to stop');
    await expect(untilAborted(never(), quit.signal)).rejects.toThrow('told to stop');
  });
});
