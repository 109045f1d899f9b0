import { Readable } from 'node:stream';
import { setImmediate as settle } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type Clock, toWebStream } from '../../app/_http/downloads/web-stream.ts';
import { MIN_DATA_RATE } from '../../lib/out/download/min-data-rate.ts';

const CHUNK = Buffer.alloc(128 * 1024);
const SECOND = 1000;
const MBIT = 1_000_000 / 8;

/** A clock that stands still until it is told, and then calls what is due. */
function standingClock() {
  let now = 0;
  const due = new Map<() => void, number>();
  const clock: Clock = {
    now: () => now,
    after(ms, run) {
      due.set(run, now + ms);
      return () => due.delete(run);
    },
  };
  const advance = (ms: number) => {
    now += ms;
    for (const [run, at] of due)
      if (at <= now) {
        due.delete(run);
        run();
      }
  };
  return { clock, advance, now: () => now };
}

function open(source: Readable, head?: string) {
  const time = standingClock();
  const ends: string[] = [];
  const body = toWebStream(source, {
    head,
    clock: time.clock,
    onEnd: async () => void ends.push('whole'),
    onAbort: (reason) => ends.push(reason.message),
  });
  return { ...time, ends, reader: body.getReader() };
}

const chunksOf = (bytes: number) =>
  Readable.from(
    (function* () {
      for (let left = bytes; left > 0; left -= CHUNK.length) yield CHUNK.subarray(0, left);
    })(),
  );

/** Reads `burst` chunks, then nothing for as long as `line` bytes a second take for them, and so on to the end. */
async function readAt(line: number, opened: ReturnType<typeof open>, burst = 1): Promise<number> {
  let bytes = 0;
  for (let count = 1; ; count += 1) {
    const { done, value } = await opened.reader.read();
    if (done) return bytes;
    bytes += value.length;
    // The next chunk waits for the reader before time goes on.
    await settle();
    if (count % burst === 0) opened.advance(((burst * CHUNK.length) / line) * SECOND);
  }
}

const TOO_SLOW =
  'The reader was too slow: it took nothing for 120 s, or less than 16 KiB a second on average.';

describe('toWebStream(source, {minDataRate, clock})', () => {
  it.each([
    ['steadily', 1],
    ['in bursts of 4 MiB', 32],
  ])('gives a gigabyte whole to a reader with 1 Mbit/s, %s', async (_, burst) => {
    const opened = open(chunksOf(1e9));
    expect(await readAt(MBIT, opened, burst)).toBe(1e9);
    expect(opened.ends).toEqual(['whole']);
    expect(opened.now()).toBeGreaterThan(7900 * SECOND);
  });

  it('gives it whole to a reader with the least rate', async () => {
    const opened = open(chunksOf(1e8));
    expect(await readAt(MIN_DATA_RATE.bytesPerSecond, opened)).toBe(1e8);
    expect(opened.ends).toEqual(['whole']);
  });

  it('breaks off a reader who trickles, though it never takes nothing for long', async () => {
    const opened = open(chunksOf(1e9));
    await expect(readAt(CHUNK.length / 100, opened)).rejects.toThrow(TOO_SLOW);
    expect(opened.ends).toEqual([TOO_SLOW]);
    expect(opened.now()).toBeLessThan(10 * 60 * SECOND);
  });

  it('breaks off one who trickles after a quick start', async () => {
    const opened = open(chunksOf(1e9));
    for (let count = 0; count < 1000; count += 1) await opened.reader.read();
    await expect(readAt(CHUNK.length / 100, opened)).rejects.toThrow(TOO_SLOW);
    expect(opened.now()).toBeLessThan(10 * 60 * SECOND);
  });

  it.each([
    ['the first bytes', undefined],
    ['what stands before them', 'head'],
  ])('breaks off one who takes nothing of %s', async (_, head) => {
    const opened = open(chunksOf(1e9), head);
    await settle();
    opened.advance(120 * SECOND - 1);
    expect(opened.ends).toEqual([]);
    opened.advance(1);
    expect(opened.ends).toEqual([TOO_SLOW]);
    await expect(opened.reader.read()).rejects.toThrow(TOO_SLOW);
  });

  it('lets a reader wait for us as long as it takes', async () => {
    let give = (_: Buffer | null) => {};
    const source = new Readable({ read() {} });
    give = (chunk) => source.push(chunk);
    const opened = open(source);
    for (let count = 0; count < 3; count += 1) {
      const read = opened.reader.read();
      await settle();
      opened.advance(3600 * SECOND);
      give(CHUNK);
      expect((await read).value?.length).toBe(CHUNK.length);
    }
    give(null);
    expect((await opened.reader.read()).done).toBe(true);
    expect(opened.ends).toEqual(['whole']);
  });
});
