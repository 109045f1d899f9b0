import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { openSocket, type SocketOptions } from './open-socket.ts';
import { readServerAddress } from './server-address.ts';

export type ClientOptions = Partial<
  Pick<SocketOptions, 'connectMs' | 'silenceMs' | 'onReady' | 'onClosed'>
> & {
  max: number;
  /** A pooler takes no settings, and its connections remember no statement. */
  isPooler: boolean;
  /** What connections are called where the server lists them, also by a pooler. */
  application?: string;
  /** Settings that every connection begins with. */
  settings?: Record<string, string | number>;
  /** Connections that rest stay open. */
  staysOpen?: boolean;
  /** Lists of values are read and written without asking the server for its types. */
  hasNoArrays?: boolean;
};

const CONNECT_MS = 5000;
const IDLE_SECONDS = 30;
const KEEP_ALIVE_SECONDS = 10;
const BACKOFF_SECONDS = 0.1;

/** Opens the driver on a database address. Nothing is connected yet; notices of the server are not printed. */
export function openClient(databaseUrl: string, options: ClientOptions): postgres.Sql {
  const { max, isPooler, application, settings = {}, connectMs = CONNECT_MS } = options;
  const { url, tls } = readServerAddress(databaseUrl);
  const socketOptions = { ...options, tls, connectMs };
  const client = postgres(url, {
    max,
    ssl: false,
    socket: (target: Parameters<typeof openSocket>[0]) => openSocket(target, socketOptions),
    connection: {
      ...(application !== undefined && { application_name: application }),
      ...(!isPooler && settings),
    },
    prepare: !isPooler,
    fetch_types: !options.hasNoArrays,
    idle_timeout: options.staysOpen ? 0 : IDLE_SECONDS,
    keep_alive: KEEP_ALIVE_SECONDS,
    connect_timeout: connectMs / 1000,
    // When to ask again is for those who ask to say.
    backoff: () => BACKOFF_SECONDS,
    onnotice: () => {},
  } as postgres.Options<Record<string, never>>);
  // Has the driver read and write values as drizzle takes them.
  drizzle(client);
  return client;
}
