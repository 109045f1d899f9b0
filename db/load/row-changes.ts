import { getTableColumns, getTableName } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { canonicalJson } from '../../lib/model/data-version.ts';

export type Row = Record<string, unknown>;
/** Rows to insert or replace (`added` of them are new, `moved` differ in `position` alone) and rows to delete. */
export type RowChanges = { table: PgTable; put: Row[]; added: number; moved: Row[]; drop: Row[] };

/** The columns of a table's primary key, by the names that rows use. */
export function keyOf(table: PgTable): [string, PgColumn][] {
  const composite = getTableConfig(table).primaryKeys[0]?.columns.map(({ name }) => name);
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>);
  const key = columns.filter(([, column]) => composite?.includes(column.name) ?? column.primary);
  if (key.length === 0) throw new Error(`The table ${getTableName(table)} has no primary key.`);
  return key;
}

/** What to write so that a table holds the wanted rows: new and differing ones, and those that are gone. */
export function diffRows(table: PgTable, loaded: readonly Row[], wanted: readonly Row[]): RowChanges {
  if (loaded.length === 0) return { table, put: [...wanted], added: wanted.length, moved: [], drop: [] };
  const key = keyOf(table).map(([name]) => name);
  const keyText = (row: Row) => JSON.stringify(key.map((name) => row[name]));
  const before = new Map(loaded.map((row) => [keyText(row), row]));
  const after = new Set(wanted.map(keyText));
  const isSame = (row: Row, loadedRow: Row | undefined) =>
    loadedRow !== undefined && canonicalJson(loadedRow) === canonicalJson(row);
  const put = wanted.filter((row) => !isSame(row, before.get(keyText(row))));
  const isMoved = (row: Row) => isSame(row, withPosition(before.get(keyText(row)), row.position));
  return {
    table,
    put,
    added: put.filter((row) => !before.has(keyText(row))).length,
    moved: put.filter(isMoved),
    drop: loaded.filter((row) => !after.has(keyText(row))),
  };
}

const withPosition = (row: Row | undefined, position: unknown) => row && { ...row, position };
