import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { findFreePort } from '../../../db/process/free-port.ts';

const VERSIONS = '/usr/lib/postgresql';

/** A server of Debian's PostgreSQL, in a folder of its own. */
export type DebianServer = { url: string; version: string; stop: () => Promise<void> };

/** Starts the oldest PostgreSQL that Debian has here, its locale C. Throws with what to install where there is none. */
export async function startDebianServer(): Promise<DebianServer> {
  const version = existsSync(VERSIONS)
    ? readdirSync(VERSIONS).sort((a, b) => Number(a) - Number(b))[0]
    : undefined;
  if (version === undefined)
    throw new Error(
      'No PostgreSQL of Debian is here: install it with "apt-get install postgresql-15" and run this again.',
    );
  const bin = path.join(VERSIONS, version, 'bin');
  const folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-debian-'));
  chmodSync(folder, 0o777);
  const data = path.join(folder, 'data');
  const port = await findFreePort();
  await run(path.join(bin, 'initdb'), ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories=`;
  const control = path.join(bin, 'pg_ctl');
  await run(control, ['-D', data, '-o', options, '-l', path.join(folder, 'log'), '-w', 'start']);
  return {
    url: `postgres://owner@127.0.0.1:${port}/postgres`,
    version,
    stop: async () => {
      await run(control, ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL runs for nobody who is root: there its own user does it. */
function run(program: string, args: readonly string[]) {
  const isRoot = process.getuid?.() === 0;
  const command = isRoot ? ['runuser', '-u', 'postgres', '--', program, ...args] : [program, ...args];
  const [file = '', ...rest] = command;
  return promisify(execFile)(file, rest, { cwd: '/', timeout: 60_000 });
}
