import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { processWide } from '../lib/process-wide.ts';

/** A handle on the database, for reads, writes and transactions. */
export type Database = PostgresJsDatabase;
/** A handle within one transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Connection<Handle = Database> = { db: Handle; close: () => Promise<void> };
/** `statementMs`: what takes longer is ended by the server; absent: nothing is. */
type PoolOptions = { max?: number; statementMs?: number };

/** Opens a pool on a PostgreSQL URL; the caller closes it. Notices of the server are not printed. */
export function connect(url: string, options: PoolOptions = {}): Connection {
  return toConnection(openPool(url, options));
}

/** What prepared statements are for: reads. */
export type PreparedDatabase = Pick<Database, 'select' | 'execute'>;

/**
 * As `connect`, with statements that each connection prepares and plans once, whatever their parameters: for reads by
 * keys, which take a fraction of the time that planning them takes. A list of parameters is refused, see `refuseList`.
 */
export function connectPrepared(url: string, options: PoolOptions = {}): Connection<PreparedDatabase> {
  return toConnection(prepareStatements(openPool(url, options, { plan_cache_mode: 'force_generic_plan' })));
}

function openPool(url: string, { max = 10, statementMs }: PoolOptions, settings: object = {}): postgres.Sql {
  const limits = statementMs === undefined ? {} : { statement_timeout: statementMs };
  return postgres(url, {
    max,
    connection: { ...limits, ...settings },
    onnotice: () => {},
    connect_timeout: 10,
  });
}

function toConnection(client: postgres.Sql): Connection {
  return { db: drizzle(client), close: () => client.end({ timeout: 5 }) };
}

// Without parameters the driver takes the simple protocol, which prepares nothing; its types don't name the option.
const PREPARED = { prepare: true, simple: false } as postgres.UnsafeQueryOptions;

/** Drizzle has every query planned anew, and says so in the options that it passes. */
function prepareStatements(client: postgres.Sql): postgres.Sql {
  const { unsafe } = client;
  const prepared: typeof unsafe = (query, parameters, options) => {
    refuseList(query);
    return unsafe(query, parameters, { ...options, ...PREPARED });
  };
  return Object.assign(client, { unsafe: prepared });
}

const LIST = /\bin \(\$\d/i;

/** A list is another statement for each of its lengths, whose plans would fill the server's memory. */
function refuseList(query: string): void {
  if (LIST.test(query))
    throw new Error(`A prepared statement takes a list as one parameter, see isAnyOf: found "${query}".`);
}

const STATEMENT_MS = 15_000;

/** A query that takes longer than these fails by itself, before such queries hold every connection. */
const POOLS = {
  reads: (url: string) => connect(url, { max: 10, statementMs: STATEMENT_MS }),
  prepared: (url: string) => connectPrepared(url, { max: 3, statementMs: STATEMENT_MS }),
  state: (url: string) => connectPrepared(url, { max: 1, statementMs: STATEMENT_MS }),
};
type PoolName = keyof typeof POOLS;
type Pools = { [Name in PoolName]?: ReturnType<(typeof POOLS)[Name]> & { url: string } };
const pools = processWide<Pools>('pools');

/**
 * The connections of this process for reads whose best plan differs by their values, as of what a filter of claims or a
 * page finds, and for what may take long, as a count; at most ten, on `DATABASE_URL`. Opened at first use, so that a
 * build needs no database.
 */
export function database(): Database {
  return poolOf('reads').db;
}

/** The connections of this process for reads by keys, at most three: each plans a statement once. See `connectPrepared`. */
export function preparedDatabase(): PreparedDatabase {
  return poolOf('prepared').db;
}

/** The connection of this process that only asks for the state of the data: it never waits behind slow reads. */
export function stateDatabase(): PreparedDatabase {
  return poolOf('state').db;
}

function poolOf<Name extends PoolName>(name: Name): NonNullable<Pools[Name]> {
  const url = databaseUrl();
  pools.value ??= {};
  const open = pools.value[name];
  if (open?.url === url) return open;
  const pool = { ...POOLS[name](url), url } as NonNullable<Pools[Name]>;
  pools.value[name] = pool;
  return pool;
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
  const open = Object.values(pools.value ?? {});
  pools.value = undefined;
  await Promise.all(open.map(({ close }) => close()));
}
