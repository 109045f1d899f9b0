import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import type postgres from 'postgres';
import { processWide } from '../lib/process-wide.ts';
import { type AskedQuery, askClient, asPrepared, beginOn, Driver, type RunQuery } from './driver.ts';
import { openClient } from './open-client.ts';
import { detectPooler, notePooler } from './pooler.ts';
import { type Connections, type PooledClient, ReadPool } from './read-pool.ts';
import { RELEASE_SCHEMA } from './release/release-schema.ts';
import { SEARCH_PATH } from './release/search-path.ts';

/** A handle on the database, for reads, writes and transactions. */
export type Database = PostgresJsDatabase;
/** A handle within one transaction. */
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
type Connection<Handle = Database> = { db: Handle; close: () => Promise<void> };
type PoolOptions = {
  max?: number;
  /** What takes longer is ended by the server, or by us where a pooler stands before it; absent: nothing is. */
  statementMs?: number;
};

/**
 * Opens a pool on a PostgreSQL URL, at its first use; the caller closes it. Notices of the server are not printed. Behind a
 * pooler (`detectPooler`) nothing is set on connections and no statement is named.
 */
export function connect(url: string, options: PoolOptions = {}): Connection {
  return connectWith(url, { max: 10, ...options });
}

/** What prepared statements are for: reads. */
export type PreparedDatabase = Pick<Database, 'select' | 'execute'>;

/**
 * As `connect`, with statements that each connection prepares and plans once, whatever their parameters: for reads by
 * keys, which take a fraction of the time that planning them takes. A list of parameters is refused, see `refuseList`.
 */
export function connectPrepared(url: string, options: PoolOptions = {}): Connection<PreparedDatabase> {
  return connectWith(url, { max: 10, ...options, isPrepared: true });
}

type Kind = PoolOptions & {
  max: number;
  isPrepared?: boolean;
  silenceMs?: number;
  connectMs?: number;
  staysOpen?: boolean;
};

function connectWith(url: string, kind: Kind): Connection {
  let opened: Promise<PooledClient> | undefined;
  const open = () => {
    opened ??= openKind(url, kind);
    opened.catch(() => {
      opened = undefined;
    });
    return opened;
  };
  const run: RunQuery = async (ask, asValues) => {
    const options = { ...ask.options, ...(kind.isPrepared && asPrepared(true)) };
    return askClient(await open(), { ...ask, options }, asValues);
  };
  const begin = async (use: (client: postgres.TransactionSql) => unknown) => beginOn(await open(), use);
  const close = async () => {
    const { client } = (await opened?.catch(() => undefined)) ?? {};
    await client?.end({ timeout: 5 });
  };
  return { db: toHandle(kind, run, begin), close };
}

/** A silent server is given up a little later than it would have ended a statement by itself. */
const SILENCE_MARGIN_MS = 1500;
/** So many statements by keys go out behind each other: each takes less than the way there and back. */
const PREPARED_DEPTH = 8;

async function openKind(url: string, kind: Kind, connections?: Connections): Promise<PooledClient> {
  const { max, statementMs, isPrepared = false, connectMs, staysOpen } = kind;
  const isPooler = await detectPooler(url);
  const settings = {
    search_path: SEARCH_PATH,
    ...(statementMs !== undefined && { statement_timeout: statementMs }),
    ...(isPrepared && { plan_cache_mode: 'force_generic_plan' }),
  };
  const silenceMs = kind.silenceMs ?? (statementMs && statementMs + SILENCE_MARGIN_MS);
  return {
    client: openClient(url, {
      ...{ max, isPooler, application: RELEASE_SCHEMA, settings, silenceMs, connectMs, staysOpen },
      ...connections,
    }),
    isPooler,
    limitMs: isPooler ? statementMs : undefined,
    depth: isPrepared && !isPooler ? PREPARED_DEPTH : 1,
  };
}

function toHandle({ isPrepared }: Kind, run: RunQuery, begin: Driver['begin']): Database {
  const checked: RunQuery = (ask, asValues) => {
    if (isPrepared) refuseList(ask);
    return run(ask, asValues);
  };
  return drizzle(new Driver({ run: checked, begin }) as unknown as postgres.Sql);
}

const LIST = /\bin \(\$\d/i;

/** A list is another statement for each of its lengths, whose plans would fill the server's memory. */
function refuseList({ text }: AskedQuery): void {
  if (LIST.test(text))
    throw new Error(`A prepared statement takes a list as one parameter, see isAnyOf: found "${text}".`);
}

const STATEMENT_MS = 15_000;
const STATE_MS = 1500;

/** A query that takes longer than these fails by itself, before such queries hold every connection. */
const KINDS = {
  reads: { max: 10, statementMs: STATEMENT_MS },
  prepared: { max: 3, statementMs: STATEMENT_MS, isPrepared: true },
  state: {
    ...{ max: 1, statementMs: STATEMENT_MS, isPrepared: true, silenceMs: STATE_MS, connectMs: STATE_MS },
    // By it the server tells that a site of this version runs, also where nobody asks for anything.
    staysOpen: true,
  },
} satisfies Record<string, Kind>;
type PoolName = keyof typeof KINDS;
type Pools = { url: string; pools: Record<PoolName, ReadPool>; handles: Record<PoolName, Database> };
const shared = processWide<Pools>('pools');

/**
 * The connections of this process for reads whose best plan differs by their values, as of what a filter of claims or a
 * page finds, and for what may take long, as a count; at most ten, on `DATABASE_URL`. Opened at first use, so that a
 * build needs no database.
 */
export function database(): Database {
  return pools().handles.reads;
}

/** The connections of this process for reads by keys, at most three: each plans a statement once. See `connectPrepared`. */
export function preparedDatabase(): PreparedDatabase {
  return pools().handles.prepared;
}

/** The connection of this process that only asks for the state of the data: it never waits behind slow reads. */
export function stateDatabase(): PreparedDatabase {
  return pools().handles.state;
}

/** Whether pages have a connection of their own, so that what else needs one may take one more. */
export async function leavesRoomForPages(): Promise<boolean> {
  const { reads, prepared, state } = pools().pools;
  if ([reads, prepared, state].some(({ isShort }) => isShort)) return false;
  if (reads.size === 0) await reads.read({ text: 'select 1', parameters: [], options: {} }, false);
  return true;
}

function pools(): Pools {
  const url = databaseUrl();
  if (shared.value?.url !== url) shared.value = openPools(url);
  return shared.value;
}

function openPools(url: string): Pools {
  const open = (name: PoolName): ReadPool => {
    const kind: Kind = KINDS[name];
    return new ReadPool({
      max: kind.max,
      prepare: kind.isPrepared,
      isFirst: name === 'state',
      open: (connections) => openKind(url, kind, connections),
      others: () => Object.values(made).filter((pool) => pool !== made[name]),
      onPooler: () => notePooler(url),
    });
  };
  const made = { reads: open('reads'), prepared: open('prepared'), state: open('state') };
  const handle = (name: PoolName) =>
    toHandle(
      KINDS[name],
      (ask, asValues) => made[name].read(ask, asValues),
      (use) => made[name].begin(use),
    );
  const handles = { reads: handle('reads'), prepared: handle('prepared'), state: handle('state') };
  return { url, pools: made, handles };
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
  const open = Object.values(shared.value?.pools ?? {});
  shared.value = undefined;
  await Promise.all(open.map((pool) => pool.close()));
}
