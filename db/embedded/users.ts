import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isRunning, type ProcessIdentity, self } from '../process/process-identity.ts';

/** A process that uses the server of `dir`; the folder tells a note that was copied along with a project. */
type User = ProcessIdentity & { dir: string };

const folderOf = (dir: string) => path.join(dir, 'users');

/** Notes that this process uses the server; gives what takes the note back. The caller holds the lock. */
export function registerUser(dir: string): () => void {
  mkdirSync(folderOf(dir), { recursive: true });
  const note = path.join(folderOf(dir), `${process.pid}-${Math.random().toString(36).slice(2)}.json`);
  writeFileSync(note, JSON.stringify({ ...self(), dir } satisfies User));
  return () => rmSync(note, { force: true });
}

/** Whether a process that lives uses the server. */
export const hasUsers = (dir: string): boolean => countUsers(dir) > 0;

/** How many living processes use the server. Notes of processes that died are removed. */
export function countUsers(dir: string): number {
  if (!existsSync(folderOf(dir))) return 0;
  const notes = readdirSync(folderOf(dir)).map((name) => path.join(folderOf(dir), name));
  const dead = notes.filter((note) => !isUserRunning(note, dir));
  for (const note of dead) rmSync(note, { force: true });
  return notes.length - dead.length;
}

function isUserRunning(note: string, dir: string): boolean {
  try {
    const user = JSON.parse(readFileSync(note, 'utf8')) as User;
    return user.dir === dir && isRunning(user);
  } catch (error) {
    if (error instanceof SyntaxError) return false;
    throw error;
  }
}
