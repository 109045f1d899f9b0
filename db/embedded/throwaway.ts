import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive } from '../process/process-identity.ts';
import { getServerAccount } from './account.ts';
import { type Home, homeAt, temporaryRoot } from './home.ts';
import { stopServer } from './server.ts';

const PREFIX = 'cited-metrics-throwaway-';

/** A new folder for a database that is thrown away; the process that made it is in its name. */
export function makeThrowawayHome(): Home {
  const dir = mkdtempSync(path.join(root(), `${PREFIX}${process.pid}-`));
  chmodSync(dir, 0o711);
  return homeAt(dir);
}

/** Deletes the folder. The server may still be writing its last: try again for a while. */
export function removeThrowawayHome(home: Home): void {
  rmSync(home.dir, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}

/** Stops and deletes what processes that were killed have left behind. */
export async function sweepThrowawayHomes(): Promise<void> {
  for (const name of readdirSync(root())) {
    const dir = path.join(root(), name);
    if (!name.startsWith(PREFIX) || isAlive(Number(name.slice(PREFIX.length).split('-')[0])) || !isOurs(dir))
      continue;
    const home = homeAt(dir);
    await stopServer(home);
    removeThrowawayHome(home);
  }
}

const root = () => temporaryRoot(getServerAccount(), [tmpdir(), '/tmp', '/var/tmp']);

const isOurs = (dir: string) =>
  existsSync(dir) && statSync(dir).uid === (process.getuid?.() ?? statSync(dir).uid);
