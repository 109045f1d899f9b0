import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from 'postgres';
import { describe, expect, it } from 'vitest';
import { createScratchDatabase } from '../../db/scratch-database.ts';
import { type Dump, dumpTables, withSql } from '../support/dump-tables.ts';
import { openSql } from '../support/open-sql.ts';
import { type LoaderRun, runLoader, type StartedLoader, startLoader } from '../support/run-loader.ts';
import { copySampleSeed, FERRIES, LIGHTHOUSES, SAMPLE_SEED, swap } from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

const DEADLINE_MS = 60_000;

/** Waits for what another process does; the deadline only ends a test that fails anyway. */
async function until<T>(look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + DEADLINE_MS; Date.now() < end; await sleep(25)) {
    const seen = await look();
    if (seen !== undefined) return seen;
  }
  throw new Error('It did not happen in time.');
}

const blockedOn = (sql: Sql, table: string) =>
  until(async () => {
    const [row] = await sql<{ pid: number }[]>`
      select pid from pg_locks where not granted and relation = ${table}::regclass`;
    return row?.pid;
  });

const goneFrom = (sql: Sql, pid: number) =>
  until(async () => {
    const rows = await sql`select 1 from pg_stat_activity where pid = ${pid}`;
    return rows.length === 0 ? true : undefined;
  });

/** Holds the loader up where it has written claims but not yet revisions, and does something to it there. */
async function stopMidway(
  url: string,
  folder: string,
  act: (loader: StartedLoader) => Promise<void>,
): Promise<LoaderRun> {
  const holder = openSql(url);
  const watcher = openSql(url);
  try {
    const loader = await holder.begin(async (sql) => {
      await sql`lock table revisions in share mode`;
      const started = startLoader(url, [folder]);
      const pid = await blockedOn(watcher, 'revisions');
      expect(await countWritten(watcher, pid)).toBeGreaterThan(0);
      await act(started);
      return { ...started, pid };
    });
    await goneFrom(watcher, loader.pid);
    return await loader.ended;
  } finally {
    await Promise.all([holder.end(), watcher.end()]);
  }
}

/** Tables that the transaction of this server process has written to: it holds their locks to its end. */
async function countWritten(sql: Sql, pid: number): Promise<number> {
  const [row] = await sql<[{ written: number }]>`
    select count(*)::int as written from pg_locks
    where pid = ${pid} and granted and mode = 'RowExclusiveLock' and relation = 'claims'::regclass`;
  return row.written;
}

const kill = (signal: NodeJS.Signals) => async (loader: StartedLoader) => {
  loader.child.kill(signal);
  await once(loader.child, 'exit');
};

const correction = () =>
  copySampleSeed({
    [FERRIES]: (text) =>
      swap('    value: 83\n', '    value: 84\n')(text) +
      '  - { claim: ferries-2021-04, field: value, was: 83, now: 84, on: "2024-05-01", why: a test, cause: our_reading }\n',
  });

describe('npm run seed, stopped in the middle of writing', () => {
  it('leaves an empty database empty after kill -9', async () => {
    const url = await databaseOfTest();
    const before = await dumpTables(url);
    expect(await stopMidway(url, SAMPLE_SEED, kill('SIGKILL'))).toMatchObject({
      code: null,
      signal: 'SIGKILL',
    });
    expect(await dumpTables(url)).toEqual(before);
    expect(countRows(before)).toBe(0);
  });

  it('leaves the old state after kill -9 in the middle of a correction, and can then make it', async () => {
    const url = await databaseOfTest();
    expect(await runLoader(url, [SAMPLE_SEED])).toMatchObject({ code: 0 });
    const before = await dumpTables(url, { physical: true });
    await stopMidway(url, correction(), kill('SIGKILL'));
    expect(await dumpTables(url, { physical: true })).toEqual(before);
    expect(await runLoader(url, [correction()])).toMatchObject({ code: 0, stderr: '' });
    const rows = await withSql(url, (sql) => sql`select value from claims where id = 'ferries-2021-04'`);
    expect([...rows]).toEqual([{ value: '84' }]);
  });

  it('leaves the old state after Ctrl-C, with the exit code of a shell', async () => {
    const url = await databaseOfTest();
    const before = await dumpTables(url);
    expect(await stopMidway(url, SAMPLE_SEED, kill('SIGINT'))).toMatchObject({ code: 130 });
    expect(await dumpTables(url)).toEqual(before);
  });
});

