import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import postgres from 'postgres';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../db/migrate.ts';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { listReleases, readMigrations } from '../../db/release/migration-files.ts';
import { createScratchDatabase, type ScratchDatabase } from '../../db/scratch-database.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { dumpTables, withSql } from '../support/dump-tables.ts';
import { openSql } from '../support/open-sql.ts';
import { type ReadSeed, readSeed } from '../support/read-seed.ts';
import { seededDatabase } from '../support/scratch-database.ts';

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

async function query<Row extends object>(statement: string): Promise<Row[]> {
  const sql = postgres(scratch.url, { max: 1, onnotice: () => {} });
  try {
    return [...(await sql.unsafe<Row[]>(statement))];
  } finally {
    await sql.end();
  }
}

async function listTables(): Promise<string[]> {
  const rows = await query<{ name: string }>(`select format('%s.%s', schemaname, relname) as name
    from pg_stat_user_tables order by schemaname, relname`);
  return rows.map(({ name }) => name);
}

/** The schema that the migrations of the folder make. */
const schemaOf = () => listReleases(readMigrations(folder))[0]?.schema ?? '';

const FIRST = {
  '0000_first': { sql: 'create table metrics (slug text primary key, claims int not null);', when: 10 },
};
const SECOND = {
  '0001_second': {
    sql: 'create table claims (metric text references "public"."metrics", n int);--> statement-breakpoint\nalter table metrics add column name text;',
    when: 20,
  },
};

