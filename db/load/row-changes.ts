import type { PgTable } from 'drizzle-orm/pg-core';
import { canonicalJson } from '../../lib/model/data-version.ts';
import type { Row } from '../sql/bulk-rows.ts';
import { primaryKeyOf } from '../sql/primary-key.ts';

/** Rows to insert or replace (`added` of them are new, `moved` differ in `position` alone) and rows to delete. */
export type RowChanges = { table: PgTable; upserts: Row[]; added: number; moved: Row[]; deletes: Row[] };

/** What to write so that a table holds the wanted rows: new and differing ones, and those that are gone. */
export function diffRows(table: PgTable, loaded: readonly Row[], wanted: readonly Row[]): RowChanges {
  if (loaded.length === 0)
    return { table, upserts: [...wanted], added: wanted.length, moved: [], deletes: [] };
  const key = primaryKeyOf(table).map(([name]) => name);
  const keyText = (row: Row) => JSON.stringify(key.map((name) => row[name]));
  const before = new Map(loaded.map((row) => [keyText(row), row]));
  const after = new Set(wanted.map(keyText));
  const isSame = (row: Row, loadedRow: Row | undefined) =>
    loadedRow !== undefined && canonicalJson(loadedRow) === canonicalJson(row);
  const upserts = wanted.filter((row) => !isSame(row, before.get(keyText(row))));
  const isMoved = (row: Row) => isSame(row, withPosition(before.get(keyText(row)), row.position));
  return {
    table,
    upserts,
    added: upserts.filter((row) => !before.has(keyText(row))).length,
    moved: upserts.filter(isMoved),
    deletes: loaded.filter((row) => !after.has(keyText(row))),
  };
}

const withPosition = (row: Row | undefined, position: unknown) => row && { ...row, position };
