import { classifyDatabaseError } from './process/database-error.ts';
import { errorCode, SetupProblem } from './process/setup-problem.ts';

/** What a server refuses or runs out of, by its code, and what helps. */
const SENTENCES: Record<string, (message: string) => string> = {
  '53100': (message) =>
    `The disk of the database server is full (${message}). Free some space there, and run this again.`,
  '53200': (message) =>
    `The database server has no memory left (${message}). Give it more, and run this again.`,
  '53300': (message) =>
    `The database server has no connection left (${message}). End other programs that use it, or raise its max_connections.`,
  '42501': (message) =>
    `The role of DATABASE_URL may not do this: ${message}. Take a role that may, or grant it the right; README.md has ` +
    'the roles and their rights under "A server of your own".',
  '25006': (message) =>
    `The server of DATABASE_URL only lets us read, as a replica does (${message}). Name the server that takes writes, and a role that may write.`,
};

/**
 * The sentence for a failure whose cause is the server or the rights on it; undefined for any other. `outcome` says what
 * became of what was begun.
 */
export function toDatabaseProblem(error: unknown, outcome: string): SetupProblem | undefined {
  const cause = causeOf(error);
  const code = errorCode(cause) ?? '';
  const sentence =
    classifyDatabaseError(cause) === 'unreachable'
      ? `The database server went away in the middle of this (${cause.message}). Run this again once it is back.`
      : SENTENCES[code]?.(cause.message);
  return sentence === undefined ? undefined : new SetupProblem(`${sentence} ${outcome}`);
}

/** The error of the server under what drizzle says of the query. */
export const causeOf = (error: unknown): Error => ((error as Error).cause ?? error) as Error;
