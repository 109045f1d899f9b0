import { sql } from 'drizzle-orm';
import { afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase, connect, database, preparedDatabase } from '../../db/client.ts';
import { classifyDatabaseError } from '../../db/process/database-error.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { openProxy, type TcpProxy } from '../support/tcp-proxy.ts';

beforeAll(openSeededDatabase);

let direct: string;
let proxy: TcpProxy;
beforeEach(async () => {
  direct = process.env.DATABASE_URL ?? '';
  proxy = await openProxy(direct);
  process.env.DATABASE_URL = proxy.url;
});
afterEach(async () => {
  proxy.pass();
  await closeDatabase();
  await proxy.close();
  process.env.DATABASE_URL = direct;
});

const failureOf = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => undefined,
    (error: unknown) => error,
  );
const read = () => database().execute<{ one: number }>(sql`select 1 as one`);

describe('a database that falls silent', () => {
  it('is given up by every read that waits for it', async () => {
    const { db, close } = connect(proxy.url, { max: 1, statementMs: 200 });
    onTestFinished(close);
    await db.execute(sql`select 1`);
    proxy.silence();
    const failures = await Promise.all([1, 2, 3].map(() => failureOf(db.execute(sql`select 1`))));
    expect(failures.map(classifyDatabaseError)).toEqual(['unreachable', 'unreachable', 'unreachable']);
  });

  it('is told from one that is busy with a long query, which the server ends itself', async () => {
    const { db, close } = connect(proxy.url, { max: 1, statementMs: 200 });
    onTestFinished(close);
    const failure = await failureOf(db.execute(sql`select pg_sleep(30)`));
    expect(failure).toMatchObject({ cause: { code: '57014' } });
    expect(classifyDatabaseError(failure)).toBe('busy');
  });

  it('is taken for gone by the state connection, after which no read meets a dead connection', async () => {
    await Promise.all([getLoadId(), read(), getMetric('medical-exports')]);
    proxy.silence();
    expect(classifyDatabaseError(await failureOf(getLoadId()))).toBe('unreachable');
    proxy.pass();
    const taken = proxy.taken();
    const [load, rows, metric] = await Promise.all([getLoadId(), read(), getMetric('medical-exports')]);
    expect([load?.version, [...rows], metric?.slug]).toEqual([
      expect.any(String),
      [{ one: 1 }],
      'medical-exports',
    ]);
    expect(proxy.taken()).toBe(taken + 3);
  });

  it('keeps nobody out once it is back, however many reads it has left without an answer', async () => {
    await Promise.all([getLoadId(), ...Array.from({ length: 10 }, read)]);
    proxy.silence();
    const unanswered = Array.from({ length: 20 }, () => failureOf(read()));
    expect(classifyDatabaseError(await failureOf(getLoadId()))).toBe('unreachable');
    proxy.pass();
    await expect(getLoadId()).resolves.toBeDefined();
    let ended = 0;
    for (const each of unanswered.slice(0, 10)) each.then(() => (ended += 1));
    expect([...(await read())]).toEqual([{ one: 1 }]);
    expect(ended).toBe(0);
    await closeDatabase();
    proxy.cut();
    await Promise.all(unanswered);
  });

  it('is noticed where it takes connections and never answers', async () => {
    proxy.silence();
    expect(classifyDatabaseError(await failureOf(getLoadId()))).toBe('unreachable');
  });
});

describe('connections that broke while nothing was asked', () => {
  it('are replaced at their next use, and the reader sees nothing of it', async () => {
    const readAll = () =>
      Promise.all([...Array.from({ length: 10 }, read), getLoadId(), getMetric('medical-exports')]);
    await readAll();
    proxy.cut();
    await readAll();
    const [row] = await preparedDatabase().execute(sql`select ${2}::int as two`);
    expect(row).toEqual({ two: 2 });
  });

  it('are not asked a second time within a transaction, which may have written', async () => {
    const { db, close } = connect(proxy.url, { max: 1 });
    onTestFinished(close);
    let runs = 0;
    const failure = await failureOf(
      db.transaction(async (tx) => {
        runs += 1;
        await tx.execute(sql`select 1`);
        proxy.cut();
        await tx.execute(sql`select 2`);
      }),
    );
    expect([runs, classifyDatabaseError(failure)]).toEqual([1, 'unreachable']);
  });
});

it('a server that is not there is unreachable', async () => {
  const gone = await openProxy(direct);
  await gone.close();
  process.env.DATABASE_URL = gone.url;
  for (const failure of [await failureOf(read()), await failureOf(getLoadId())])
    expect(classifyDatabaseError(failure)).toBe('unreachable');
});
