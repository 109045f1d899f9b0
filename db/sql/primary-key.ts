import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';

/** The columns of a table's primary key, by the names that rows use. Throws where it has none. */
export function primaryKeyOf(table: PgTable): [string, PgColumn][] {
  const composite = getTableConfig(table).primaryKeys[0]?.columns.map(({ name }) => name);
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>);
  const key = columns.filter(([, column]) => composite?.includes(column.name) ?? column.primary);
  if (key.length === 0) throw new Error(`The table ${getTableName(table)} has no primary key.`);
  return key;
}