describe('migrate(url, {log, folder})', () => {
  it('makes the tables in a schema named by the migrations, once', async () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    writeMigrations(FIRST);
    expect(await migrate(scratch.url, { log, folder })).toEqual(['0000_first']);
    expect(await migrate(scratch.url, { log, folder })).toEqual([]);
    const schema = schemaOf();
    expect(schema).toMatch(/^metrics_0000_[0-9a-f]{8}$/);
    expect(lines).toEqual([
      `Made ${schema}, and applied 1 migration: 0000_first.`,
      `Nothing was missing: ${schema} has 1 migration.`,
    ]);
    expect(await listTables()).toEqual([`${schema}.metrics`]);
  });

  it('makes a later version’s beside an earlier one’s, of what that holds, and leaves the earlier as it is', async () => {
    writeMigrations(FIRST);
    await migrate(scratch.url, { folder });
    const first = schemaOf();
    await query(`insert into ${first}.metrics values ('teams', 0), ('loans', 7)`);
    writeMigrations({ ...FIRST, ...SECOND });
    const lines: string[] = [];
    expect(await migrate(scratch.url, { folder, log: (line) => lines.push(line) })).toEqual(['0001_second']);
    const second = schemaOf();
    expect(lines).toEqual([
      `Copying what ${first} holds, which stays as it is.`,
      `Made ${second} of what ${first} holds, and applied 1 migration: 0001_second.`,
    ]);
    expect(await listTables()).toEqual([`${first}.metrics`, `${second}.claims`, `${second}.metrics`]);
    expect(await query(`select * from ${first}.metrics order by slug`)).toEqual([
      { slug: 'loans', claims: 7 },
      { slug: 'teams', claims: 0 },
    ]);
    expect(await query(`select * from ${second}.metrics order by slug`)).toEqual([
      { slug: 'loans', claims: 7, name: null },
      { slug: 'teams', claims: 0, name: null },
    ]);
    await expect(query(`insert into ${second}.claims values ('ships', 1)`)).rejects.toThrow('foreign key');
  });

  it('takes the newest version that holds data, and none of other migrations', async () => {
    const third = { '0002_third': { sql: 'create table more (n int);', when: 30 } };
    writeMigrations(FIRST);
    await migrate(scratch.url, { folder });
    await query(`insert into ${schemaOf()}.metrics values ('teams', 1)`);
    writeMigrations({
      ...FIRST,
      '0001_other': { sql: 'alter table metrics add column other int;', when: 15 },
    });
    await migrate(scratch.url, { folder });
    writeMigrations({ ...FIRST, ...SECOND });
    await migrate(scratch.url, { folder });
    await query(`delete from ${schemaOf()}.metrics`);
    writeMigrations({ ...FIRST, ...SECOND, ...third });
    expect(await migrate(scratch.url, { folder })).toEqual(['0001_second', '0002_third']);
    expect(await query(`select * from ${schemaOf()}.metrics`)).toEqual([
      { slug: 'teams', claims: 1, name: null },
    ]);
  });

  it('takes over what a version left in public that had no schema of its own, as far as its migrations are these', async () => {
    writeMigrations(FIRST);
    await query(`create table metrics (slug text primary key, claims int not null); insert into metrics values ('teams', 3);
      create schema drizzle; create table drizzle.__drizzle_migrations (id serial, hash text, created_at bigint)`);
    expect(await migrate(scratch.url, { folder })).toEqual(['0000_first']);
    expect(await query(`select * from ${schemaOf()}.metrics`)).toEqual([]);
    await query(
      `drop schema ${schemaOf()} cascade; insert into drizzle.__drizzle_migrations (created_at) values (10)`,
    );
    expect(await migrate(scratch.url, { folder })).toEqual([]);
    expect(await query(`select * from ${schemaOf()}.metrics`)).toEqual([{ slug: 'teams', claims: 3 }]);
    expect(await query('select * from public.metrics')).toEqual([{ slug: 'teams', claims: 3 }]);
  });

  it('gives those who could read and load before the same rights, and nobody else', async () => {
    const [reader, loader] = ['reader', 'loader'].map(
      (name) => `${name}_${path.basename(new URL(scratch.url).pathname)}`,
    );
    await query(`create role ${reader}; create role ${loader}`);
    try {
      writeMigrations(FIRST);
      await migrate(scratch.url, { folder });
      await query(`insert into ${schemaOf()}.metrics values ('teams', 1);
        grant select on ${schemaOf()}.metrics to ${reader}; grant select, insert on ${schemaOf()}.metrics to ${loader}`);
      writeMigrations({ ...FIRST, ...SECOND });
      await migrate(scratch.url, { folder });
      const may = (role: string, right: string) =>
        `has_schema_privilege('${role}', '${schemaOf()}', 'usage') and has_table_privilege('${role}', '${schemaOf()}.claims', '${right}')`;
      expect(
        await query(`select ${may(reader ?? '', 'select')} as reads, ${may(reader ?? '', 'insert')} as "readerWrites",
          ${may(loader ?? '', 'insert')} as writes, ${may(loader ?? '', 'delete')} as deletes`),
      ).toEqual([{ reads: true, readerWrites: false, writes: true, deletes: false }]);
    } finally {
      await query(`drop owned by ${reader}, ${loader}; drop role ${reader}; drop role ${loader}`);
    }
  });

  it('makes each version once if three runs come at the same time', async () => {
    writeMigrations({
      ...FIRST,
      '0001_slow': { sql: 'select pg_sleep(0.3); create table b (id int);', when: 20 },
    });
    const runs = await Promise.all([1, 2, 3].map(() => migrate(scratch.url, { folder })));
    expect(runs.flat()).toEqual(['0000_first', '0001_slow']);
    expect(await listTables()).toEqual([`${schemaOf()}.b`, `${schemaOf()}.metrics`]);
  });

  it('makes nothing if one migration fails, and says why', async () => {
    writeMigrations({ ...FIRST, '0001_bad': { sql: 'create table metrics (id int);', when: 20 } });
    await expect(migrate(scratch.url, { folder })).rejects.toThrow(
      'The migrations failed, and none was applied: relation "metrics" already exists.',
    );
    expect(await listTables()).toEqual([]);
    expect(await query(`select to_regnamespace('${schemaOf()}')::text as name`)).toEqual([{ name: null }]);
  });

  it('names a folder without migrations', async () => {
    await expect(migrate(scratch.url, { folder })).rejects.toThrow(`There are no migrations: ${folder}`);
  });
});

/** A database of its own that a role without rights may enter, and both addresses. */
async function asGuest<T>(
  use: (guest: { url: string; role: string }, sql: postgres.Sql) => Promise<T>,
): Promise<T> {
  const role = `guest_${path.basename(new URL(scratch.url).pathname)}`;
  const sql = postgres(scratch.url, { max: 1, onnotice: () => {} });
  await sql.unsafe(`create role ${role} login password 'guest'`);
  const address = new URL(scratch.url);
  Object.assign(address, { username: role, password: 'guest' });
  try {
    return await use({ url: address.href, role }, sql);
  } finally {
    await sql.unsafe(`drop owned by ${role}; drop role ${role}`);
    await sql.end();
  }
}

