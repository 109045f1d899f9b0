import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import * as kept from './kept-schema.ts';
import * as schema from './schema.ts';

const tables = { ...schema, ...kept };

export type Database = PostgresJsDatabase<typeof tables>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Connection = { db: Database; close: () => Promise<void> };
/** `statementMs`: what takes longer is ended by the server; absent: nothing is. */
type PoolOptions = { max?: number; statementMs?: number };

/** Opens a pool on a PostgreSQL URL; the caller closes it. Notices of the server are not printed. */
export function connect(url: string, { max = 10, statementMs }: PoolOptions = {}): Connection {
  const connection = statementMs === undefined ? {} : { statement_timeout: statementMs };
  const sql = postgres(url, { max, connection, onnotice: () => {}, connect_timeout: 10 });
  return { db: drizzle(prepareReads(sql), { schema: tables }), close: () => sql.end({ timeout: 5 }) };
}

/** More shapes of a query than this many parameters make would fill the server's memory with plans. */
const MAX_PREPARED_PARAMETERS = 2;
// Without parameters the driver takes the simple protocol, which keeps no plan; its types don't name the option.
const KEEP_PLAN = { prepare: true, simple: false } as postgres.UnsafeQueryOptions;
/** What a filter of claims finds differs by its values, and so does the best plan. */
const FILTERED = / from "claim_rows"/;

/**
 * Has the server keep the plans of reads, which often take longer to plan than to run; drizzle has every query planned
 * anew, and says so in the options that it passes. Lists of values make many shapes of a query: those are planned each time.
 */
function prepareReads(sql: postgres.Sql): postgres.Sql {
  const { unsafe } = sql;
  const prepared: typeof unsafe = (query, parameters = [], options) =>
    unsafe(query, parameters, isPlannedOnce(query, parameters) ? { ...options, ...KEEP_PLAN } : options);
  return Object.assign(sql, { unsafe: prepared });
}

function isPlannedOnce(query: string, parameters: readonly unknown[]): boolean {
  const isShort = parameters.length <= MAX_PREPARED_PARAMETERS;
  return isShort && /^\s*select /i.test(query) && !FILTERED.test(query);
}

/** A query that takes longer fails by itself, before such queries hold every connection. */
const READS: PoolOptions = { max: 10, statementMs: 15_000 };
/** What tells whether the database answers never waits for a connection behind slow reads. */
const STATE: PoolOptions = { max: 1, statementMs: 15_000 };

const POOLS = { reads: READS, state: STATE };
type Pools = Map<keyof typeof POOLS, Connection & { url: string }>;
const globals = globalThis as typeof globalThis & { citedMetricsPools?: Pools };

/**
 * The one pool of this process for reading, on `DATABASE_URL`; opened at first use, so that a build needs no database.
 * Kept on `globalThis`, since the server loads this module once for each bundle.
 */
export function database(): Database {
  return openPool('reads');
}

/** The connection of this process that only asks for the state of the data. */
export function stateDatabase(): Database {
  return openPool('state');
}

function openPool(name: keyof typeof POOLS): Database {
  const url = databaseUrl();
  globals.citedMetricsPools ??= new Map();
  const pools = globals.citedMetricsPools;
  const open = pools.get(name);
  const pool = open?.url === url ? open : { ...connect(url, POOLS[name]), url };
  pools.set(name, pool);
  return pool.db;
}

/** Where this process finds its database. Throws where nobody said. */
export function databaseUrl(): string {
  const url = process.env.DATABASE_URL;
  if (!url)
    throw new Error('DATABASE_URL is not set: start the app with "npm start", which brings a database.');
  return url;
}

/** Closes the pools of this process, for tests and commands that end. */
export async function closeDatabase(): Promise<void> {
  const open = [...(globals.citedMetricsPools?.values() ?? [])];
  globals.citedMetricsPools = undefined;
  await Promise.all(open.map(({ close }) => close()));
}