describe('npm run seed, twice at once', () => {
  it('lets the second wait for the first and then find nothing to do', async () => {
    const url = await databaseOfTest();
    let second: StartedLoader | undefined;
    const first = await stopMidway(url, SAMPLE_SEED, async () => {
      second = startLoader(url, [SAMPLE_SEED]);
      const { child, waits } = second;
      await until(async () => waits() || child.exitCode !== null || undefined);
    });
    const ended = await second?.ended;
    expect(first).toMatchObject({ code: 0, stderr: '' });
    expect(first.stdout).toContain('ferries-2021: 7 added');
    expect(ended).toMatchObject({ code: 0, stderr: '' });
    expect(ended?.stdout).toContain('Waiting for another load into this database.');
    expect(ended?.stdout).toContain('Nothing changed: the database holds this already.');
  });
});

describe('npm run seed, told to stop while it waits for another load', () => {
  it('ends at once and leaves nothing waiting in the server', async () => {
    const url = await databaseOfTest();
    const first = await stopMidway(url, SAMPLE_SEED, async () => {
      const { child, waits, ended } = startLoader(url, [SAMPLE_SEED]);
      await until(async () => waits() || child.exitCode !== null || undefined);
      child.kill('SIGTERM');
      expect(await ended).toMatchObject({ code: 143, stderr: '' });
    });
    expect(first).toMatchObject({ code: 0 });
    // Of this database alone: other tests hold locks in theirs.
    const left = await withSql(
      url,
      (sql) => sql`
        select l.pid from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and d.datname = current_database()`,
    );
    expect([...left]).toEqual([]);
  });
});

describe('npm run seed', () => {
  it('says what it read and what it did', async () => {
    const url = await databaseOfTest();
    const { code, stdout, stderr } = await runLoader(url, [SAMPLE_SEED]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(0, 4)).toEqual([
      'Read 2 articles with 8 claims, 5 metrics, 5 entities, 2 other sources: valid.',
      'No text at hand: no claim was looked up in its article.',
      'Wrote 8 claims and what belongs to them.',
      'ferries-2021: 7 added, 0 changed, 0 withdrawn, 0 unchanged; record, ledger or checks added',
    ]);
    expect((await runLoader(url, [SAMPLE_SEED])).stdout).toMatch(/^Nothing changed: .*\n$/m);
  });

  it('stops at an invalid file before it writes, with all problems and exit code 1', async () => {
    const url = await databaseOfTest();
    const folder = copySampleSeed({
      [FERRIES]: swap('qualifier: more_than', 'qualifier: morethan'),
      [LIGHTHOUSES]: swap('metric: ferries-planned', 'metric: no-such-metric'),
    });
    const { code, stdout, stderr } = await runLoader(url, [folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain(
      `${folder}/articles/ferries-2021.yaml:54:16 claims[1].qualifier: found "morethan"`,
    );
    expect(stderr).toContain(
      `${folder}/articles/lighthouses-2022.yaml:20:13 claims[0].metric: found "no-such-metric"`,
    );
    expect(stderr).toMatch(/\n2 problems in 2 files\. Nothing was written\.\n$/);
    expect(countRows(await dumpTables(url))).toBe(0);
  });

  it('asks for migrations where the tables are missing', async () => {
    const { url, drop } = await createScratchDatabase(process.env.TEST_DATABASE_URL ?? '');
    try {
      const { code, stderr } = await runLoader(url, [SAMPLE_SEED]);
      expect(code).toBe(1);
      expect(stderr).toMatch(
        /^The database lacks tables or columns \(.+\)\. Run "npm run db:migrate" first\. Nothing was written\.\n$/,
      );
    } finally {
      await drop();
    }
  });

  it('says in a sentence that the server does not answer', async () => {
    const { code, stderr } = await runLoader('postgres://someone:secret@127.0.0.1:1/none', [SAMPLE_SEED]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^DATABASE_URL .* does not work: nothing takes connections at 127\.0\.0\.1:1/);
    expect(stderr).not.toContain('secret');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('needs a database to load into, but none to check', async () => {
    const checked = await runLoader(undefined, ['--check', SAMPLE_SEED]);
    expect(checked).toMatchObject({ code: 0, stderr: '' });
    expect(checked.stdout).toBe(
      'Read 2 articles with 8 claims, 5 metrics, 5 entities, 2 other sources: valid.\n' +
        'No text at hand: no claim was looked up in its article.\n',
    );
    const { code, stderr } = await runLoader(undefined, [SAMPLE_SEED]);
    expect({ code, stderr }).toEqual({
      code: 1,
      stderr: 'DATABASE_URL is not set: run "npm run seed", which brings a database.\n',
    });
  });

  it('names an unknown option and shows how it is used', async () => {
    const { code, stderr } = await runLoader(undefined, ['--chek']);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^Unknown option '--chek'.* Usage: npm run seed -- \[--check\] \[folder\]\n$/);
  });

  it('finds the seeds of the project valid', async () => {
    expect(await runLoader(undefined, ['--check'])).toMatchObject({ code: 0, stderr: '' });
  });
});

const countRows = (dump: Dump) => Object.values(dump).reduce((sum, rows) => sum + rows.length, 0);
