import { causesOf } from './causes-of.ts';

/** A connection on which something was asked and nothing came. It was given up. */
export class DatabaseSilent extends Error {
  override name = 'DatabaseSilent';
  readonly code = 'DATABASE_SILENT';

  constructor(limitMs: number) {
    super(`The database sent nothing for ${limitMs} ms; the connection was given up.`);
  }
}

/** No connection came free in time. */
export class DatabaseBusy extends Error {
  override name = 'DatabaseBusy';
  readonly code = 'DATABASE_BUSY';
}

/** The server ended the connection; where it said why, with its own code and words. */
export class ConnectionEnded extends Error {
  override name = 'ConnectionEnded';
  readonly code: string;

  constructor(reason: { code: string; message: string } = CLOSED) {
    super(reason.message);
    this.code = reason.code;
  }
}

const CLOSED = { code: 'CONNECTION_CLOSED', message: 'The database closed the connection without a word.' };

/** What to tell a reader: to come back, or that there is no database now. `undefined`: it is another kind of failure. */
export type DatabaseTrouble = 'busy' | 'unreachable';

/**
 * No memory, connection or disk left, a statement or lock that took too long, and ours for the same; or a replica ended a read
 * that stood in the way of what it was sent (40001, 40P01).
 */
const BUSY = /^(?:53\d\w\d|57014|55P03|40001|40P01|DATABASE_BUSY)$/;

/** SQLSTATE 08 and 57P (shutting down, starting, dropped), codes of the system's sockets, and those of the drivers. */
const UNREACHABLE =
  /^(?:08\w{3}|57P0\d|ECONN\w+|EPIPE|ETIMEDOUT|EHOST\w+|ENET\w+|ENOTFOUND|EAI_AGAIN|CONNECT_TIMEOUT|CONNECTION_\w+|ERR_STREAM_DESTROYED|ERR_SOCKET_CLOSED|DATABASE_SILENT)$/;

/** Poolers say these with codes that mean other things, or none. */
const BUSY_WORDS =
  /no more connections allowed|query_wait_timeout|too many (?:clients|connections)|remaining connection slots|timeout exceeded when trying to connect/i;
const UNREACHABLE_WORDS =
  /Connection terminated|cannot connect to server|server login (?:has been failing|failed)|server conn crashed/i;

type Cause = { code?: unknown; message?: unknown; name?: unknown; syscall?: unknown };

/** Whether an error, or what caused it, is a database that has no room now or does not answer, and no fault of a query. */
export function classifyDatabaseError(error: unknown): DatabaseTrouble | undefined {
  const causes = listCauses(error);
  for (const cause of causes) {
    const found = classifyOne(cause);
    if (found) return found;
  }
  return causes.some(({ name }) => name === 'DatabaseUnreachable') ? 'unreachable' : undefined;
}

function classifyOne({ code, message, syscall }: Cause): DatabaseTrouble | undefined {
  const text = String(message ?? '');
  const codeText = typeof code === 'string' ? code : '';
  if (BUSY.test(codeText) || BUSY_WORDS.test(text)) return 'busy';
  if (UNREACHABLE.test(codeText) || UNREACHABLE_WORDS.test(text)) return 'unreachable';
  return code === 'ENOENT' && syscall === 'connect' ? 'unreachable' : undefined;
}

/** Whether a connection could not be had because there are too many, so that nothing was asked yet. */
export function isOutOfSlots(error: unknown): boolean {
  return listCauses(error).some(
    ({ code, message }) => code === '53300' || BUSY_WORDS.test(String(message ?? '')),
  );
}

const DIED =
  /^(?:ECONNRESET|EPIPE|CONNECTION_CLOSED|CONNECTION_DESTROYED|CONNECTION_ENDED|57P01|57P02|ERR_STREAM_DESTROYED|ERR_SOCKET_CLOSED)$/;

/** The server ends a session and says so with codes that mean other things too, as a replica in whose way it stood. */
const DIED_WORDS = /^terminating connection/i;

/** Whether a connection that was open broke: what was asked on it may be asked again on another, if it is a read. */
export function hasConnectionDied(error: unknown): boolean {
  return listCauses(error).some(
    ({ code, message }) =>
      (typeof code === 'string' && DIED.test(code)) || DIED_WORDS.test(String(message ?? '')),
  );
}

const CONFLICT = /^(?:40001|40P01)$/;

/** Whether a replica ended a read because it stood in the way of what the primary had sent: asked again it may pass. */
export function hasMetReplay(error: unknown): boolean {
  return listCauses(error).some(({ code }) => typeof code === 'string' && CONFLICT.test(code));
}

function listCauses(error: unknown): Cause[] {
  return causesOf(error).filter((cause): cause is Cause => typeof cause === 'object' && cause !== null);
}
