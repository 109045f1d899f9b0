import { buffer } from 'node:stream/consumers';
import { type SQL, sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { toWebStream } from '../../app/_http/downloads/web-stream.ts';
import { database } from '../../db/client.ts';
import { openSnapshot, render, type Snapshot, TooManyDownloads } from '../../db/download/copy.ts';
import type { MinDataRate } from '../../lib/out/download/min-data-rate.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

/** About a gigabyte, of which no test takes more than a little. */
const ENDLESS = sql`select repeat('x', 1000) as x from generate_series(1, 1000000)`;
const PATIENT = { timeout: 30_000, interval: 50 };

/** What the server does for downloads right now. */
async function listBackends(): Promise<{ state: string; wait: string | null }[]> {
  const rows = await database().execute<{ state: string; wait: string | null }>(sql`
    select state, wait_event as wait from pg_stat_activity
    where application_name = 'cited-metrics downloads' and datname = current_database()`);
  return [...rows];
}

const allIdle = async () => {
  const states = (await listBackends()).map(({ state }) => state);
  expect(states.filter((state) => state !== 'idle')).toEqual([]);
};

async function open(select: SQL, minDataRate?: MinDataRate) {
  const snapshot = await openSnapshot();
  const source = snapshot.copyCsv(select);
  const body = toWebStream(source, { onEnd: snapshot.close, onAbort: snapshot.abort, minDataRate });
  return { snapshot, source, body };
}

async function readAll(body: ReadableStream<Uint8Array>): Promise<number> {
  let bytes = 0;
  for await (const chunk of body) bytes += chunk.length;
  return bytes;
}

describe('render(select)', () => {
  it('writes any text so that the database reads it back as it was', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0'));
    const wild = fc.array(
      fc.oneof(text, fc.constantFrom("'", "''", '\\', "\\'", '$1', '$$', '--', '%', '"')),
    );
    await fc.assert(
      fc.asyncProperty(wild, async (parts) => {
        const asked = parts.join('');
        const query = render(sql`select ${asked}::text as found, ${parts.length}::int as count`);
        const [row] = await database().execute(sql.raw(query));
        expect(row).toEqual({ found: asked, count: parts.length });
      }),
      { numRuns: 100 },
    );
  });

  it.each([['a\0b'], [Number.NaN], [{}], [undefined]])('refuses what is no literal: %j', (value) => {
    expect(() => render(sql`select ${sql.param(value)}`)).toThrow('must be a number or a text');
  });
});

describe('openSnapshot()', () => {
  it('gives all the bytes and then the number of rows, and the connection back', async () => {
    const snapshot = await openSnapshot();
    const source = snapshot.copyCsv(sql`select g as n, 'a,b' as t from generate_series(1, 3) g`);
    expect((await buffer(source)).toString()).toBe('n,t\n1,"a,b"\n2,"a,b"\n3,"a,b"\n');
    expect(await source.rows).toBe(3);
    await snapshot.close();
    await vi.waitFor(allIdle, PATIENT);
  });

  it('reads everything of one state, whatever is loaded meanwhile', async () => {
    const snapshot = await openSnapshot();
    await database().execute(sql`update data_state set version = 'another'`);
    const [row] = (await snapshot.fetchRows(sql`select version from data_state`, 1).next()).value ?? [];
    const copied = await buffer(snapshot.copyCsv(sql`select version from data_state`));
    await snapshot.close();
    await database().execute(sql`update data_state set version = ${snapshot.state.version}`);
    expect(row).toEqual({ version: snapshot.state.version });
    expect(copied.toString()).toBe(`version\n${snapshot.state.version}\n`);
  });

  it('fetches rows batch by batch', async () => {
    const snapshot = await openSnapshot();
    const batches: number[] = [];
    for await (const rows of snapshot.fetchRows(sql`select generate_series(1, 7) as n`, 3))
      batches.push(rows.length);
    await snapshot.close();
    expect(batches).toEqual([3, 3, 1]);
  });

  it('refuses a download too many, and serves again when one has ended', async () => {
    const opened: Snapshot[] = [];
    const fill = async () => {
      for (;;) opened.push(await openSnapshot());
    };
    await expect(fill()).rejects.toBeInstanceOf(TooManyDownloads);
    expect(opened.length).toBeGreaterThanOrEqual(4);
    await opened.pop()?.close();
    const again = await openSnapshot();
    for (const snapshot of [...opened, again]) await snapshot.close();
  });
});

describe('toWebStream(copy)', () => {
  it('frees the backend of a reader who goes away', async () => {
    const { body } = await open(ENDLESS);
    const reader = body.getReader();
    expect((await reader.read()).value?.length).toBeGreaterThan(0);
    await reader.cancel();
    await vi.waitFor(allIdle, PATIENT);
  });

  it('frees a backend that has nothing to write yet, too', async () => {
    const { body } = await open(sql`select pg_sleep(600)`);
    await vi.waitFor(
      async () => expect((await listBackends()).map(({ wait }) => wait)).toContain('PgSleep'),
      PATIENT,
    );
    const reader = body.getReader();
    void reader.read().catch(() => {});
    await reader.cancel();
    await vi.waitFor(allIdle, PATIENT);
  });

  it('takes no more from the server than a reader takes from it', async () => {
    const { body, source } = await open(ENDLESS);
    const server = (source as unknown as { connection: { stream: { bytesRead: number } } }).connection.stream;
    await vi.waitFor(
      async () => expect((await listBackends()).map(({ wait }) => wait)).toContain('ClientWrite'),
      PATIENT,
    );
    expect(server.bytesRead).toBeGreaterThan(0);
    expect(server.bytesRead).toBeLessThan(1024 * 1024);
    await body.cancel();
    await vi.waitFor(allIdle, PATIENT);
  });

  it('breaks off where the query fails midway, and the next download is whole', async () => {
    const { body } = await open(
      sql`select repeat('x', 1000), 1 / (100000 - g) from generate_series(1, 200000) g`,
    );
    let bytes = 0;
    const read = async () => {
      for await (const chunk of body) bytes += chunk.length;
    };
    await expect(read()).rejects.toThrow('division by zero');
    expect(bytes).toBeGreaterThan(1_000_000);
    const next = await open(sql`select 1 as one`);
    expect(await readAll(next.body)).toBe('one\n1\n'.length);
  });

  it('breaks off where the server ends the connection midway', async () => {
    const { body } = await open(ENDLESS);
    const reader = body.getReader();
    await reader.read();
    await database().execute(sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'cited-metrics downloads' and state = 'active' and datname = current_database()`);
    const drain = async () => {
      while (!(await reader.read()).done);
    };
    await expect(drain()).rejects.toThrow();
    const next = await open(sql`select 1 as one`);
    expect(await readAll(next.body)).toBe('one\n1\n'.length);
  });

  it('breaks off where a reader takes nothing for too long', async () => {
    const { body } = await open(ENDLESS, { graceMs: 20, bytesPerSecond: 1e6 });
    await vi.waitFor(allIdle, PATIENT);
    const reader = body.getReader();
    const drain = async () => {
      while (!(await reader.read()).done);
    };
    await expect(drain()).rejects.toThrow('too slow');
  });
});
