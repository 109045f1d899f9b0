import { getTableColumns, getTableName, type SQL, sql } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../client.ts';
import { primaryKeyOf } from './primary-key.ts';

/**
 * Makes a table that only this transaction sees and that goes with it: empty, with its primary key, or of the rows of
 * `select`, which gives its columns in their order and decides their types.
 */
export async function createTemporary(tx: Transaction, table: PgTable, select?: SQL): Promise<void> {
  await tx.execute(
    select === undefined
      ? sql`create temporary table ${table} (${typedColumns(table)}) on commit drop`
      : sql`create temporary table ${table} (${list(columnsOf(table).map(nameOf))}) on commit drop as ${select}`,
  );
}

/** Whether the transaction made this table. */
export async function hasTemporary(tx: Transaction, table: PgTable): Promise<boolean> {
  const name = `pg_temp.${getTableName(table)}`;
  const [row] = await tx.execute<{ isThere: boolean }>(
    sql`select to_regclass(${name}) is not null as "isThere"`,
  );
  return row?.isThere === true;
}

/** Has the planner see what the tables hold by now: nobody else does that for temporary ones. */
export async function analyze(tx: Transaction, ...tables: PgTable[]): Promise<void> {
  await tx.execute(sql`analyze ${list(tables.map((table) => sql`${table}`))}`);
}

/** Drops the tables before their transaction ends, so that it can make them again. */
export async function dropTemporary(tx: Transaction, ...tables: PgTable[]): Promise<void> {
  await tx.execute(sql`drop table ${list(tables.map((table) => sql`${table}`))}`);
}

function typedColumns(table: PgTable): SQL {
  const columns = columnsOf(table).map((column) => sql`${nameOf(column)} ${sql.raw(column.getSQLType())}`);
  const key = primaryKeyOf(table).map(([, column]) => nameOf(column));
  return list([...columns, sql`primary key (${list(key)})`]);
}

const columnsOf = (table: PgTable) => Object.values(getTableColumns(table) as Record<string, PgColumn>);
const nameOf = ({ name }: PgColumn) => sql`${sql.identifier(name)}`;
const list = (parts: SQL[]) => sql.join(parts, sql`, `);
