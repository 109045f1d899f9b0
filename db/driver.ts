import type postgres from 'postgres';
import { SET_SEARCH_PATH } from './release/search-path.ts';

/** Runs a query on a connection; `asValues`: rows as lists. */
export type RunQuery = (ask: AskedQuery, asValues: boolean) => Promise<unknown>;
export type AskedQuery = { text: string; parameters: unknown[]; options: postgres.UnsafeQueryOptions };

/** What runs queries, and what opens a transaction. */
type Runner = {
  run: RunQuery;
  begin: (use: (client: postgres.TransactionSql) => unknown) => Promise<unknown>;
};

/** What drizzle asks of a driver, each of it passed on to ours, which may have to be opened first. */
export class Driver {
  /** Drizzle writes its ways of reading values here; those of the clients in use are set by `openClient`. */
  readonly options = { parsers: {}, serializers: {} };
  readonly begin: Runner['begin'];
  readonly #run: RunQuery;

  constructor({ run, begin }: Runner) {
    this.#run = run;
    this.begin = begin;
  }

  unsafe(text: string, parameters: unknown[] = [], options: postgres.UnsafeQueryOptions = {}) {
    let asValues = false;
    const rows = Promise.resolve().then(() => this.#run({ text, parameters, options }, asValues));
    const values = () => {
      asValues = true;
      return rows;
    };
    return Object.assign(rows, { values });
  }
}

/** A client, and what it must do for itself since a pooler takes no settings for its connections. */
export type OpenedClient = {
  client: postgres.Sql;
  isPooler: boolean;
  /** What takes longer is ended by us; absent: the server does it, or it may take any time. */
  limitMs?: number;
};

/** Asks the driver; behind a pooler in a transaction of its own, which is told where to look names up. */
export async function askClient(
  { client, isPooler, limitMs }: OpenedClient,
  ask: AskedQuery,
  asValues: boolean,
): Promise<unknown> {
  if (!isPooler) return askOn(client, ask, asValues, limitMs);
  const { rows } = await client.begin(async (tx) => {
    // Both go out together.
    const told = tx.unsafe(SET_SEARCH_PATH).execute();
    const [, rows] = await Promise.all([told, askOn(tx, ask, asValues, limitMs)]);
    // A list by itself would be taken for one of queries.
    return { rows };
  });
  return rows;
}

/** Opens a transaction in which names are looked up where they are outside one. */
export function beginOn(
  { client, isPooler }: OpenedClient,
  use: (client: postgres.TransactionSql) => unknown,
): Promise<unknown> {
  if (!isPooler) return client.begin(use);
  return client.begin(async (tx) => {
    await tx.unsafe(SET_SEARCH_PATH);
    return use(tx);
  });
}

async function askOn(
  client: postgres.Sql | postgres.TransactionSql,
  { text, parameters, options }: AskedQuery,
  asValues: boolean,
  limitMs: number | undefined,
): Promise<unknown> {
  const query = client.unsafe(text, parameters as postgres.ParameterOrJSON<never>[], options);
  const asked = asValues ? query.values() : query;
  if (limitMs === undefined) return await asked;
  const timer = cancelAfter(query as Cancellable, limitMs);
  try {
    return await asked;
  } finally {
    clearTimeout(timer());
  }
}

type Cancellable = { active?: boolean; cancel: () => unknown };

const AGAIN_MS = 1000;

/**
 * Where the server can't be told either, the connection falls silent and is given up. A statement that waits behind
 * another on its connection is not cancelled before its turn: the driver would take the other's rows for its own.
 */
function cancelAfter(query: Cancellable, limitMs: number): () => NodeJS.Timeout {
  let timer = setTimeout(function cancel() {
    if (query.active) Promise.resolve(query.cancel()).catch(() => {});
    else timer = setTimeout(cancel, AGAIN_MS);
  }, limitMs);
  return () => timer;
}

/**
 * What has the driver prepare a statement, or not. Without parameters it takes the simple protocol, which prepares nothing; its
 * types don't name the option that keeps it from that.
 */
export function asPrepared(prepare: boolean): postgres.UnsafeQueryOptions {
  return (prepare ? { prepare: true, simple: false } : { prepare: false }) as postgres.UnsafeQueryOptions;
}