describe('migrate(url) as a role that may not make tables', () => {
  it('names the right that it lacks, and migrates once it is granted', async () => {
    writeMigrations(FIRST);
    await asGuest(async ({ url, role }, sql) => {
      const database = new URL(url).pathname.slice(1);
      const refused = await migrate(url, { folder }).catch((error: Error) => error.message);
      expect(refused).toBe(
        `The role ${role} may not migrate the database ${database}: it lacks the right CREATE. Let the database's owner ` +
          `run GRANT CREATE ON DATABASE ${database} TO ${role}; or migrate as the owner. No migration was applied.`,
      );
      for (const grant of String(refused).match(/GRANT [^;]+;/g) ?? []) await sql.unsafe(grant);
      expect(await migrate(url, { folder })).toEqual(['0000_first']);
    });
  });

  it('says in a sentence that it may not read what another role’s version holds', async () => {
    writeMigrations(FIRST);
    await migrate(scratch.url, { folder });
    await query(`insert into ${schemaOf()}.metrics values ('teams', 1)`);
    writeMigrations({ ...FIRST, ...SECOND });
    await asGuest(async ({ url, role }, sql) => {
      await sql.unsafe(`grant create on database ${new URL(url).pathname.slice(1)} to ${role}`);
      await expect(migrate(url, { folder })).rejects.toThrow(
        /^The role of DATABASE_URL may not do this: permission denied for schema metrics_0000_\w+\. .* No migration was applied\.$/,
      );
    });
  });
});

describe('migrate(url) into a database that is not in UTF-8', () => {
  it('refuses before it makes anything, and names what makes a right one', async () => {
    const name = `latin_${path.basename(new URL(scratch.url).pathname)}`;
    const sql = postgres(scratch.url, { max: 1, onnotice: () => {} });
    await sql.unsafe(
      `create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
    );
    const address = new URL(scratch.url);
    address.pathname = `/${name}`;
    try {
      await expect(migrate(address.href)).rejects.toThrow(
        `The database "${name}" of DATABASE_URL keeps text as LATIN1, which can't hold what articles print; this project ` +
          `needs UTF8. Make a new one with "createdb -E UTF8 -T template0 ${name}_utf8", and name that one.`,
      );
      const made = postgres(address.href, { max: 1 });
      expect([...(await made`select 1 from pg_namespace where nspname like 'metrics%'`)]).toEqual([]);
      await made.end();
    } finally {
      await sql.unsafe(`drop database ${name} with (force)`);
      await sql.end();
    }
  });
});

describe('npm run db:migrate, told to stop while it waits for another run', () => {
  it.each([
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const)('ends at once on %s, with the exit code of a shell', async (signal, expected) => {
    const holder = postgres(scratch.url, { max: 1 });
    await holder.begin(async (sql) => {
      await sql`select pg_advisory_xact_lock(4211770918)`;
      const child = spawn(process.execPath, ['--import', 'tsx', path.join('db', 'migrate.ts')], {
        cwd: PROJECT_DIR,
        env: { ...process.env, DATABASE_URL: scratch.url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let printed = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        printed += text;
        if (printed.includes('Waiting for another run')) child.kill(signal);
      });
      const [code] = await once(child, 'close');
      expect({ code, printed }).toEqual({
        code: expected,
        printed: 'Waiting for another run that migrates this database.\n',
      });
    });
    await holder.end();
    expect(await listTables()).toEqual([]);
  });
});

/** The migrations of this version up to one, as a database has them that stopped before it. */
async function migrateBefore(name: string): Promise<void> {
  cpSync(path.join(PROJECT_DIR, 'db', 'migrations'), folder, { recursive: true });
  const file = path.join(folder, 'meta', '_journal.json');
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] };
  const at = journal.entries.findIndex(({ tag }) => tag.endsWith(name));
  expect(at, name).toBeGreaterThan(0);
  writeFileSync(file, JSON.stringify({ ...journal, entries: journal.entries.slice(0, at) }));
  await migrate(scratch.url, { folder });
}

/** A connection that sees the tables of the folder's migrations. */
const openBefore = () =>
  postgres(scratch.url, { max: 1, onnotice: () => {}, connection: { search_path: schemaOf() } });

describe('add_stage_of_relations', () => {
  it('keeps for loaded metrics what their slugs said until then, and nothing else', async () => {
    await migrateBefore('_add_stage_of_relations');
    const sql = openBefore();
    await sql`insert into comparability_groups values ('all', 'a test')`;
    const slugs = ['loan-considered', 'ill-considered-loans', 'reconsidered', 'teams-sent'];
    for (const [position, slug] of slugs.entries())
      await sql`insert into metrics (slug, position, name, definition, measure, comparability_group, form, rows_by, title, subtitle, does_not_say, annotations)
        values (${slug}, ${position}, 'x', 'x', 'relation', 'all', 'relations', 'provider', 'x', 'x', 'x', '[]')`;
    await sql.end();
    await migrate(scratch.url);
    const rows = await withSql(scratch.url, (after) => after`select stage from metrics order by position`);
    expect(rows.map(({ stage }) => stage)).toEqual(['considered', 'considered', 'done', 'done']);
  });
});

