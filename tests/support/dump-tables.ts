import type { Sql } from 'postgres';
import { openSql } from './open-sql.ts';

export type Dump = Record<string, Record<string, unknown>[]>;

/** Uses one connection for one purpose, and closes it. */
export async function withSql<T>(url: string, use: (sql: Sql) => Promise<T>): Promise<T> {
  const sql = openSql(url);
  try {
    return await use(sql);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

/**
 * Every row of every table, in an order that content decides. `physical` adds the transaction that wrote each row:
 * two equal physical dumps mean that nothing was touched.
 */
export async function dumpTables(url: string, { physical = false } = {}): Promise<Dump> {
  return withSql(url, async (sql) => {
    const tables = await sql<{ name: string }[]>`
      select tablename as name from pg_tables where schemaname = current_schema() order by tablename`;
    const dump: Dump = {};
    for (const { name } of tables) {
      const rows = physical
        ? await sql`select t.xmin::text, t.ctid::text, to_jsonb(t) as row from ${sql(name)} t order by to_jsonb(t)::text`
        : await sql`select to_jsonb(t) as row from ${sql(name)} t order by to_jsonb(t)::text`;
      dump[name] = [...rows];
    }
    return dump;
  });
}

/** The names of rows of a physical dump that another one does not hold as they are, by table. */
export function listTouched(before: Dump, after: Dump): Record<string, unknown[]> {
  const changed = Object.entries(after).map(([table, rows]) => {
    const known = new Set((before[table] ?? []).map((row) => JSON.stringify(row)));
    return [table, rows.filter((row) => !known.has(JSON.stringify(row))).map(({ row }) => row)] as const;
  });
  return Object.fromEntries(changed.filter(([, rows]) => rows.length > 0));
}
