import postgres from 'postgres';
import { EnvProblem, hidePassword, readEnv } from '../lib/env.ts';
import { classifyDatabaseError } from './process/database-error.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';
import { untilAborted } from './process/until-aborted.ts';
import { readServerAddress } from './server-address.ts';

/** Generated columns, `security_invoker` views and MERGE are used as PostgreSQL 15 has them. */
const OLDEST_MAJOR = 15;

/** The database can't be reached now, but may be in a while: what only reads can wait for it. */
export class DatabaseAway extends SetupProblem {
  override name = 'DatabaseAway';
}

type Server = { version: number; text: string; encoding: string };

/**
 * Connects once. Throws SetupProblem with a sentence for an address that is malformed, a host that refuses, a wrong
 * password, a database that does not exist or is not in UTF-8, and a server older than PostgreSQL 15; of these a host that
 * does not answer now is DatabaseAway. Throws the signal's reason if it is aborted.
 */
export async function checkConnection(url: string, signal?: AbortSignal): Promise<void> {
  const sql = connect(url);
  try {
    const [server] = await untilAborted(
      sql<[Server]>`select current_setting('server_version_num')::int as version,
        current_setting('server_version') as text, current_setting('server_encoding') as encoding`,
      signal,
    );
    checkServer(server, url);
  } catch (error) {
    signal?.throwIfAborted();
    throw toProblem(error, url);
  } finally {
    await sql.end({ timeout: signal?.aborted ? 0 : 1 });
  }
}

function checkServer({ version, text, encoding }: Server, url: string): void {
  if (version < OLDEST_MAJOR * 10_000)
    throw new SetupProblem(
      `The server of DATABASE_URL is PostgreSQL ${text}; this project needs PostgreSQL ${OLDEST_MAJOR} or later.`,
    );
  if (encoding === 'UTF8') return;
  const { database } = partsOf(url);
  throw new SetupProblem(
    `The database "${database}" of DATABASE_URL keeps text as ${encoding}, which can't hold what articles print; this ` +
      `project needs UTF8. Make a new one with "createdb -E UTF8 -T template0 ${database}_utf8", and name that one.`,
  );
}

function connect(url: string) {
  try {
    readEnv({ DATABASE_URL: url });
    return postgres(readServerAddress(url).url, {
      max: 1,
      prepare: false,
      connect_timeout: 10,
      onnotice: () => {},
    });
  } catch (error) {
    if (error instanceof SetupProblem) throw error;
    if (error instanceof EnvProblem) throw new SetupProblem(error.message);
    throw new SetupProblem(`DATABASE_URL "${hidePassword(url)}" can't be read: ${(error as Error).message}.`);
  }
}

function toProblem(error: unknown, url: string): unknown {
  if (error instanceof SetupProblem) return error;
  const code = errorCode(error);
  if (code === undefined) return error;
  const { host, database, user } = partsOf(url);
  const sentences: Record<string, string> = {
    ECONNREFUSED: `nothing takes connections at ${host}; start the server, or correct host and port`,
    ENOTFOUND: `there is no host of the name ${host}`,
    EAI_AGAIN: `the name ${host} can't be looked up now`,
    EHOSTUNREACH: `${host} can't be reached`,
    ENETUNREACH: `the network of ${host} can't be reached`,
    ECONNRESET: `${host} broke the connection off`,
    CONNECTION_CLOSED: `${host} closed the connection; is it a PostgreSQL server?`,
    ETIMEDOUT: `${host} does not answer`,
    CONNECT_TIMEOUT: `${host} did not answer within 10 seconds`,
    ENOENT: `there is no socket at ${host}`,
    '28P01': `the server refuses the password of user "${user}"`,
    '28000': `the server does not let user "${user}" in (${(error as Error).message})`,
    '3D000': `the database "${database}" does not exist on ${host}; make it with "createdb ${database}"`,
    '57P03': 'the server is starting or stopping; try again in a moment',
    '53100': `the disk of the server is full (${(error as Error).message})`,
    '53300': 'the server has no connection left',
  };
  const reason = sentences[code] ?? (error as Error).message;
  const sentence = `DATABASE_URL (${hidePassword(url)}) does not work: ${reason}.`;
  return classifyDatabaseError(error) ? new DatabaseAway(sentence) : new SetupProblem(sentence);
}

function partsOf(text: string): { host: string; database: string; user: string } {
  const url = new URL(text);
  return {
    host: url.host || (url.searchParams.get('host') ?? ''),
    database: url.pathname.slice(1),
    user: url.username,
  };
}
