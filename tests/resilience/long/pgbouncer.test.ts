import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase, connect, database } from '../../../db/client.ts';
import { migrate } from '../../../db/migrate.ts';
import { detectPooler } from '../../../db/pooler.ts';
import { classifyDatabaseError } from '../../../db/process/database-error.ts';
import { getMetric } from '../../../db/queries/metrics.ts';
import { createScratchDatabase } from '../../../db/scratch-database.ts';
import { runLoader } from '../../support/run-loader.ts';
import { seededDatabase } from '../../support/scratch-database.ts';
import { startBareServer } from '../../support/start-bare-server.ts';
import { startPgbouncer } from '../support/pgbouncer.ts';

let server: string;
beforeAll(() => {
  server = process.env.TEST_DATABASE_URL ?? '';
});

async function pooled(settings: string[] = []): Promise<(url: string) => string> {
  const { through, stop } = await startPgbouncer(server, settings);
  onTestFinished(stop);
  return through;
}

async function seeded(): Promise<string> {
  const { url, drop } = await seededDatabase();
  onTestFinished(drop);
  return url;
}

/** Has the pools of this process read by that address. */
function readBy(url: string): void {
  const before = process.env.DATABASE_URL;
  process.env.DATABASE_URL = url;
  onTestFinished(async () => {
    await closeDatabase();
    process.env.DATABASE_URL = before;
  });
}

const PAGES = [
  '/',
  '/claims',
  '/claims?q=ventilators',
  '/metrics',
  '/metrics/medical-exports',
  '/countries/SWE',
];
const FILES = ['/claims.json', '/claims.csv', '/claims.zip', '/metrics/medical-exports.json', '/checks.json'];

describe('through pgbouncer in transaction mode', () => {
  it('a database is migrated, loaded and served as it is directly', async () => {
    const through = await pooled();
    const { url, drop } = await createScratchDatabase(server);
    onTestFinished(drop);
    expect((await migrate(through(url))).length).toBeGreaterThan(5);
    const { code, stderr } = await runLoader(through(url), []);
    expect([code, stderr]).toEqual([0, '']);
    const [site, other] = [await startBareServer(through(url)), await startBareServer(url)];
    onTestFinished(() => Promise.all([site.stop(), other.stop()]).then(() => {}));
    for (const path of [...PAGES, ...FILES]) {
      const [answer, expected] = await Promise.all([fetch(site.origin + path), fetch(other.origin + path)]);
      expect([path, answer.status, answer.headers.get('etag')]).toEqual([
        path,
        200,
        expected.headers.get('etag'),
      ]);
      expect((await answer.arrayBuffer()).byteLength).toBe((await expected.arrayBuffer()).byteLength);
    }
  });

  it('a migration leaves no lock behind on a connection that others get', async () => {
    const through = await pooled();
    const { url, drop } = await createScratchDatabase(server);
    onTestFinished(drop);
    await migrate(through(url));
    const { db, close } = connect(url, { max: 1 });
    onTestFinished(close);
    const [row] = await db.execute(
      sql`select count(*)::int as locks from pg_locks join pg_database on pg_database.oid = database where locktype = 'advisory' and datname = current_database()`,
    );
    expect(row).toEqual({ locks: 0 });
  });

  it('it is told from a server', async () => {
    const through = await pooled();
    const url = await seeded();
    expect([await detectPooler(through(url)), await detectPooler(url)]).toEqual([true, false]);
  });

  it('no statement is named, and what takes too long is ended all the same', async () => {
    const through = await pooled(['default_pool_size = 1']);
    const url = await seeded();
    readBy(through(url));
    await getMetric('medical-exports');
    const named = await database().execute(sql`select name from pg_prepared_statements`);
    expect([...named]).toEqual([]);
    const { db, close } = connect(through(url), { statementMs: 500 });
    onTestFinished(close);
    const failure = await db.execute(sql`select pg_sleep(600)`).catch((error: unknown) => error);
    expect(classifyDatabaseError(failure)).toBe('busy');
    const [row] = await database().execute(
      sql`select count(*)::int as left from pg_stat_activity where query like '%pg_sleep(600)%' and state = 'active' and pid <> pg_backend_pid()`,
    );
    expect(row).toEqual({ left: 0 });
  });

  it('reads share what connections it takes', async () => {
    const through = await pooled(['max_client_conn = 3', 'default_pool_size = 2']);
    readBy(through(await seeded()));
    const metrics = await Promise.all([
      ...Array.from({ length: 60 }, () => getMetric('medical-exports')),
      ...Array.from({ length: 60 }, () => database().execute(sql`select pg_sleep(0.01)`)),
    ]);
    expect(metrics).toHaveLength(120);
  });

  it('says busy where it kept a query waiting too long', async () => {
    const through = await pooled(['default_pool_size = 1', 'query_wait_timeout = 1']);
    const url = await seeded();
    const { db, close } = connect(through(url), { max: 2 });
    onTestFinished(close);
    const [slow, kept] = await Promise.allSettled([
      db.execute(sql`select pg_sleep(4)`),
      db.execute(sql`select pg_sleep(4)`),
    ]);
    const failures = [slow, kept].flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(failures.map(classifyDatabaseError)).toEqual(['busy']);
  });
});
