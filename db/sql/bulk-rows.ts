import { getTableColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../client.ts';
import { primaryKeyOf } from './primary-key.ts';

/** A row of a table, by the names of its columns in code. */
export type Row = Record<string, unknown>;

/** Rows travel as JSON in one parameter: no limit of parameters, and one statement for each so many rows. */
const ROWS_AT_ONCE = 2_000;

/** Inserts rows, or replaces the rows that have their primary keys. Rows are whole: what they lack becomes null. */
export async function upsertRows(tx: Transaction, table: PgTable, rows: readonly Row[]): Promise<void> {
  const columns = Object.values(getTableColumns(table) as Record<string, PgColumn>);
  const key = primaryKeyOf(table).map(([, column]) => column.name);
  const rest = columns.filter(({ name }) => !key.includes(name));
  const changes = rest.map(({ name }) => sql`${sql.identifier(name)} = excluded.${sql.identifier(name)}`);
  const onConflict = changes.length === 0 ? sql`nothing` : sql`update set ${list(changes)}`;
  const names = list(columns.map(({ name }) => sql.identifier(name)));
  const keys = list(key.map((name) => sql.identifier(name)));
  for (const chunk of chunks(rows))
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from ${recordset(table, chunk)} on conflict (${keys}) do ${onConflict}`,
    );
}

/** Deletes the rows with these primary keys. One statement, so that rows which refer to each other go together. */
export async function deleteRows(tx: Transaction, table: PgTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const same = primaryKeyOf(table).map(([, column]) => sql`${column} = gone.${sql.identifier(column.name)}`);
  await tx.execute(
    sql`delete from ${table} using ${recordset(table, rows, 'gone')} where ${sql.join(same, sql` and `)}`,
  );
}

/** Rows as a set that statements can select from; keys of rows that are no columns are left out. */
export function recordset(table: PgTable, rows: readonly Row[], alias = 'given'): SQL {
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>);
  const records = rows.map((row) => Object.fromEntries(columns.map(([key, { name }]) => [name, row[key]])));
  return sql`jsonb_populate_recordset(null::${table}, ${JSON.stringify(records)}::text::jsonb) as ${sql.identifier(alias)}`;
}

function* chunks(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) yield rows.slice(from, from + ROWS_AT_ONCE);
}

const list = (parts: SQL[] | ReturnType<typeof sql.identifier>[]) => sql.join(parts, sql`, `);
