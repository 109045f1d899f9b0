import { EnvProblem } from '../../lib/env.ts';
import { errorCode, SetupProblem } from './setup-problem.ts';

type Place = { where: string; address: string };

/** What the system refused, and what helps. A write to an open file does not say which one it was. */
const SENTENCES: Record<string, (place: Place) => string> = {
  EACCES: ({ where }) => `This user may not use ${where}. ${AS_OWNER}`,
  EPERM: ({ where }) => `This user may not use ${where}. ${AS_OWNER}`,
  EROFS: ({ where }) => `${where} is on a file system that is read-only. Run this where it can be written.`,
  ENOSPC: ({ where }) =>
    `The disk is full: ${where} could not be written. Free some space, and run this again.`,
  EDQUOT: ({ where }) =>
    `This user's quota of the disk is used up: ${where} could not be written. Free some space, and run this again.`,
  EMFILE: ({ where }) =>
    `Too many files are open to open ${where}. Raise the limit with "ulimit -n 4096", and run this again.`,
  ENFILE: ({ where }) =>
    `The system has too many files open to open ${where}. End some programs, and run this again.`,
  EIO: ({ where }) => `The disk fails: ${where} could not be read or written.`,
  EADDRINUSE: ({ address }) =>
    `${address} is in use. Stop what listens there, or choose another port with PORT.`,
};

const AS_OWNER = 'Run this as the user who owns it, or let this one have it (chown, chmod).';

const UNWRITABLE: Record<string, string> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the file system is read-only',
  ENOTDIR: 'a part of the path is a file',
  EEXIST: 'a part of the path is a file',
  ENOSPC: 'the disk is full',
  EDQUOT: "this user's quota of the disk is used up",
};

/** Why a folder can't be written, in words that go into a sentence; undefined for an error of another kind. */
export const whyUnwritable = (error: unknown): string | undefined => UNWRITABLE[errorCode(error) ?? ''];

/** Whether a file could not be written because nobody, or not this user, can write there. */
export const isUnwritable = (error: unknown): boolean => whyUnwritable(error) !== undefined;

/**
 * The sentence to print for an error: its own where it has one, or one for what the system refused, as a file that may not
 * be written and a disk that is full. Undefined for a mistake of ours, of which the stack tells more.
 */
export function describeProblem(error: unknown): string | undefined {
  if (error instanceof SetupProblem || error instanceof EnvProblem) return error.message;
  if (!(error instanceof Error)) return undefined;
  return describeSystemError(error) ?? describeProblem(error.cause);
}

function describeSystemError(
  error: NodeJS.ErrnoException & { dest?: string; port?: number },
): string | undefined {
  if (error.syscall === undefined) return undefined;
  const where = error.dest ?? error.path ?? 'a file';
  return SENTENCES[errorCode(error) ?? '']?.({ where, address: `Port ${error.port}` });
}