/** The qualifiers that there were then, each with the bounds that were kept of 50. */
const BOUNDS_BEFORE = {
  stated: {},
  more_than: { lower: 50, lower_exclusive: true },
  at_least: { lower: 50 },
  almost: { upper: 50, upper_exclusive: true },
  up_to: { upper: 50 },
  about: { lower: 49.5, upper: 50.5 },
} as const;
type HedgeBefore = keyof typeof BOUNDS_BEFORE;
const HEDGES_BEFORE = Object.keys(BOUNDS_BEFORE) as HedgeBefore[];

const PLACE = { block: 1, sentence: 1, occurrence: 1, occurrences: 1, sentence_sha256: '0'.repeat(64) };
const CLAIM = {
  ...PLACE,
  ...{ article: 'a', as_printed: '50', fingerprint: 'x', unique_in_article: true, chain_end: 'not_traced' },
  ...{ content_hash: 'x', description: 'x', caveat: 'x' },
};
const FIGURE = { kind: 'figure', metric: 'things', unit: 'things', value: 50, lower: null, upper: null };

const figureBefore = (id: string, change: object) => ({
  ...{ ...CLAIM, ...FIGURE, lower_exclusive: false, upper_exclusive: false },
  ...{ id, position: Number(id.slice(-2)), ...change },
});

/** An article with claims of every hedge, a wording and metrics of things, words and money, as tables had them then. */
async function insertHedges(sql: postgres.Sql, others: object[] = []): Promise<void> {
  await sql`insert into sources values ('a', 1, 'article', 'A', 'x', 'x', 'analysis', null, 'x', null, null, 'en')`;
  await sql`insert into articles values ('a', 1, '2021', 1, ${'0'.repeat(64)}, 1, '[]', null, 'x')`;
  await sql`insert into article_blocks values ('a', 1, 1)`;
  await sql`insert into comparability_groups values ('all', 'a test')`;
  for (const [slug, measure, unit] of [
    ['things', 'count', 'things'],
    ['wordings', 'wording', null],
    ['aid', 'money', 'EUR'],
    ['fees', 'money', 'old pounds'],
  ] as const)
    await sql`insert into metrics (slug, position, name, definition, measure, unit, comparability_group, form, rows_by, title, subtitle, does_not_say, annotations)
      values (${slug}, 1, 'x', 'x', ${measure}, ${unit}, 'all', 'table', 'provider', 'x', 'x', 'x', '[]')`;
  const hedged = HEDGES_BEFORE.map((qualifier, index) =>
    figureBefore(`a-0${index}`, { qualifier, ...BOUNDS_BEFORE[qualifier] }),
  );
  await sql`insert into claims ${sql([...hedged, ...others] as never)}`;
  await sql`insert into claims ${sql({ ...CLAIM, id: 'a-90', position: 90, kind: 'soft', metric: 'wordings' })}`;
}

describe('check_hedges_by_their_table', () => {
  it('takes a database with claims of every hedge as it is, and refuses what the table does not know', async () => {
    await migrateBefore('_check_hedges_by_their_table');
    let sql = openBefore();
    await insertHedges(sql);
    await sql.end();
    await migrate(scratch.url);
    sql = openSql(scratch.url);
    const refused = await sql`update claims set qualifier = 'exact' where id = 'a-00'`.catch(
      (error) => error,
    );
    const [found] = await sql`select count(*)::int as claims from claims`;
    await sql.end();
    expect(refused).toMatchObject({ code: '23514', constraint_name: 'claims_hedge' });
    expect(found?.claims).toBe(HEDGES_BEFORE.length + 1);
  });
});

