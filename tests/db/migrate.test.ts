import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { createScratchDatabase, type ScratchDatabase } from '../support/create-scratch-database.ts';

let scratch: ScratchDatabase;
let folder: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-migrations-'));
  scratch = await createScratchDatabase(process.env.TEST_DATABASE_URL ?? '');
});

afterEach(async () => {
  rmSync(folder, { recursive: true });
  await scratch.drop();
});

/** Writes a folder as drizzle-kit does; the order of the keys is the order of generation. */
function writeMigrations(migrations: Record<string, { sql: string; when: number }>): void {
  const entries = Object.entries(migrations).map(([tag, { when }], idx) => ({
    idx,
    tag,
    when,
    breakpoints: true,
  }));
  mkdirSync(path.join(folder, 'meta'), { recursive: true });
  writeFileSync(
    path.join(folder, 'meta', '_journal.json'),
    JSON.stringify({ dialect: 'postgresql', entries }),
  );
  for (const [tag, { sql }] of Object.entries(migrations))
    writeFileSync(path.join(folder, `${tag}.sql`), sql);
}

async function listTables(): Promise<string[]> {
  const sql = postgres(scratch.url, { max: 1 });
  const rows = await sql<{ name: string }[]>`select relname as name from pg_stat_user_tables
    where schemaname = 'public' order by relname`;
  await sql.end();
  return rows.map(({ name }) => name);
}

const FIRST = { '0000_first': { sql: 'create table a (id int);', when: 10 } };
const SECOND = { '0001_second': { sql: 'create table b (id int);', when: 20 } };

describe('migrate(url, {log, folder})', () => {
  it('applies what is missing, in order, and says which', async () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    writeMigrations(FIRST);
    expect(await migrate(scratch.url, { log, folder })).toEqual(['0000_first']);
    writeMigrations({ ...FIRST, ...SECOND });
    expect(await migrate(scratch.url, { log, folder })).toEqual(['0001_second']);
    expect(await migrate(scratch.url, { log, folder })).toEqual([]);
    expect(lines).toEqual([
      'Applied 1 migration: 0000_first.',
      'Applied 1 migration: 0001_second.',
      'No migration was missing (2 applied before).',
    ]);
    expect(await listTables()).toEqual(['a', 'b']);
  });

  it('applies each migration once if three runs come at the same time', async () => {
    writeMigrations({
      ...FIRST,
      '0001_slow': { sql: 'select pg_sleep(0.3); create table b (id int);', when: 20 },
    });
    const runs = await Promise.all([1, 2, 3].map(() => migrate(scratch.url, { folder })));
    expect(runs.flat()).toEqual(['0000_first', '0001_slow']);
    expect(await listTables()).toEqual(['a', 'b']);
  });

  it('applies nothing if one migration fails, and says why', async () => {
    writeMigrations({ ...FIRST, '0001_bad': { sql: 'create table a (id int);', when: 20 } });
    await expect(migrate(scratch.url, { folder })).rejects.toThrow(
      'The migrations failed, and none was applied: relation "a" already exists.',
    );
    expect(await listTables()).toEqual([]);
  });

  it('refuses a database that knows a migration which the folder does not have', async () => {
    writeMigrations({ ...FIRST, ...SECOND });
    await migrate(scratch.url, { folder });
    writeMigrations(FIRST);
    await expect(migrate(scratch.url, { folder })).rejects.toThrow('holds 1 migration that this version');
  });

  it('refuses a migration that is older than an applied one, which drizzle would skip', async () => {
    writeMigrations(SECOND);
    await migrate(scratch.url, { folder });
    writeMigrations({ ...FIRST, ...SECOND });
    await expect(migrate(scratch.url, { folder })).rejects.toThrow('Migration 0000_first is older than one');
    expect(await listTables()).toEqual(['b']);
  });

  it('names a folder without migrations', async () => {
    await expect(migrate(scratch.url, { folder })).rejects.toThrow(`There are no migrations: ${folder}`);
  });
});

describe('0006_add_stage_of_relations', () => {
  it('keeps for loaded metrics what their slugs said until then, and nothing else', async () => {
    cpSync(path.join(PROJECT_DIR, 'db', 'migrations'), folder, { recursive: true });
    const file = path.join(folder, 'meta', '_journal.json');
    const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { idx: number }[] };
    const before = { ...journal, entries: journal.entries.filter(({ idx }) => idx < 6) };
    writeFileSync(file, JSON.stringify(before));
    await migrate(scratch.url, { folder });
    const sql = postgres(scratch.url, { max: 1, onnotice: () => {} });
    await sql`insert into comparability_groups values ('all', 'a test')`;
    const slugs = ['loan-considered', 'ill-considered-loans', 'reconsidered', 'teams-sent'];
    for (const [position, slug] of slugs.entries())
      await sql`insert into metrics (slug, position, name, definition, measure, comparability_group, form, rows_by, title, subtitle, does_not_say, annotations)
        values (${slug}, ${position}, 'x', 'x', 'relation', 'all', 'relations', 'provider', 'x', 'x', 'x', '[]')`;
    await migrate(scratch.url);
    const rows = await sql`select stage from metrics order by position`;
    await sql.end();
    expect(rows.map(({ stage }) => stage)).toEqual(['considered', 'considered', 'done', 'done']);
  });
});
