import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, expect, it } from 'vitest';
import type { Column, ColumnType } from '../../../lib/out/column.ts';
import { COLUMNS } from '../../../lib/out/columns.ts';
import { bringNpmTools } from '../support/npm-tools.ts';
import { runOther } from '../support/run-other.ts';
import { fetchInto, scratchFolder } from '../support/site.ts';
import { openWildDatabase, saveWild } from '../support/wild-download.ts';

beforeAll(openWildDatabase);

const SQL_TYPES: Record<ColumnType, string> = {
  text: 'text',
  number: 'numeric',
  boolean: 'boolean',
  date: 'text',
  day: 'date',
  list: 'text',
  address: 'text',
};
const isEmpty = (records: Record<string, string>[], name: string) =>
  records.every((record) => record[name] === '');

it('PostgreSQL takes /claims.csv by COPY with HEADER MATCH into typed columns, and gives the same fields back', async () => {
  const csv = await saveWild(scratchFolder(), 'csv');
  const columns = COLUMNS.map(({ name, type }: Column) => `"${name}" ${SQL_TYPES[type]}`).join(', ');
  const { stdout } = await runOther('psql', [
    ...['--no-psqlrc', '--quiet', '--set=ON_ERROR_STOP=1', `--dbname=${process.env.DATABASE_URL}`],
    ...['--command', `create temp table taken (${columns}, primary key (claim_id))`],
    ...['--command', `\\copy taken from '${csv}' with (format csv, header match)`],
    ...['--command', `\\copy (select * from taken) to stdout with (format csv, header)`],
  ]);
  const fieldsOf = (text: string | Buffer) => {
    const [head, ...rows] = parse(text) as string[][];
    const asSql = (field: string, at: number) =>
      COLUMNS[at]?.type === 'boolean' ? field.slice(0, 1) : field;
    return [head, ...rows.map((row) => row.map(asSql))];
  };
  expect(fieldsOf(stdout)).toEqual(fieldsOf(readFileSync(csv)));
});

it('DuckDB reads every column of /claims.csv in its type', async () => {
  const { require } = await bringNpmTools(['@duckdb/node-api@1.5.6-r.1']);
  const { DuckDBInstance } = require('@duckdb/node-api');
  const csv = await fetchInto(scratchFolder(), '/claims.csv', 'claims.csv');
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const described = await connection.runAndReadAll(`describe from read_csv('${csv}', sample_size = -1)`);
  const found = new Map<string, string>(
    described.getRows().map(([name, type]: [string, string]) => [name, type]),
  );
  expect([...found.keys()]).toEqual(COLUMNS.map(({ name }) => name));
  const records: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  const expected: Partial<Record<ColumnType, RegExp>> = {
    number: /^(BIGINT|DOUBLE)$/,
    boolean: /^BOOLEAN$/,
    day: /^DATE$/,
  };
  for (const { name, type } of COLUMNS as readonly Column[])
    if (!isEmpty(records, name) && expected[type]) expect(found.get(name), name).toMatch(expected[type]);
  const counted = await connection.runAndReadAll(
    `select count(*)::int, count(distinct claim_id)::int from read_csv('${csv}')`,
  );
  expect(counted.getRows()).toEqual([[records.length, records.length]]);
});

it('csvstat tells numbers, booleans, days and texts of /claims.csv apart', async () => {
  const csv = await fetchInto(scratchFolder(), '/claims.csv', 'claims.csv');
  const { stdout } = await runOther('csvstat', ['--type', csv], { env: { LC_ALL: 'C.UTF-8' } });
  const found = new Map(
    [...stdout.matchAll(/^\s*\d+\. (\w+): (\w+)$/gm)].map(([, name, type]) => [name, type]),
  );
  const records: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  const expected: Partial<Record<ColumnType, string>> = { number: 'Number', boolean: 'Boolean', day: 'Date' };
  for (const { name, type } of COLUMNS as readonly Column[])
    if (!isEmpty(records, name) && expected[type])
      expect([name, found.get(name)]).toEqual([name, expected[type]]);
  expect(found.size).toBe(COLUMNS.length);
});
