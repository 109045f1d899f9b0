import type { Readable } from 'node:stream';
import { type SQL, sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { DataState } from '../../lib/model/rows.ts';
import { processWide } from '../../lib/process-wide.ts';
import { databaseUrl, leavesRoomForPages, preparedDatabase } from '../client.ts';
import { hasConnectionDied, isOutOfSlots } from '../process/database-error.ts';
import { SET_SEARCH_PATH } from '../release/search-path.ts';
import { readServerAddress } from '../server-address.ts';
import { noteTrouble } from '../trouble.ts';
import { watchDownloads } from './watch-client.ts';

const MAX_DOWNLOADS = 12;
const MAX_WAIT_MS = 3000;
/** Connecting is quick; a connection that is kept is one that pages can't have. */
const IDLE_MS = 1000;
const CHUNK_BYTES = 128 * 1024;
const APPLICATION = 'cited-metrics downloads';

/** Every connection for downloads, or that the server has, is taken: answer 503, and let the reader come back. */
export class TooManyDownloads extends Error {}

/** A stream of the bytes of rows, and how many rows they were, told when it has ended. */
export type CopyStream = Readable & { rows: Promise<number> };

/**
 * One read-only transaction on a connection of its own, in which everything read is of one state of the data. Ends by
 * `close`, or at once by `abort`: then the server stops what it was doing and the connection is gone.
 */
export type Snapshot = {
  state: DataState;
  copyCsv: (select: SQL) => CopyStream;
  /** The same as PostgreSQL's own lines of fields, which tell a gap from an empty text. */
  copyLines: (select: SQL) => CopyStream;
  /** The rows of a query by batches, through a cursor: memory holds one batch. */
  fetchRows: <Row extends object>(select: SQL, batch: number) => AsyncGenerator<Row[]>;
  close: () => Promise<void>;
  abort: (reason: Error) => void;
};

/** Throws `TooManyDownloads`. */
export async function openSnapshot(): Promise<Snapshot> {
  try {
    return await beginSnapshot();
  } catch (error) {
    // A connection that was kept had broken: there is a fresh one now.
    if (hasConnectionDied(error)) return beginSnapshot();
    noteTrouble(error);
    throw error;
  }
}

async function beginSnapshot(): Promise<Snapshot> {
  const client = await takeClient(downloadPool());
  let isOpen = true;
  const abort = (reason: Error) => {
    if (!isOpen) return;
    isOpen = false;
    client.release(reason);
    cancelBackend(pid);
  };
  let pid: number | undefined;
  try {
    await client.query(`begin isolation level repeatable read read only; ${SET_SEARCH_PATH}`);
    const { rows } = await client.query('select version, dated, pg_backend_pid() as pid from data_state');
    const [found] = rows;
    if (found === undefined) throw new Error('No data are loaded: run "npm run seed".');
    pid = found.pid;
    const copy = (select: SQL, format: string): CopyStream => {
      const text = `copy (${render(select)}) to stdout with (${format})`;
      const stream = client.query(copyTo(text, { highWaterMark: CHUNK_BYTES }));
      stream.on('error', (error) => {
        noteTrouble(error);
        abort(error);
      });
      return Object.assign(stream, { rows: countRows(client, stream) });
    };
    return {
      state: { version: found.version, dated: found.dated },
      copyCsv: (select) => copy(select, 'format csv, header'),
      copyLines: (select) => copy(select, 'format text'),
      fetchRows: (select, batch) => fetchRows(client, render(select), batch),
      close: async () => {
        if (!isOpen) return;
        await client.query('commit').catch((error: Error) => {
          abort(error);
          throw error;
        });
        isOpen = false;
        client.release();
      },
      abort,
    };
  } catch (error) {
    abort(error as Error);
    throw error;
  }
}

/** The count comes behind the last byte: an empty query that waits its turn is answered when it has come. */
function countRows(client: pg.PoolClient, stream: { rowCount: number }): Promise<number> {
  const rows = client.query('').then(() => stream.rowCount);
  rows.catch(() => {});
  return rows;
}

async function* fetchRows<Row extends object>(
  client: pg.PoolClient,
  select: string,
  batch: number,
): AsyncGenerator<Row[]> {
  await client.query(`declare fetched no scroll cursor for ${select}`);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${batch} from fetched`);
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close fetched');
}

/**
 * COPY takes no bound parameters: here, and only here, drizzle's parameters become literals, each by the driver's own
 * escaping at the very place where drizzle would write `$1`.
 */
class LiteralDialect extends PgDialect {
  override escapeParam(_index: number, value?: unknown): string {
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
    if (typeof value === 'string' && !value.includes('\0')) return pg.escapeLiteral(value);
    throw new Error(`A parameter of a download must be a number or a text: found ${typeof value}.`);
  }
}

const literals = new LiteralDialect();

/** A query with its parameters written into it as literals. */
export function render(select: SQL): string {
  return literals.sqlToQuery(select).sql;
}

const shared = processWide<{ url: string; pool: pg.Pool }>('download-pool');

function downloadPool(): pg.Pool {
  const url = databaseUrl();
  if (shared.value?.url !== url) shared.value = { url, pool: makePool(url) };
  return shared.value.pool;
}

function makePool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: withSslModes(url),
    application_name: APPLICATION,
    max: MAX_DOWNLOADS,
    connectionTimeoutMillis: MAX_WAIT_MS,
    idleTimeoutMillis: IDLE_MS,
    keepAlive: true,
    allowExitOnIdle: true,
  });
  // A connection that breaks fails its query, which says so; without a listener it would end the process too.
  pool.on('error', () => {});
  pool.on('connect', (client) => {
    client.on('error', () => {});
    watchDownloads(client);
  });
  return pool;
}

/** `sslmode=require` means to this driver what it means to psql and to the other one: encrypted, not verified. */
function withSslModes(url: string): string {
  const address = new URL(readServerAddress(url).url);
  if (address.searchParams.has('sslmode')) address.searchParams.set('uselibpqcompat', 'true');
  return address.href;
}

/** Pages come first: where connections are short, no download takes one more. */
async function takeClient(pool: pg.Pool): Promise<pg.PoolClient> {
  const isFull = () => pool.totalCount >= MAX_DOWNLOADS && pool.idleCount === 0;
  if (isFull() && pool.waitingCount >= MAX_DOWNLOADS) throw new TooManyDownloads();
  try {
    if (pool.idleCount === 0 && !(await leavesRoomForPages())) throw new TooManyDownloads();
    return await pool.connect();
  } catch (error) {
    throw isFull() || isOutOfSlots(error) ? new TooManyDownloads() : error;
  }
}

/** A backend that is sorting notices a closed connection only when it next writes: it is told. */
function cancelBackend(pid: number | undefined): void {
  if (pid === undefined) return;
  const ours = sql`pid = ${pid} and application_name = ${APPLICATION}`;
  preparedDatabase()
    .execute(sql`select pg_cancel_backend(pid) from pg_stat_activity where ${ours}`)
    .catch(() => {});
}

/** Closes the connections for downloads, for tests and commands that end. */
export async function closeCopies(): Promise<void> {
  await shared.value?.pool.end();
  shared.value = undefined;
}
