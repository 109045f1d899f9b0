import type { ConnectionOptions } from 'node:tls';
import { SetupProblem } from './process/setup-problem.ts';

/** How a connection is encrypted. */
export type TlsMode = {
  options: ConnectionOptions;
  /** Where the server does not encrypt, it goes on without. */
  isOptional: boolean;
  /** Encrypted from the first byte, without asking. */
  isDirect: boolean;
};

/** The address of a server as a driver takes it, and what else DATABASE_URL says. */
export type ServerAddress = {
  /** Without what other tools write into it for themselves, which a server would take for settings of its own. */
  url: string;
  /** The address says that a pooler stands there. */
  isPooler: boolean;
  tls: TlsMode | undefined;
};

/** Written for Prisma and its like; a server knows none of them. */
const OF_OTHERS = [
  'pgbouncer',
  'schema',
  'connection_limit',
  'pool_timeout',
  'socket_timeout',
  'statement_cache_size',
  'pool_mode',
];

/**
 * Reads DATABASE_URL. What other tools write behind `?` for themselves, such as `pgbouncer=true` or `schema=public`, is left
 * out. Throws SetupProblem for a schema: which one the tables stand in, the version says.
 */
export function readServerAddress(databaseUrl: string): ServerAddress {
  if (!URL.canParse(databaseUrl)) return { url: databaseUrl, isPooler: false, tls: undefined };
  const url = new URL(databaseUrl);
  const { searchParams } = url;
  const schema = searchParams.get('schema');
  if (schema !== null && schema !== 'public')
    throw new SetupProblem(
      `DATABASE_URL asks for the schema "${schema}"; the tables of each version of this project stand in a schema of their own: leave schema=${schema} out, or name another database.`,
    );
  const isPooler = searchParams.get('pgbouncer') === 'true';
  const written = OF_OTHERS.filter((name) => searchParams.has(name));
  for (const name of written) searchParams.delete(name);
  return { url: written.length > 0 ? url.href : databaseUrl, isPooler, tls: readTlsMode(searchParams) };
}

const UNVERIFIED = ['require', 'allow', 'prefer'];
const UNENCRYPTED = ['disable', 'false'];

function readTlsMode(parameters: URLSearchParams): TlsMode | undefined {
  const isSystem = parameters.get('sslrootcert') === 'system';
  const mode = isSystem ? 'verify-full' : (parameters.get('sslmode') ?? parameters.get('ssl'));
  if (mode === null || mode === '' || UNENCRYPTED.includes(mode)) return undefined;
  const isDirect = parameters.get('sslnegotiation') === 'direct';
  return {
    options: {
      ...(UNVERIFIED.includes(mode) && { rejectUnauthorized: false }),
      ...(isDirect && { ALPNProtocols: ['postgresql'] }),
    },
    isOptional: mode === 'prefer',
    isDirect,
  };
}
