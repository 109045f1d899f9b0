import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { closeDatabase } from '../../db/client.ts';
import { prune, pruneOlder } from '../../db/prune.ts';
import { getLoadId } from '../../db/queries/data-state.ts';
import { RELEASE_COMMENT } from '../../db/release/base-release.ts';
import { MIGRATIONS_FOLDER, readMigrations, toStatements } from '../../db/release/migration-files.ts';
import { RELEASE_SCHEMA } from '../../db/release/release-schema.ts';
import type { ScratchDatabase } from '../../db/scratch-database.ts';
import { dumpTables, withSql } from '../support/dump-tables.ts';
import { scratchDatabase, seededDatabase } from '../support/scratch-database.ts';

const OLD = 'metrics_0001_0a1b2c3d';

let scratch: ScratchDatabase;
beforeEach(async () => {
  scratch = await seededDatabase();
});
afterEach(() => scratch.drop());

const run = (statements: string) => withSql(scratch.url, (sql) => sql.unsafe(statements));
const makeOld = () =>
  run(`create schema ${OLD}; comment on schema ${OLD} is '${RELEASE_COMMENT}';
    create table ${OLD}.metrics (slug text primary key); create table ${OLD}.claims (metric text references ${OLD}.metrics);
    create view ${OLD}.joined as select * from ${OLD}.claims;
    create function ${OLD}.search_text(text) returns text language sql as 'select $1'`);

async function listSchemas(): Promise<string[]> {
  const rows = await run(
    `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
  );
  return rows.map(({ name }) => name);
}

async function pruneAndTell(...names: string[]): Promise<string[]> {
  const lines: string[] = [];
  await prune(scratch.url, names, { log: (line) => lines.push(line) });
  return lines;
}

const HOW =
  'To drop them: npm run db:prune -- <schema> … Stop the sites of that version first, and have no use for going back: those behind a ' +
  "pooler or on a replica can't be seen from here.";
const NOTHING = `There are no tables of other versions; ${RELEASE_SCHEMA} has those of this one.`;

describe('prune(url, names)', () => {
  it('drops the tables of other versions, and nothing else', async () => {
    await makeOld();
    await run(
      'create schema metrics_0002_of_others; create table metrics_0002_of_others.claims (n int); create table public.own (n int)',
    );
    const before = await dumpTables(scratch.url);
    expect(await pruneAndTell()).toEqual([`${OLD}: no connection of its version is open.`, HOW]);
    expect(await pruneAndTell(OLD)).toEqual([`Dropped ${OLD}.`]);
    expect(await listSchemas()).toEqual(['metrics_0002_of_others', RELEASE_SCHEMA, 'public']);
    expect(await dumpTables(scratch.url)).toEqual(before);
    expect(await pruneAndTell()).toEqual([NOTHING]);
    await expect(pruneAndTell(OLD)).rejects.toThrow(
      `There are no tables of another version in "${OLD}". ${NOTHING} Nothing was dropped.`,
    );
  });

  it('drops a later version’s by name alone, and none of them unasked', async () => {
    const later = 'metrics_9999_0a1b2c3d';
    await makeOld();
    await run(`alter schema ${OLD} rename to ${later}`);
    expect(await pruneOlder(scratch.url)).toEqual([]);
    expect(await pruneAndTell()).toEqual([
      `${later}, a later or another version: no connection of its version is open.`,
      HOW,
    ]);
    expect(await pruneAndTell(later)).toEqual([`Dropped ${later}.`]);
  });

  it('keeps those that a site still reads, also one that nobody has asked for long', async () => {
    await makeOld();
    const site = postgres(scratch.url, { max: 1, connection: { application_name: OLD } });
    await site`select 1`;
    const kept = `1 connection of its version is open; stop the sites that run it, and run this again.`;
    expect(await pruneOlder(scratch.url)).toEqual([]);
    expect(await pruneAndTell(OLD)).toEqual([`Kept ${OLD}: ${kept}`]);
    await site.end();
    expect(await pruneOlder(scratch.url)).toEqual([OLD]);
  });

  it('knows sites of this version by the connection that asks for their state, which stays open', async () => {
    process.env.DATABASE_URL = scratch.url;
    onTestFinished(closeDatabase);
    await getLoadId();
    const named = await run(`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and application_name = '${RELEASE_SCHEMA}'`);
    expect(named).toEqual([{ n: 1 }]);
  });

  it('keeps those that something else hangs on, whole', async () => {
    await makeOld();
    await run(`create view public.mine as select * from ${OLD}.claims`);
    const [line] = await pruneAndTell(OLD);
    expect(line).toMatch(
      new RegExp(`^Kept ${OLD}: something else in the database hangs on it \\(cannot drop desired`),
    );
    expect(await run(`select count(*)::int as n from ${OLD}.joined`)).toEqual([{ n: 0 }]);
  });

  it('drops what a version left in public before each had a schema, and leaves other tables there', async () => {
    const former = readMigrations(MIGRATIONS_FOLDER).slice(0, 9);
    await run(`set search_path to public; ${former.flatMap((each) => toStatements(each, 'public')).join(';')};
      create table own (n int); create schema drizzle; create table drizzle.__drizzle_migrations (created_at bigint);
      insert into drizzle.__drizzle_migrations values ${former.map(({ when }) => `(${when})`).join(', ')}`);
    expect(await pruneAndTell('public')).toEqual([
      expect.stringMatching(/^Dropped public \(\d\d tables of a version before each had a schema\)\.$/),
    ]);
    const left = await run(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'drizzle')`,
    );
    expect(left).toEqual([{ name: 'public.own' }]);
    expect(await listSchemas()).toEqual([RELEASE_SCHEMA, 'public']);
  });

  it('drops nothing of public where other programs keep a list of drizzle’s there', async () => {
    await run(`create table public.metrics (n int); create schema drizzle; create table drizzle.__drizzle_migrations (created_at bigint);
      insert into drizzle.__drizzle_migrations values (17)`);
    expect(await pruneAndTell()).toEqual([NOTHING]);
  });
});

it('prune(url, names) refuses where this version holds no data yet', async () => {
  const empty = await scratchDatabase();
  const refused = await prune(empty.url, []).catch((error: Error) => error.message);
  await empty.drop();
  expect(refused).toBe(
    `${RELEASE_SCHEMA}, the tables of this version, hold no data yet: run "npm run db:migrate" and "npm run seed" first. Nothing was dropped.`,
  );
});
