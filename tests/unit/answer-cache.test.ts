import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Whole } from '../../app/_http/cache/capture.ts';
import { AnswerCache, type Make } from '../../app/_http/cache/response-cache.ts';

const never = () => new AbortController().signal;
const still = async () => true;
const page = (text: string, status = 200): Whole => ({ status, headers: {}, body: Buffer.from(text) });
const place = (key: string, mark = '1') => ({ mark, key });
const cacheOf = (maxBytes = 10_000) => new AnswerCache({ maxBytes, maxAnswerBytes: 1000 });

async function textOf(cache: AnswerCache, key: string, make: Make, { mark = '1', isStill = still } = {}) {
  const found = await cache.take(place(key, mark), { make, isStill, gone: never() });
  return found && ('kept' in found ? found.kept.body.toString() : found.flowing);
}

describe('AnswerCache.take(place, taking)', () => {
  it('makes an answer once for a state of the data', async () => {
    const cache = cacheOf();
    const make = vi.fn(async () => page('one'));
    expect(await textOf(cache, '/a', make)).toBe('one');
    expect(await textOf(cache, '/a', make)).toBe('one');
    expect(make).toHaveBeenCalledTimes(1);
    expect(await textOf(cache, '/b', make)).toBe('one');
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('lets those who ask at once share one making', async () => {
    const cache = cacheOf();
    const make = vi.fn(async () => page('shared'));
    const asked = Array.from({ length: 50 }, () => textOf(cache, '/a', make));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['shared']));
    expect(make).toHaveBeenCalledTimes(1);
  });

  it('gives a failure to all who wait for it, keeps it not, and makes the answer anew for the next', async () => {
    const cache = cacheOf();
    const make = vi.fn(async () => page('well')).mockRejectedValueOnce(new Error('broken'));
    const asked = [textOf(cache, '/a', make), textOf(cache, '/a', make)];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await textOf(cache, '/a', make)).toBe('well');
  });

  it('gives and keeps nothing that was made while the data changed', async () => {
    const cache = cacheOf();
    const mixed = await textOf(cache, '/a', async () => page('half and half'), {
      isStill: async () => false,
    });
    expect(mixed).toBeUndefined();
    expect(cache.bytes).toBe(0);
    expect(await textOf(cache, '/a', async () => page('new'), { mark: '2' })).toBe('new');
  });

  it('forgets a state of the data when another one is asked for', async () => {
    const cache = cacheOf();
    await textOf(cache, '/a', async () => page('old'));
    await textOf(cache, '/b', async () => page('old'));
    expect(await textOf(cache, '/a', async () => page('new'), { mark: '2' })).toBe('new');
    expect(cache.get(place('/b'))).toBeUndefined();
  });

  it('does not keep what failed on the server', async () => {
    const cache = cacheOf();
    expect(await textOf(cache, '/a', async () => page('sorry', 500))).toBe('sorry');
    expect(await textOf(cache, '/a', async () => page('well'))).toBe('well');
    expect(await textOf(cache, '/missing', async () => page('none', 404))).toBe('none');
    expect(cache.get(place('/missing'))?.status).toBe(404);
  });

  it('stays below its bytes, encodings counted, and lets the longest unused go first', async () => {
    const cache = cacheOf(4000);
    const text = 'figures '.repeat(110);
    for (const key of ['/a', '/b', '/c', '/d']) await textOf(cache, key, async () => page(text));
    cache.get(place('/a'));
    await textOf(cache, '/e', async () => page(text));
    expect(cache.bytes).toBeLessThanOrEqual(4000);
    expect([cache.get(place('/a')) !== undefined, cache.get(place('/b'))]).toEqual([true, undefined]);
    const before = cache.bytes;
    await cache.get(place('/e'))?.encoded('gzip');
    expect(cache.bytes).toBeGreaterThan(before);
  });

  it('makes a flow anew for every reader, and holds nothing of it back the second time', async () => {
    const cache = cacheOf();
    const limits: number[] = [];
    const make: Make = async (maxBytes) => {
      limits.push(maxBytes);
      return { status: 200, headers: {}, flow: new PassThrough() };
    };
    const flows = await Promise.all([textOf(cache, '/all', make), textOf(cache, '/all', make)]);
    expect(new Set(flows).size).toBe(2);
    await textOf(cache, '/all', make);
    expect(limits).toEqual([1000, 0, 0]);
    expect(cache.bytes).toBe(0);
  });

  it('ends a making when the last of those who wait for it has gone', async () => {
    const cache = cacheOf();
    let ended = false;
    const make: Make = (_maxBytes, gone) =>
      new Promise((_resolve, reject) => {
        gone?.addEventListener('abort', () => {
          ended = true;
          reject(new Error('nobody is there'));
        });
      });
    const readers = [new AbortController(), new AbortController()];
    const asked = readers.map(({ signal }) =>
      cache.take(place('/a'), { make, isStill: still, gone: signal }).catch((error: Error) => error.message),
    );
    readers[0]?.abort();
    expect(ended).toBe(false);
    readers[1]?.abort();
    expect(ended).toBe(true);
    expect(await textOf(cache, '/a', async () => page('anew'))).toBe('anew');
    expect(await Promise.all(asked)).toEqual(Array(2).fill('nobody is there'));
  });

  it('counts the key of an answer', async () => {
    const cache = cacheOf();
    await textOf(cache, `/a?q=${'x'.repeat(3000)}`, async () => page('short'));
    expect(cache.bytes).toBeGreaterThan(3000);
  });
});
