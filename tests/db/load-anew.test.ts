import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { connect } from '../../db/client.ts';
import { claims } from '../../db/schema/claim-tables.ts';
import { createPreviewDatabase, createScratchDatabase } from '../../db/scratch-database.ts';
import { checkFolder, toSeed } from '../../seed/editing/check-folder.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

const FOLDER = new URL('../support/sample-seed', import.meta.url).pathname;

async function readSample() {
  const { catalogue, articles } = await checkFolder(FOLDER);
  if (!catalogue) throw new Error('The sample seed is not valid.');
  return { catalogue, articles };
}

async function listClaims(url: string): Promise<string[]> {
  const { db, close } = connect(url, { max: 1 });
  const rows = await db.select({ id: claims.id }).from(claims);
  await close();
  return rows.map(({ id }) => id).sort();
}

describe('load(url, seed, { isAnew })', () => {
  it('forgets what was loaded: claims may go and change without a revision', async () => {
    const url = await databaseOfTest();
    const { catalogue, articles } = await readSample();
    await load(url, toSeed(catalogue, articles));
    const [first, ...rest] = articles;
    if (!first) throw new Error('The sample seed has no article.');
    const isNamed = (id: string) => first.checks.some((check) => check.claims.includes(id));
    const kept = first.claims.filter(({ id }) => id === 'ferries-2021-01' || isNamed(id));
    const changed = {
      ...first,
      claims: kept.map((claim) => ({ ...claim, restates: null })),
      ledger: first.ledger.filter(({ claims: ids }) =>
        ids.every((id) => kept.some((claim) => claim.id === id)),
      ),
    };
    expect(await load(url, toSeed(catalogue, [changed, ...rest]))).toHaveProperty('refused');
    const loaded = await load(url, toSeed(catalogue, [changed, ...rest]), { isAnew: true });
    expect(loaded).toMatchObject({ isChanged: true });
    const ids = [changed, ...rest].flatMap((article) => article.claims.map(({ id }) => id)).sort();
    expect(await listClaims(url)).toEqual(ids);
    expect(await load(url, toSeed(catalogue, [changed, ...rest]))).toMatchObject({ isChanged: false });
  });
});

describe('createPreviewDatabase(url, now)', () => {
  it('drops what an earlier preview left an hour ago, unless somebody is connected, and nothing else', async () => {
    const server = process.env.TEST_DATABASE_URL ?? '';
    const [left, used] = [await createPreviewDatabase(server), await createPreviewDatabase(server)];
    const { db, close } = connect(used.url, { max: 1 });
    await db.execute('select 1');
    const other = await createScratchDatabase(server);
    const soon = await createPreviewDatabase(server, Date.now() + 60_000);
    expect(await isThere(left.url)).toBe(true);
    const late = await createPreviewDatabase(server, Date.now() + 2 * 60 * 60_000);
    expect(await isThere(left.url)).toBe(false);
    for (const { url } of [used, other, late]) expect(await isThere(url)).toBe(true);
    await close();
    for (const { drop } of [left, used, other, soon, late]) await drop();
  });
});

async function isThere(url: string): Promise<boolean> {
  const { db, close } = connect(process.env.TEST_DATABASE_URL ?? '', { max: 1 });
  const name = new URL(url).pathname.slice(1);
  const rows = await db.execute(sql`select 1 from pg_database where datname = ${name}`);
  await close();
  return rows.length > 0;
}
