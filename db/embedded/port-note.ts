import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../process/setup-problem.ts';

const noteOf = (dir: string) => path.join(dir, 'port');

/** The port on which the users of the server of `dir` look for it; undefined if nobody noted one. */
export function readPortNote(dir: string): number | undefined {
  try {
    return Number.parseInt(readFileSync(noteOf(dir), 'utf8'), 10) || undefined;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Notes the port: whoever starts the server again, while it has users, starts it there. The caller holds the lock. */
export function writePortNote(dir: string, port: number): void {
  if (readPortNote(dir) !== port) writeFileSync(noteOf(dir), `${port}\n`);
}

/** Takes the note back, with the last user. */
export function removePortNote(dir: string): void {
  rmSync(noteOf(dir), { force: true });
}
