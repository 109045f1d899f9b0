import { rm } from 'node:fs/promises';
import path from 'node:path';
import { findFreePort } from '../../../db/process/free-port.ts';
import { findDebianPostgres, makeServerFolder } from './debian-postgres.ts';

/** A server of Debian's PostgreSQL, in a folder of its own. */
export type DebianServer = { url: string; version: string; stop: () => Promise<void> };

/** Starts the oldest PostgreSQL that Debian has here, its locale C; `settings` are lines of its postgresql.conf. */
export async function startDebianServer(settings: readonly string[] = []): Promise<DebianServer> {
  const { version, run } = findDebianPostgres();
  const folder = makeServerFolder();
  const data = path.join(folder, 'data');
  await run('initdb', ['-D', data, '-U', 'owner', '-A', 'trust', '-E', 'UTF8', '--locale=C']);
  const port = await findFreePort();
  await run('pg_ctl', toStart(data, port, settings));
  return {
    url: `postgres://owner@127.0.0.1:${port}/postgres`,
    version,
    stop: async () => {
      await run('pg_ctl', ['-D', data, '-m', 'immediate', '-w', 'stop']);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What pg_ctl takes to start a server on a folder. */
export function toStart(data: string, port: number, settings: readonly string[]): string[] {
  const set = [`port=${port}`, 'listen_addresses=127.0.0.1', 'unix_socket_directories=', ...settings];
  const options = set.map((setting) => `-c ${setting}`).join(' ');
  return ['-D', data, '-o', options, '-l', `${data}.log`, '-w', 'start'];
}
