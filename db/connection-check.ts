import postgres from 'postgres';
import { EnvProblem, hidePassword, readEnv } from '../lib/env.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';

/** Generated columns, `security_invoker` views and MERGE are used as PostgreSQL 15 has them. */
const OLDEST_MAJOR = 15;

/**
 * Connects once. Throws SetupProblem with a sentence for an address that is malformed, a host that refuses, a wrong
 * password, a database that does not exist, and a server older than PostgreSQL 15.
 */
export async function checkConnection(url: string): Promise<void> {
  const sql = connect(url);
  try {
    const [row] = await sql<[{ version: number; text: string }]>`
      select current_setting('server_version_num')::int as version, current_setting('server_version') as text`;
    if (row.version >= OLDEST_MAJOR * 10_000) return;
    throw new SetupProblem(
      `The server of DATABASE_URL is PostgreSQL ${row.text}; this project needs PostgreSQL ${OLDEST_MAJOR} or later.`,
    );
  } catch (error) {
    throw toProblem(error, url);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function connect(url: string) {
  try {
    readEnv({ DATABASE_URL: url });
    return postgres(url, { max: 1, connect_timeout: 10, onnotice: () => {} });
  } catch (error) {
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
    ETIMEDOUT: `${host} does not answer`,
    CONNECT_TIMEOUT: `${host} did not answer within 10 seconds`,
    ENOENT: `there is no socket at ${host}`,
    '28P01': `the server refuses the password of user "${user}"`,
    '28000': `the server does not let user "${user}" in (${(error as Error).message})`,
    '3D000': `the database "${database}" does not exist on ${host}; make it with "createdb ${database}"`,
    '57P03': 'the server is starting or stopping; try again in a moment',
    '53300': 'the server has no connection left',
  };
  const reason = sentences[code] ?? (error as Error).message;
  return new SetupProblem(`DATABASE_URL (${hidePassword(url)}) does not work: ${reason}.`);
}

function partsOf(text: string): { host: string; database: string; user: string } {
  const url = new URL(text);
  return {
    host: url.host || (url.searchParams.get('host') ?? ''),
    database: url.pathname.slice(1),
    user: url.username,
  };
}
