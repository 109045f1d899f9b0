import { causesOf } from './causes-of.ts';
import { classifyDatabaseError } from './database-error.ts';
import { errorCode } from './setup-problem.ts';

/** What a failure has in common with others of its kind, and whether it tells of a database that can't be had now. */
export type FailureKind = { name: string; isOutage: boolean; message: string };

const LONGEST_NAME = 200;

/** Beyond what passes by itself: access (28), no such database (3D), a failing system under the server (58). */
const SERVER_CODES = /^(28|3D|58)[0-9A-Z]{3}$/;

/** The kind is the class and code at the root; without a code the class and the message, numbers and names taken out. */
export function kindOf(error: unknown): FailureKind {
  const chain = causesOf(error);
  const root = chain.findLast((each) => errorCode(each) !== undefined) ?? chain.at(-1);
  const code = errorCode(root);
  const message = messageOf(root);
  return {
    name: `${classOf(root)} ${code ?? withoutParticulars(message)}`,
    isOutage: isOutage(root, code ?? ''),
    message,
  };
}

/** A statement that took too long may be at fault itself: which it was stands in the stack. */
const TOO_LONG = '57014';

function isOutage(root: unknown, code: string): boolean {
  return code !== TOO_LONG && (classifyDatabaseError(root) !== undefined || SERVER_CODES.test(code));
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
