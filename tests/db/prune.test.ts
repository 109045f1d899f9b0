import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { prune } from '../../db/prune.ts';
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

async function pruneAndTell(): Promise<string[]> {
  const lines: string[] = [];
  await prune(scratch.url, { log: (line) => lines.push(line) });
  return lines;
}

describe('prune(url)', () => {
  it('drops the tables of other versions, and nothing else', async () => {
    await makeOld();
    await run(
      'create schema metrics_0002_of_others; create table metrics_0002_of_others.claims (n int); create table public.own (n int)',
    );
    const before = await dumpTables(scratch.url);
    expect(await pruneAndTell()).toEqual([`Dropped ${OLD}.`]);
    expect(await listSchemas()).toEqual(['metrics_0002_of_others', RELEASE_SCHEMA, 'public']);
    expect(await dumpTables(scratch.url)).toEqual(before);
    expect(await pruneAndTell()).toEqual(['Nothing was dropped.']);
  });

  it('keeps those that a site still reads', async () => {
    await makeOld();
    const site = postgres(scratch.url, { max: 1, connection: { application_name: OLD } });
    await site`select 1`;
    expect(await pruneAndTell()).toEqual([
      `Kept ${OLD}: 1 connection of its version is open; stop the sites that run it, and run this again.`,
      'Nothing was dropped.',
    ]);
    await site.end();
    expect(await pruneAndTell()).toEqual([`Dropped ${OLD}.`]);
  });

  it('keeps those that something else hangs on, whole', async () => {
    await makeOld();
    await run(`create view public.mine as select * from ${OLD}.claims`);
    const [line] = await pruneAndTell();
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
    expect(await pruneAndTell()).toEqual([
      expect.stringMatching(/^Dropped \d\d tables of a former version in public\.$/),
    ]);
    const left = await run(
      `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('public', 'drizzle')`,
    );
    expect(left).toEqual([{ name: 'public.own' }]);
  });

  it('drops nothing of public where other programs keep a list of drizzle’s there', async () => {
    await run(`create table public.metrics (n int); create schema drizzle; create table drizzle.__drizzle_migrations (created_at bigint);
      insert into drizzle.__drizzle_migrations values (17)`);
    expect(await pruneAndTell()).toEqual(['Nothing was dropped.']);
  });
});

it('prune(url) refuses where this version holds no data yet', async () => {
  const empty = await scratchDatabase();
  const refused = await prune(empty.url).catch((error: Error) => error.message);
  await empty.drop();
  expect(refused).toBe(
    `${RELEASE_SCHEMA}, the tables of this version, hold no data yet: run "npm run db:migrate" and "npm run seed" first. Nothing was dropped.`,
  );
});
