import { describe, expect, it } from 'vitest';
import { BoundedCache } from '../../app/_images/bounded-cache.ts';

const bytes = (length: number) => new Uint8Array(length);

describe('BoundedCache(maxBytes)', () => {
  it('BoundedCache.set() drops the longest unused once the sum is too large', () => {
    const cache = new BoundedCache(10);
    cache.set('a', bytes(4));
    cache.set('b', bytes(4));
    cache.get('a');
    cache.set('c', bytes(4));
    expect([cache.get('a')?.length, cache.get('b')?.length, cache.get('c')?.length]).toEqual([
      4,
      undefined,
      4,
    ]);
    expect(cache.bytes).toBe(8);
  });

  it('BoundedCache.set() keeps nothing that is larger than all its room', () => {
    const cache = new BoundedCache(10);
    cache.set('a', bytes(4));
    cache.set('huge', bytes(11));
    expect([cache.bytes, cache.get('huge')]).toEqual([4, undefined]);
  });

  it('BoundedCache.set() counts a key once', () => {
    const cache = new BoundedCache(10);
    cache.set('a', bytes(4));
    cache.set('a', bytes(4));
    expect(cache.bytes).toBe(4);
  });
});
