import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Spool, SpoolFull } from '../../app/_http/cache/spool.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-spool-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const chunks = (count: number) => Array.from({ length: count }, (_, index) => Buffer.alloc(1000, index));

describe('Spool.hold(source)', () => {
  it('gives the length and the same bytes, and leaves no file', async () => {
    const spool = new Spool({ folder });
    const { length, stream } = await spool.hold(Readable.from(chunks(50)));
    expect([length, spool.bytes, readdirSync(folder)]).toEqual([50_000, 50_000, []]);
    expect((await buffer(stream)).equals(Buffer.concat(chunks(50)))).toBe(true);
    expect([spool.bytes, readdirSync(folder)]).toEqual([0, []]);
  });

  it('fails with what the source fails with, and holds nothing of it', async () => {
    const spool = new Spool({ folder });
    async function* failing() {
      yield* chunks(3);
      throw new Error('the query failed');
    }
    await expect(spool.hold(Readable.from(failing()))).rejects.toThrow('the query failed');
    expect([spool.bytes, readdirSync(folder)]).toEqual([0, []]);
  });

  it('refuses what does not fit beside what it holds, and ends whoever makes it', async () => {
    const spool = new Spool({ folder, maxBytes: 5000 });
    const held = await spool.hold(Readable.from(chunks(3)));
    const second = Readable.from(chunks(3));
    await expect(spool.hold(second)).rejects.toThrow(SpoolFull);
    expect([second.destroyed, spool.bytes]).toEqual([true, 3000]);
    await buffer(held.stream);
    expect((await spool.hold(Readable.from(chunks(5)))).length).toBe(5000);
  });

  it('ends with whoever waits for it, and has the source ended', async () => {
    const spool = new Spool({ folder });
    const gone = new AbortController();
    const endless = new Readable({
      read() {
        setImmediate(() => this.push(Buffer.alloc(1000)));
      },
    });
    const holding = spool.hold(endless, gone.signal);
    while (spool.bytes < 5000) await new Promise((resolve) => setImmediate(resolve));
    gone.abort();
    await expect(holding).rejects.toThrow('Nobody waits for this any more.');
    expect([endless.destroyed, spool.bytes]).toEqual([true, 0]);
  });

  it('says that there is no room where no file can be made, and has the source ended', async () => {
    const source = Readable.from(chunks(3));
    const spool = new Spool({ folder: path.join(folder, 'none') });
    await expect(spool.hold(source)).rejects.toThrow(SpoolFull);
    expect(source.destroyed).toBe(true);
  });

  it('lets go of what a reader leaves', async () => {
    const spool = new Spool({ folder });
    const { stream } = await spool.hold(Readable.from(chunks(3)));
    await new Promise((resolve) => stream.once('close', resolve).destroy());
    expect(spool.bytes).toBe(0);
  });
});