describe('quantities_as_printed', () => {
  it('makes a range of a value that stood at one end of its own bounds, as ranges were written', async () => {
    await migrateBefore('_quantities_as_printed');
    let sql = openBefore();
    const range = { qualifier: 'stated' as const, lower: 32, upper: 41, as_printed: '32 to 41' };
    await insertHedges(sql, [figureBefore('a-10', { ...range, value: 32 })]);
    await sql.end();
    await migrate(scratch.url);
    sql = openSql(scratch.url);
    const [claim] = await sql`
      select value, range_from::float, range_to::float, lower, upper, interval from claims where id = 'a-10'`;
    await sql.end();
    expect(claim).toEqual({
      ...{ value: null, range_from: 32, range_to: 41 },
      ...{ lower: null, upper: null, interval: null },
    });
  });

  it('keeps every claim, makes an interval of a margin, and takes from “about” the bounds that were ours', async () => {
    await migrateBefore('_quantities_as_printed');
    let sql = openBefore();
    await insertHedges(sql, [
      figureBefore('a-10', {
        qualifier: 'stated',
        value: 0.5,
        lower: -0.25,
        upper: 1.25,
        as_printed: '0.5 (±0.75)',
      }),
      figureBefore('a-11', { qualifier: 'more_than', value: 0, lower: 0, lower_exclusive: true }),
      figureBefore('a-12', { qualifier: 'stated', metric: 'aid', unit: 'EUR', value: 1e15 }),
    ]);
    await sql`insert into revisions values ('a', 0, 'a-10', 'value', '1', '0.5', '2021', 'a slip', 'our_reading')`;
    const before =
      await sql`select id, value, qualifier, unit, as_printed, content_hash from claims order by id`;
    await sql.end();
    await migrate(scratch.url);
    sql = openSql(scratch.url);
    const after =
      await sql`select id, value, qualifier, unit, as_printed, content_hash from claims order by id`;
    const claims = await sql`
      select id, lower::text, lower_exclusive, upper::text, upper_exclusive, interval from claims
      where kind = 'figure' order by id`;
    const empty = await sql`
      select count(*)::int as count from claims
      where coalesce(range_from, range_to) is not null or coalesce(statistic, fraction, base) is not null`;
    const metrics = await sql`select slug, currency from metrics order by slug`;
    const [revisions] = await sql`select was, now from revisions`;
    await sql.end();
    expect([...after]).toEqual([...before]);
    const none = { lower: null, lower_exclusive: false, upper: null, upper_exclusive: false, interval: null };
    const margin = { kind: 'margin', level: null, lower: -0.25, upper: 1.25, asPrinted: null, block: null };
    expect([...claims]).toEqual([
      { ...none, id: 'a-00' },
      { ...none, id: 'a-01', lower: '50', lower_exclusive: true },
      { ...none, id: 'a-02', lower: '50' },
      { ...none, id: 'a-03', upper: '50', upper_exclusive: true },
      { ...none, id: 'a-04', upper: '50' },
      { ...none, id: 'a-05' },
      { ...none, id: 'a-10', interval: margin },
      { ...none, id: 'a-11', lower: '0', lower_exclusive: true },
      { ...none, id: 'a-12' },
    ]);
    expect(empty[0]?.count).toBe(0);
    expect([...metrics]).toEqual([
      { slug: 'aid', currency: 'EUR' },
      { slug: 'fees', currency: null },
      { slug: 'things', currency: null },
      { slug: 'wordings', currency: null },
    ]);
    expect(revisions).toEqual({ was: 1, now: 0.5 });
  });

  it('brings a database that holds the two articles to what a first load makes, with no change unsaid', async () => {
    await migrateBefore('_quantities_as_printed');
    const fresh = await seededDatabase();
    await fillBefore(fresh.url);
    await migrate(scratch.url);
    const { seed } = (await readSeed(path.join(PROJECT_DIR, 'seed'))) as ReadSeed;
    const loaded = await load(scratch.url, seed);
    expect(loaded).not.toHaveProperty('refused');
    expect(loaded).toMatchObject({
      articles: [
        { added: 0, withdrawn: 0 },
        { added: 0, withdrawn: 0 },
      ],
    });
    const [made, wanted] = [await dumpTables(scratch.url), await dumpTables(fresh.url)];
    await fresh.drop();
    expect({ ...made, loaded_seed: [] }).toEqual({ ...wanted, loaded_seed: [] });
  });
});

/** Puts the rows of a loaded database into the tables of an earlier one, as far as it has columns for them. */
async function fillBefore(from: string): Promise<void> {
  const kept = ['claim_rows', 'facet_counts', 'chart_candidates', 'loaded_seed', 'synonyms'];
  const rows = await dumpTables(from);
  const sql = openBefore();
  try {
    await sql.begin(async (tx) => {
      await tx`set local session_replication_role = replica`;
      for (const [table, all] of Object.entries(rows))
        if (!kept.includes(table))
          await tx`insert into ${tx(table)} select * from jsonb_populate_recordset(null::${tx(table)}, ${tx.json(all.map(({ row }) => row) as never)})`;
      // Its loader hashed other rows.
      await tx`update claims set content_hash = 'before'`;
      await tx`update articles set content_hash = 'before'`;
    });
  } finally {
    await sql.end();
  }
}
