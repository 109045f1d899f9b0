import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Transaction } from '../client.ts';
import { copyIn } from '../copy-in.ts';
import type { Row } from './bulk-rows.ts';

/**
 * Adds rows that are not there yet, by COPY. Rows are whole: what they lack becomes null. Throws where the table has a row
 * with the same key, and for columns of lists.
 */
export async function copyRows(tx: Transaction, table: PgTable, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = Object.entries(getTableColumns(table) as Record<string, PgColumn>);
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ');
  const fields = columns.map(([key, column]) => ({ key, write: writerOf(column) }));
  const lines = rows.map((row) => `${fields.map(({ key, write }) => write(row[key])).join('\t')}\n`).join('');
  await copyIn(tx, `copy "${getTableName(table)}" (${names}) from stdin`, lines);
}

type Write = (value: unknown) => string;

const NULL = '\\N';
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const escaped = (text: string) => text.replace(/[\\\n\r\t]/g, (found) => ESCAPES[found] ?? found);

function writerOf(column: PgColumn): Write {
  if (column.getSQLType() === 'jsonb')
    return (value) => (isNothing(value) ? NULL : escaped(JSON.stringify(value)));
  return (value) => {
    if (isNothing(value)) return NULL;
    if (typeof value === 'object') throw new Error(`COPY writes no lists: found one for ${column.name}.`);
    return typeof value === 'string' ? escaped(value) : String(value);
  };
}

const isNothing = (value: unknown): value is null | undefined => value === null || value === undefined;
