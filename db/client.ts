import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { processWide } from '../lib/process-wide.ts';
import * as kept from './schema/read-model.ts';
import * as schema from './schema/tables.ts';

const tables = { ...schema, ...kept };

export type Database = PostgresJsDatabase<typeof tables>;
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Connection = { db: Database; close: () => Promise<void> };
/** `statementMs`: what takes longer is ended by the server; absent: nothing is. `keyed`: see `keepPlans`; absent: no plan is kept. */
type PoolOptions = { max?: number; statementMs?: number; keyed?: number };

/** Opens a pool on a PostgreSQL URL; the caller closes it. Notices of the server are not printed. */
export function connect(url: string, { max = 10, statementMs, keyed }: PoolOptions = {}): Connection {
  const limits = statementMs === undefined ? {} : { statement_timeout: statementMs };
  const open = (connections: number, settings: object = {}) =>
    postgres(url, {
      max: connections,
      connection: { ...limits, ...settings },
      onnotice: () => {},
      connect_timeout: 10,
    });
  const sql = open(max);
  if (keyed === undefined)
    return { db: drizzle(sql, { schema: tables }), close: () => sql.end({ timeout: 5 }) };
  const keeping = open(keyed, { plan_cache_mode: 'force_generic_plan' });
  const close = () => Promise.all([sql.end({ timeout: 5 }), keeping.end({ timeout: 5 })]).then(() => {});
  return { db: drizzle(keepPlans(sql, keeping), { schema: tables }), close };
}

// Without parameters the driver takes the simple protocol, which keeps no plan; its types don't name the option.
const KEEP_PLAN = { prepare: true, simple: false } as postgres.UnsafeQueryOptions;
/** What a filter of claims finds differs by its values, as a page by its length, and so does the best plan. */
const DIFFERS = / from "claim_rows"| limit \$| offset \$/;
/** Lists of values make many shapes of a query, whose plans would fill the server's memory. */
const MAX_KEPT_PARAMETERS = 5;

/**
 * Sends reads by keys over connections that plan each of them once: planning takes several times as long as running
 * them. Drizzle has every query planned anew, and says so in the options that it passes.
 */
function keepPlans(sql: postgres.Sql, keeping: postgres.Sql): postgres.Sql {
  const { unsafe } = sql;
  const routed: typeof unsafe = (query, parameters = [], options) =>
    isKeyed(query, parameters)
      ? keeping.unsafe(query, parameters, { ...options, ...KEEP_PLAN })
      : unsafe(query, parameters, options);
  return Object.assign(sql, { unsafe: routed });
}

/** A count reads a whole table, behind which reads by keys would wait. */
const COUNTS = /^\s*select count\(/i;

function isKeyed(query: string, parameters: readonly unknown[]): boolean {
  return (
    /^\s*select /i.test(query) &&
    parameters.length <= MAX_KEPT_PARAMETERS &&
    !DIFFERS.test(query) &&
    !COUNTS.test(query)
  );
}

/** A query that takes longer fails by itself, before such queries hold every connection. */
const READS: PoolOptions = { max: 10, statementMs: 15_000, keyed: 3 };
/** What tells whether the database answers never waits for a connection behind slow reads. */
const STATE: PoolOptions = { max: 1, statementMs: 15_000, keyed: 1 };

const POOLS = { reads: READS, state: STATE };
type Pools = Map<keyof typeof POOLS, Connection & { url: string }>;
const pools = processWide<Pools>('pools');

/**
 * The connections of this process for reading, at most thirteen, on `DATABASE_URL`; opened at first use, so that a build
 * needs no database.
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
  pools.value ??= new Map();
  const open = pools.value.get(name);
  const pool = open?.url === url ? open : { ...connect(url, POOLS[name]), url };
  pools.value.set(name, pool);
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
  const open = [...(pools.value?.values() ?? [])];
  pools.value = undefined;
  await Promise.all(open.map(({ close }) => close()));
}
