import { getTableName, sql } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../client.ts';

/** What is dropped, and the statement that makes it again. */
type Suspended = { drop: string; make: string };

/**
 * Drops the foreign keys of these tables and their indexes that hold no key, and gives what makes them again: for very many
 * rows both are made in a fraction of the time that they take row by row. Nobody else can read the tables before the
 * transaction ends. Where the tables belong to another role nothing is dropped.
 */
export async function suspendIndexes(
  tx: Transaction,
  tables: readonly PgTable[],
): Promise<() => Promise<void>> {
  const suspended = (await mayAlter(tx, tables))
    ? [...(await listForeignKeys(tx, tables)), ...(await listIndexes(tx, tables))]
    : [];
  for (const { drop } of suspended) await tx.execute(sql.raw(drop));
  return async () => {
    for (const { make } of suspended.toReversed()) await tx.execute(sql.raw(make));
  };
}

/** The tables, as a set of their object identifiers. */
const oidsOf = (tables: readonly PgTable[]) =>
  sql.raw(`(${tables.map((table) => `'${getTableName(table)}'::regclass`).join(', ')})`);

async function mayAlter(tx: Transaction, tables: readonly PgTable[]): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(
    sql`select bool_and(pg_has_role(relowner, 'usage')) as may from pg_class where oid in ${oidsOf(tables)}`,
  );
  return row?.may === true;
}

async function listForeignKeys(tx: Transaction, tables: readonly PgTable[]): Promise<Suspended[]> {
  return tx.execute<Suspended>(sql`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as make
    from pg_constraint where contype = 'f' and conrelid in ${oidsOf(tables)}
    order by conrelid, conname`);
}

async function listIndexes(tx: Transaction, tables: readonly PgTable[]): Promise<Suspended[]> {
  return tx.execute<Suspended>(sql`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as make
    from pg_index where not indisunique and indrelid in ${oidsOf(tables)}
    order by indexrelid`);
}
