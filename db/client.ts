import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as kept from './kept-schema.ts';
import * as schema from './schema.ts';

const tables = { ...schema, ...kept };

export type Database = PostgresJsDatabase<typeof tables>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Connection = { db: Database; close: () => Promise<void> };

/** Opens a pool on a PostgreSQL URL; the caller closes it. Notices of the server are not printed. */
export function connect(url: string, options: { max?: number } = {}): Connection {
  const sql = postgres(url, { max: options.max ?? 10, onnotice: () => {}, connect_timeout: 10 });
  return { db: drizzle(sql, { schema: tables }), close: () => sql.end({ timeout: 5 }) };
}

const globals = globalThis as typeof globalThis & { citedMetricsPool?: Connection & { url: string } };

/**
 * The one pool of this process, on `DATABASE_URL`; opened at first use, so that a build needs no database. Kept on
 * `globalThis`, since the server loads this module once for each bundle.
 */
export function database(): Database {
  const url = databaseUrl();
  const pool = globals.citedMetricsPool?.url === url ? globals.citedMetricsPool : { ...connect(url), url };
  globals.citedMetricsPool = pool;
  return pool.db;
}

/** Where this process finds its database. Throws where nobody said. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error('DATABASE_URL is not set: start the app with "npm start", which brings a database.');
  return url;
}

/** Closes the pool of this process, for tests and commands that end. */
export async function closeDatabase(): Promise<void> {
  await globals.citedMetricsPool?.close();
  globals.citedMetricsPool = undefined;
}
