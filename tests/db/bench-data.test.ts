import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PROJECT_DIR } from '../../db/process/program.ts';
import { benchDatabaseName, benchDatabaseUrl } from '../bench/data/bench-database.ts';
import { withSql } from '../support/dump-tables.ts';
import { runProcess } from '../support/run-process.ts';
import { toTestEnvironment } from '../support/test-environment.ts';

const SERVER = () => process.env.TEST_DATABASE_URL ?? '';

async function make(...args: string[]) {
  const { scripts } = JSON.parse(readFileSync(path.join(PROJECT_DIR, 'package.json'), 'utf8'));
  const [, ...command] = scripts['bench:data'].split(' ');
  return runProcess(process.execPath, [...command, ...args], {
    cwd: PROJECT_DIR,
    env: { ...toTestEnvironment(process.env), DATABASE_URL: SERVER() },
    abort: new AbortController().signal,
    limitSeconds: 120,
  });
}

const listBenchDatabases = () =>
  withSql(
    SERVER(),
    async (sql) => await sql`select datname from pg_database where datname like 'cited_metrics_bench%'`,
  );

it('npm run bench:data makes a database of its own beside the others, knows it again, and drops it', async () => {
  const made = await make('60');
  expect(made).toMatchObject({ code: 0 });
  expect(made.output).toContain('Drop it with: npm run bench:data -- 60 --drop');
  const rows = await withSql(
    benchDatabaseUrl(SERVER(), 60),
    (sql) => sql`
      select count(*)::int as claims, count(*) filter (where article like 'synthetic-%')::int as synthetic,
        count(distinct article) > 2 as many from claims`,
  );
  expect([...rows]).toEqual([{ claims: 103, synthetic: 60, many: true }]);
  expect((await make('60')).output).toContain('holds this already: 60 claims, seed 1, with');
  expect((await make('60', '--drop')).output).toContain('Dropped database "cited_metrics_bench_60".');
  expect([...(await listBenchDatabases())]).toEqual([]);
});

it('npm run bench:data touches no database that it did not make', async () => {
  const name = benchDatabaseName(61);
  await withSql(SERVER(), (sql) => sql`create database ${sql(name)}`);
  try {
    for (const args of [['61'], ['61', '--drop']]) {
      const { code, output } = await make(...args);
      expect(code).toBe(1);
      expect(output).toContain(`The database "${name}" was not made by this command and stays as it is.`);
    }
    expect([...(await listBenchDatabases())]).toEqual([{ datname: name }]);
  } finally {
    await withSql(SERVER(), (sql) => sql`drop database ${sql(name)}`);
  }
});

it('npm run bench:data says what is wrong with its arguments', async () => {
  expect((await make('1e6')).output).toContain(
    'The number of claims is "1e6"; it is a whole number from 1 to',
  );
  expect((await make()).output).toContain('The number of claims is "missing"');
});
