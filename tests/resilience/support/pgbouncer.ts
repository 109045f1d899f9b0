import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { getServerAccount } from '../../../db/embedded/account.ts';
import { findFreePort } from '../../../db/process/free-port.ts';

export type Pgbouncer = {
  /** A database address, by way of the pooler. */
  through: (databaseUrl: string) => string;
  stop: () => Promise<void>;
};

const PROGRAM = 'pgbouncer';

/**
 * Starts Debian's pgbouncer before a server, in transaction mode and else as it comes; `settings` are lines of its file. It
 * refuses to run as root, and is run as the user of the database then.
 */
export async function startPgbouncer(databaseUrl: string, settings: string[] = []): Promise<Pgbouncer> {
  if (spawnSync(PROGRAM, ['--version']).error)
    throw new Error('There is no pgbouncer here: install it, as with "apt-get install pgbouncer".');
  const server = new URL(databaseUrl);
  const port = await findFreePort();
  const folder = mkdtempSync(path.join(tmpdir(), 'pgbouncer-'));
  const write = (name: string, lines: string[]) => {
    const file = path.join(folder, name);
    writeFileSync(file, `${lines.join('\n')}\n`);
    chmodSync(file, 0o644);
    return file;
  };
  chmodSync(folder, 0o755);
  const users = write('users.txt', [`"${server.username}" "${decodeURIComponent(server.password)}"`]);
  const file = write('pgbouncer.ini', [
    '[databases]',
    `* = host=${server.hostname} port=${server.port}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${port}`,
    'unix_socket_dir =',
    'auth_type = md5',
    `auth_file = ${users}`,
    'pool_mode = transaction',
    ...settings,
  ]);
  const child = spawn(PROGRAM, ['--quiet', file], { ...getServerAccount(), stdio: 'ignore' });
  const stop = async () => {
    await end(child);
    rmSync(folder, { recursive: true });
  };
  await untilOpen(port);
  const through = (url: string) => {
    const address = new URL(url);
    address.port = String(port);
    return address.href;
  };
  return { through, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill('SIGKILL');
  await closed;
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await takesConnections(port)) return;
    await sleep(100);
  }
  throw new Error('pgbouncer did not answer in ten seconds.');
}

function takesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
