import { errorCode } from './setup-problem.ts';

/** What a failure has in common with others of its kind, and whether it tells of a database that can't be had now. */
export type FailureKind = { name: string; isOutage: boolean; message: string };

const DEEPEST = 10;
const LONGEST_NAME = 200;

const CONNECTION_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EPIPE',
  'ETIMEDOUT',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
]);

/** Classes of SQLSTATE: connection (08), access (28), no such database (3D), resources (53), shutdown (57P), system (58). */
const SERVER_CODES = /^(08|28|3D|53|57P|58)[0-9A-Z]{2,3}$/;

/** An error with all that caused it, the outermost first. Circles and endless chains are cut. */
export function causesOf(error: unknown): unknown[] {
  const chain: unknown[] = [];
  let next: unknown = error;
  while (next !== undefined && next !== null && chain.length < DEEPEST && !chain.includes(next)) {
    chain.push(next);
    next = causeOf(next);
  }
  return chain.length > 0 ? chain : [error];
}

/** The kind is the class and code at the root; without a code the class and the message, numbers and names taken out. */
export function kindOf(error: unknown): FailureKind {
  const chain = causesOf(error);
  const root = chain.findLast((each) => errorCode(each) !== undefined) ?? chain.at(-1);
  const code = errorCode(root);
  const message = messageOf(root);
  return {
    name: `${classOf(root)} ${code ?? withoutParticulars(message)}`,
    isOutage: isOutage(root, code),
    message,
  };
}

/** A message as all of its kind have it: the same words with other numbers and other quoted names are one. */
export function withoutParticulars(message: string): string {
  return message
    .replace(/"[^"]*"|“[^”]*”|`[^`]*`|(?<!\w)'[^']*'/g, '…')
    .replace(/\b(?=\w*\d)[\da-f]{8,}\b|\d+/gi, '#')
    .slice(0, LONGEST_NAME);
}

/** The name of an error's class; the type of anything else that was thrown. */
function classOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

/** What an error says, or what was thrown in its place. */
function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function causeOf(error: unknown): unknown {
  if (error instanceof AggregateError && errorCode(error) === undefined) return error.errors[0];
  return (error as { cause?: unknown }).cause;
}

function isOutage(root: unknown, code: string | undefined): boolean {
  if (code === undefined) return false;
  // A missing file is ENOENT too; only a missing socket is an outage.
  const isSocket = code === 'ENOENT' && (root as { syscall?: unknown }).syscall === 'connect';
  return isSocket || CONNECTION_CODES.has(code) || SERVER_CODES.test(code);
}
