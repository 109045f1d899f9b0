import { describe, expect, it } from 'vitest';
import { DrawingCache } from '../../app/_drawing/drawing-cache.ts';

const ofBytes = (maxBytes: number) => new DrawingCache<string>({ maxBytes, bytesOf: ({ length }) => length });
const draw = (text: string) => async () => text;
const neverDraw = async (): Promise<string> => {
  throw new Error('drawn again');
};

describe('DrawingCache({ maxBytes, bytesOf })', () => {
  it('DrawingCache.take() draws once for all who ask while it is drawn, and for those who come later', async () => {
    const cache = ofBytes(100);
    const first = cache.take('a', draw('abcd'));
    expect(cache.take('a', neverDraw)).toBe(first);
    expect(await first).toBe('abcd');
    expect(cache.take('a', neverDraw)).toBe(first);
    expect([cache.bytes, cache.size]).toEqual([4, 1]);
  });

  it('DrawingCache.take() lets the longest unused go once the sum is too large', async () => {
    const cache = ofBytes(10);
    await cache.take('a', draw('aaaa'));
    await cache.take('b', draw('bbbb'));
    await cache.take('a', neverDraw);
    await cache.take('c', draw('cccc'));
    expect([cache.bytes, cache.size]).toEqual([8, 2]);
    await expect(cache.take('a', neverDraw)).resolves.toBe('aaaa');
    await expect(cache.take('b', draw('anew'))).resolves.toBe('anew');
  });

  it('DrawingCache.take() gives out what is larger than all its room, and keeps the rest', async () => {
    const cache = ofBytes(10);
    await cache.take('a', draw('aaaa'));
    await expect(cache.take('huge', draw('x'.repeat(11)))).resolves.toHaveLength(11);
    expect([cache.bytes, cache.size]).toEqual([4, 1]);
  });

  it('DrawingCache.take() keeps no failure', async () => {
    const cache = ofBytes(10);
    await expect(cache.take('a', neverDraw)).rejects.toThrow('drawn again');
    await expect(cache.take('a', draw('a'))).resolves.toBe('a');
  });

  it('DrawingCache.take() keeps what takes no room, as the answer that there is none', async () => {
    const cache = new DrawingCache<null>({ maxBytes: 10, bytesOf: () => 0 });
    const first = cache.take('none', async () => null);
    await first;
    expect(cache.take('none', async () => null)).toBe(first);
  });
});
