import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const VERSIONS = '/usr/lib/postgresql';

/** The oldest PostgreSQL that Debian has here, and what runs its programs. */
export type DebianPostgres = {
  version: string;
  run: (program: string, args: readonly string[]) => Promise<void>;
};

/** Throws with what to install where there is none. */
export function findDebianPostgres(): DebianPostgres {
  const version = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).sort((a, b) => Number(a) - Number(b))[0]
    : undefined;
  if (version === undefined)
    throw new Error(
      'No PostgreSQL of Debian is here: install it with "apt-get install postgresql-15" and run this again.',
    );
  return { version, run: (program, args) => runAsServer(path.join(VERSIONS, version, 'bin', program), args) };
}

/** A new folder in which whoever runs the servers may write. */
export function makeServerFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-debian-'));
  chmodSync(folder, 0o777);
  return folder;
}

/** PostgreSQL runs for nobody who is root: there its own user does it. */
async function runAsServer(program: string, args: readonly string[]): Promise<void> {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const [file = '', ...rest] = command;
  await promisify(execFile)(file, rest, { cwd: '/', timeout: 60_000 });
}
