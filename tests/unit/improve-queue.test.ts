import { brotliDecompressSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { CachedResponse } from '../../app/_http/cache/cached-response.ts';
import { ImproveQueue } from '../../app/_http/cache/improve-queue.ts';

/** Until all promises that can go on have. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

const isKept = () => true;

function improvables(count: number, bytes = 1) {
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const all = Array.from({ length: count }, (_, index) => ({
    bytes,
    improve: () =>
      new Promise<void>((resolve) => {
        begun.push(index);
        ends.push(resolve);
      }),
  }));
  return { all, begun, endNext: () => ends.shift()?.() };
}

it('ImproveQueue.add(improvable) improves one at a time, and each once', async () => {
  const { all, begun, endNext } = improvables(3);
  const queue = new ImproveQueue({ isBusy: () => false, report: () => {} });
  for (const each of [...all, ...all]) queue.add(each, isKept);
  expect(begun).toEqual([0]);
  for (const expected of [
    [0, 1],
    [0, 1, 2],
    [0, 1, 2],
  ]) {
    endNext();
    await settled();
    expect(begun).toEqual(expected);
  }
});

it('ImproveQueue.add(improvable) lets go what waits longest where too many wait', async () => {
  const { all, begun, endNext } = improvables(4);
  const queue = new ImproveQueue({ isBusy: () => false, report: () => {}, maxWaiting: 2 });
  for (const each of all) queue.add(each, isKept);
  for (let turn = 0; turn < 4; turn += 1) {
    endNext();
    await settled();
  }
  expect(begun).toEqual([0, 2, 3]);
});

it.each([
  [10, [0, 2, 3]],
  [9, [0, 3]],
  [4, [0]],
])('ImproveQueue.add(improvable) holds at most %d bytes of what waits', async (maxBytes, expected) => {
  const { all, begun, endNext } = improvables(4, 5);
  const queue = new ImproveQueue({ isBusy: () => false, report: () => {}, maxBytes });
  const [first, ...others] = all;
  if (first) queue.add({ ...first, bytes: 1 }, isKept);
  for (const each of others) queue.add(each, isKept);
  for (let turn = 0; turn < 4; turn += 1) {
    endNext();
    await settled();
  }
  expect(begun).toEqual(expected);
});

it('ImproveQueue.add(improvable, isKept) improves nothing that is not kept any more when its turn comes', async () => {
  const { all, begun, endNext } = improvables(3);
  const gone = new Set<number>();
  const queue = new ImproveQueue({ isBusy: () => false, report: () => {} });
  for (const [index, each] of all.entries()) queue.add(each, () => !gone.has(index));
  gone.add(1);
  endNext();
  await settled();
  expect(begun).toEqual([0, 2]);
});

it('ImproveQueue.add(improvable) tells what failed, and goes on', async () => {
  const { all, begun } = improvables(1);
  const told: unknown[] = [];
  const queue = new ImproveQueue({ isBusy: () => false, report: (error) => told.push(error) });
  queue.add({ bytes: 1, improve: () => Promise.reject(new Error('broken')) }, isKept);
  for (const each of all) queue.add(each, isKept);
  await settled();
  expect([told, begun]).toEqual([[new Error('broken')], [0]]);
});

it('ImproveQueue.add(improvable) begins nothing while there is something better to do', async () => {
  const { all, begun } = improvables(1);
  let isBusy = true;
  const queue = new ImproveQueue({ isBusy: () => isBusy, report: () => {}, pauseMs: 1 });
  for (const each of all) queue.add(each, isKept);
  await settled();
  expect(begun).toEqual([]);
  isBusy = false;
  while (begun.length === 0) await settled();
  expect(begun).toEqual([0]);
});

it('CachedResponse.improve() sends fewer bytes of the same text from then on, and counts them', async () => {
  const body = Buffer.from(
    Array.from({ length: 3000 }, (_, row) => `row ${row * 7919} of ${row % 13}`).join(),
  );
  const sums: number[] = [];
  const cached: CachedResponse = new CachedResponse(
    { status: 200, headers: { 'content-type': 'text/html' }, body },
    () => sums.push(cached.bytes),
  );
  const fast = await cached.encoded('br');
  await cached.improve();
  const best = cached.at('br');
  expect([fast.form, best?.form, cached.at('gzip')]).toEqual(['br', 'best', undefined]);
  expect(best?.body.length).toBeLessThan(fast.body.length);
  expect(brotliDecompressSync(best?.body ?? '').equals(body)).toBe(true);
  expect((sums[0] ?? 0) - (sums[1] ?? 0)).toBe(fast.body.length - (best?.body.length ?? 0));
});
