import { PassThrough } from 'node:stream';
import { describe, expect, it, vi } from 'vitest';
import type { Buffered } from '../../app/_http/cache/capture.ts';
import { type Render, ResponseCache } from '../../app/_http/cache/response-cache.ts';

const never = () => new AbortController().signal;
const stays = async () => true;
const page = (text: string, status = 200): Buffered => ({ status, headers: {}, body: Buffer.from(text) });
const loadKey = (key: string, loadId = '1') => ({ loadId, key });
const cacheOf = (maxBytes = 10_000) => new ResponseCache({ maxBytes, maxResponseBytes: 1000 });

async function textOf(
  cache: ResponseCache,
  key: string,
  render: Render,
  { loadId = '1', isCurrent = stays } = {},
) {
  const found = await cache.fetch(loadKey(key, loadId), { render, isCurrent, signal: never() });
  return found && ('buffered' in found ? found.buffered.body.toString() : found.streamed);
}

describe('AnswerCache.take(place, taking)', () => {
  it('renders a response once for a load of the data', async () => {
    const cache = cacheOf();
    const render = vi.fn(async () => page('one'));
    expect(await textOf(cache, '/a', render)).toBe('one');
    expect(await textOf(cache, '/a', render)).toBe('one');
    expect(render).toHaveBeenCalledTimes(1);
    expect(await textOf(cache, '/b', render)).toBe('one');
    expect(render).toHaveBeenCalledTimes(2);
  });

  it('lets those who ask at once share one rendering', async () => {
    const cache = cacheOf();
    const render = vi.fn(async () => page('shared'));
    const asked = Array.from({ length: 50 }, () => textOf(cache, '/a', render));
    expect(new Set(await Promise.all(asked))).toEqual(new Set(['shared']));
    expect(render).toHaveBeenCalledTimes(1);
  });

  it('gives a failure to all who wait for it, keeps it not, and renders the response anew for the next', async () => {
    const cache = cacheOf();
    const render = vi.fn(async () => page('well')).mockRejectedValueOnce(new Error('broken'));
    const asked = [textOf(cache, '/a', render), textOf(cache, '/a', render)];
    expect((await Promise.allSettled(asked)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await textOf(cache, '/a', render)).toBe('well');
  });

  it('gives and keeps nothing that was rendered while the data changed', async () => {
    const cache = cacheOf();
    const mixed = await textOf(cache, '/a', async () => page('half and half'), {
      isCurrent: async () => false,
    });
    expect(mixed).toBeUndefined();
    expect(cache.bytes).toBe(0);
    expect(await textOf(cache, '/a', async () => page('new'), { loadId: '2' })).toBe('new');
  });

  it('forgets a load of the data when another one is asked for', async () => {
    const cache = cacheOf();
    await textOf(cache, '/a', async () => page('old'));
    await textOf(cache, '/b', async () => page('old'));
    expect(await textOf(cache, '/a', async () => page('new'), { loadId: '2' })).toBe('new');
    expect(cache.get(loadKey('/b'))).toBeUndefined();
  });

  it('does not keep what failed on the server', async () => {
    const cache = cacheOf();
    expect(await textOf(cache, '/a', async () => page('sorry', 500))).toBe('sorry');
    expect(await textOf(cache, '/a', async () => page('well'))).toBe('well');
    expect(await textOf(cache, '/missing', async () => page('none', 404))).toBe('none');
    expect(cache.get(loadKey('/missing'))?.status).toBe(404);
  });

  it('stays below its bytes, encodings counted, and lets the longest unused go first', async () => {
    const cache = cacheOf(4000);
    const text = 'figures '.repeat(110);
    for (const key of ['/a', '/b', '/c', '/d']) await textOf(cache, key, async () => page(text));
    cache.get(loadKey('/a'));
    await textOf(cache, '/e', async () => page(text));
    expect(cache.bytes).toBeLessThanOrEqual(4000);
    expect([cache.get(loadKey('/a')) !== undefined, cache.get(loadKey('/b'))]).toEqual([true, undefined]);
    const before = cache.bytes;
    await cache.get(loadKey('/e'))?.encoded('gzip');
    expect(cache.bytes).toBeGreaterThan(before);
  });

  it('makes a stream anew for every reader, and buffers nothing of it the second time', async () => {
    const cache = cacheOf();
    const limits: number[] = [];
    const render: Render = async (maxBytes) => {
      limits.push(maxBytes);
      return { status: 200, headers: {}, stream: new PassThrough() };
    };
    const streams = await Promise.all([textOf(cache, '/all', render), textOf(cache, '/all', render)]);
    expect(new Set(streams).size).toBe(2);
    await textOf(cache, '/all', render);
    expect(limits).toEqual([1000, 0, 0]);
    expect(cache.bytes).toBe(0);
  });

  it('ends a rendering when the last of those who wait for it has gone', async () => {
    const cache = cacheOf();
    let ended = false;
    const render: Render = (_maxBytes, signal) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          ended = true;
          reject(new Error('nobody is there'));
        });
      });
    const readers = [new AbortController(), new AbortController()];
    const asked = readers.map(({ signal }) =>
      cache.fetch(loadKey('/a'), { render, isCurrent: stays, signal }).catch((error: Error) => error.message),
    );
    readers[0]?.abort();
    expect(ended).toBe(false);
    readers[1]?.abort();
    expect(ended).toBe(true);
    expect(await textOf(cache, '/a', async () => page('anew'))).toBe('anew');
    expect(await Promise.all(asked)).toEqual(Array(2).fill('nobody is there'));
  });

  it('counts the key of a response', async () => {
    const cache = cacheOf();
    await textOf(cache, `/a?q=${'x'.repeat(3000)}`, async () => page('short'));
    expect(cache.bytes).toBeGreaterThan(3000);
  });
});
