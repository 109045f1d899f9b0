import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { closeDatabase, connect, database, preparedDatabase } from '../../db/client.ts';
import { closeCopies, openSnapshot, TooManyDownloads } from '../../db/download/copy.ts';
import { classifyDatabaseError } from '../../db/process/database-error.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { getMetric, listMetricsNamed } from '../../db/queries/metrics.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

/** Has this test read as a role that may have so many connections; gives its address. */
async function readAsLimited(connections: number): Promise<string> {
  const direct = process.env.DATABASE_URL ?? '';
  const { db, close } = connect(direct, { max: 1 });
  const role = `few_${randomBytes(4).toString('hex')}`;
  await db.execute(
    sql.raw(
      `create role ${role} login password 'few' connection limit ${connections} in role pg_read_all_data`,
    ),
  );
  const url = new URL(direct);
  Object.assign(url, { username: role, password: 'few' });
  process.env.DATABASE_URL = url.href;
  onTestFinished(async () => {
    await closeCopies();
    await closeDatabase();
    process.env.DATABASE_URL = direct;
    await db.execute(sql.raw(`drop role ${role}`));
    await close();
  });
  return url.href;
}

/** What a page asks, by each of the pools. */
async function readPage(): Promise<unknown[]> {
  const load = await getLoadId();
  const [metric, metrics, counted] = await Promise.all([
    getMetric('medical-exports'),
    listMetricsNamed(['medical-exports']),
    database().execute(sql`select count(*)::int > ${0} as some from claim_rows`),
    database().execute(sql`select pg_sleep(0.01)`),
    preparedDatabase().execute(sql`select pg_sleep(0.01)`),
  ]);
  return [typeof load?.version, metric?.slug, metrics.length, counted[0]?.some];
}

describe('where the server has few connections for us', () => {
  it.each([1, 2, 5])('75 pages at once are read on %i', async (connections) => {
    await readAsLimited(connections);
    const pages = await Promise.all(Array.from({ length: 75 }, readPage));
    expect(new Set(pages.map((page) => JSON.stringify(page)))).toEqual(
      new Set([JSON.stringify(['string', 'medical-exports', 1, true])]),
    );
  });

  it('a read that gets none for too long is told from one that fails', async () => {
    const { db, close } = connect(await readAsLimited(0), { max: 1 });
    onTestFinished(close);
    const failure = await db.execute(sql`select 1`).then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(classifyDatabaseError(failure)).toBe('busy');
  });

  it('downloads give way to pages', async () => {
    await readAsLimited(2);
    await readPage();
    await expect(openSnapshot()).rejects.toBeInstanceOf(TooManyDownloads);
    expect(await readPage()).toContain('medical-exports');
  });

  it('a download leaves pages a connection', async () => {
    await readAsLimited(2);
    const snapshot = await vi.waitFor(openSnapshot, { timeout: 30_000, interval: 50 });
    await expect(openSnapshot()).rejects.toBeInstanceOf(TooManyDownloads);
    expect(await readPage()).toContain('medical-exports');
    await snapshot.close();
  });
});
