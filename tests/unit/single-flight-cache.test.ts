import { describe, expect, it, vi } from 'vitest';
import { SingleFlightCache } from '../../app/_cache/single-flight-cache.ts';

const ofBytes = (maxBytes: number) =>
  new SingleFlightCache<string>({ maxBytes, bytesOf: ({ length }) => length });
const give = (text: string) => async () => text;
const neverCompute = async (): Promise<string> => {
  throw new Error('computed again');
};

describe('SingleFlightCache({ maxBytes, bytesOf })', () => {
  it('SingleFlightCache.fetch() computes once for all who ask meanwhile, and for those who come later', async () => {
    const cache = ofBytes(100);
    const asked = [cache.fetch('a', give('abcd')), cache.fetch('a', neverCompute)];
    expect(await Promise.all(asked)).toEqual(['abcd', 'abcd']);
    expect(await cache.fetch('a', neverCompute)).toBe('abcd');
    expect([cache.get('a'), cache.bytes, cache.size]).toEqual(['abcd', 4, 1]);
  });

  it('SingleFlightCache.fetch() lets the longest unused go once the sum is too large', async () => {
    const cache = ofBytes(10);
    await cache.fetch('a', give('aaaa'));
    await cache.fetch('b', give('bbbb'));
    await cache.fetch('a', neverCompute);
    await cache.fetch('c', give('cccc'));
    expect([cache.bytes, cache.size]).toEqual([8, 2]);
    await expect(cache.fetch('a', neverCompute)).resolves.toBe('aaaa');
    await expect(cache.fetch('b', give('anew'))).resolves.toBe('anew');
  });

  it('SingleFlightCache.fetch() gives out what is larger than all its room, and keeps the rest', async () => {
    const cache = ofBytes(10);
    await cache.fetch('a', give('aaaa'));
    await expect(cache.fetch('huge', give('x'.repeat(11)))).resolves.toHaveLength(11);
    expect([cache.bytes, cache.size]).toEqual([4, 1]);
  });

  it('SingleFlightCache.fetch() gives out and keeps not what takes infinitely many bytes', async () => {
    const cache = new SingleFlightCache({ maxBytes: 10, bytesOf: () => Number.POSITIVE_INFINITY });
    await expect(cache.fetch('a', give('a'))).resolves.toBe('a');
    expect([cache.get('a'), cache.size]).toEqual([undefined, 0]);
  });

  it('SingleFlightCache.fetch() keeps no failure, and gives it to all who wait', async () => {
    const cache = ofBytes(10);
    const asked = [cache.fetch('a', neverCompute), cache.fetch('a', give('late'))];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await expect(cache.fetch('a', give('a'))).resolves.toBe('a');
  });

  it('SingleFlightCache.fetch() keeps what takes no room, as the answer that there is none', async () => {
    const cache = new SingleFlightCache<null>({ maxBytes: 10, bytesOf: () => 0 });
    const compute = vi.fn(async () => null);
    expect([await cache.fetch('none', compute), await cache.fetch('none', compute)]).toEqual([null, null]);
    expect(compute).toHaveBeenCalledTimes(1);
  });

  it('SingleFlightCache.fetch() gives what was evicted or cleared in flight to those who wait for it', async () => {
    const cache = ofBytes(4);
    let land = (_text: string) => {};
    const slow = cache.fetch('slow', () => new Promise<string>((resolve) => (land = resolve)));
    await cache.fetch('a', give('aaaa'));
    cache.clear();
    land('slow');
    await expect(slow).resolves.toBe('slow');
    expect([cache.get('slow'), cache.size]).toEqual([undefined, 0]);
  });

  it('SingleFlightCache.fetch() aborts what the last one who waited has left, and lets nobody join it', async () => {
    const cache = ofBytes(10);
    const readers = [new AbortController(), new AbortController()];
    const signals: AbortSignal[] = [];
    const compute = (signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<string>((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(new Error('nobody waits')));
      });
    };
    const asked = readers.map(({ signal }) => cache.fetch('a', compute, signal));
    readers[0]?.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    readers[1]?.abort();
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    const anew = cache.fetch('a', give('anew'));
    for (const waiting of asked) await expect(waiting).rejects.toThrow('nobody waits');
    await expect(anew).resolves.toBe('anew');
    expect(cache.get('a')).toBe('anew');
  });

  it('SingleFlightCache.fetch() goes on where one of those who wait can never leave', async () => {
    const cache = ofBytes(10);
    const reader = new AbortController();
    const stays = cache.fetch('a', async (signal) => String(signal.aborted));
    const leaves = cache.fetch('a', neverCompute, reader.signal);
    reader.abort();
    expect(await Promise.all([stays, leaves])).toEqual(['false', 'false']);
  });

  it('SingleFlightCache.resize() counts anew what has grown', async () => {
    const cache = new SingleFlightCache<string[]>({ maxBytes: 10, bytesOf: ({ length }) => length });
    const grows = ['a'];
    await cache.fetch('a', async () => grows);
    grows.push('b', 'c');
    cache.resize('a');
    expect([cache.bytes, cache.get('a')]).toEqual([3, grows]);
    cache.resize('none');
    expect(cache.size).toBe(1);
  });
});
