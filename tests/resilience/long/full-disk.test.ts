import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_DIR } from '../../../db/process/program.ts';
import { runProcess } from '../../support/run-process.ts';
import { toTestEnvironment } from '../../support/test-environment.ts';

let disk: string;

beforeEach(() => {
  disk = mkdtempSync(path.join(tmpdir(), 'cited-metrics-disk-'));
});
afterEach(() => rmSync(disk, { recursive: true }));

/** Uses up what is left of the disk. */
const FILL = 'dd if=/dev/zero of="$DISK/fill" bs=4k 2>/dev/null;';
const FREE = 'rm "$DISK/fill";';
const WITH = 'node --import tsx db/with-database.ts -- sh -c';
const MIGRATE = 'node --import tsx db/migrate.ts';
const SEED = 'node --import tsx seed/commands/load.ts';

/** Runs a script with a disk of so many megabytes of its own, which is gone with it, and gives what it printed. */
async function onDisk(megabytes: number, script: string): Promise<string> {
  const mount = `mount -t tmpfs -o size=${megabytes}m,mode=755 none "$DISK" || exit 99\n`;
  const { code, output } = await runProcess('unshare', ['--mount', 'sh', '-c', mount + script], {
    cwd: PROJECT_DIR,
    env: { ...toTestEnvironment(process.env), DISK: disk, DATA_DIR: path.join(disk, 'data') },
    abort: new AbortController().signal,
    limitSeconds: 300,
  });
  if (code === 99 || output.includes('unshare failed'))
    throw new Error(
      `A disk of its own needs root, on Linux with mount and unshare: run this test as root.\n${output}`,
    );
  return output;
}

const NO_STACK = /\n\s+at |errno|severity/;

describe('a full disk under the embedded database', () => {
  it.each([1, 20, 39])('is said in a sentence where it has %i MB in all', async (megabytes) => {
    const output = await onDisk(megabytes, `${WITH} true`);
    expect(output).toBe(
      `Making a new database in ${disk}/data.\nThe disk that holds the database's folder ${disk}/data is full. Free some ` +
        'space there, choose a folder on another disk with DATA_DIR=/path/to/folder, or set DATABASE_URL to a server of ' +
        'your own.\n',
    );
  });

  it('is said by migrating and by loading, writes nothing, and is made good by space', async () => {
    const migrated = await onDisk(70, `${WITH} '${FILL} ${MIGRATE}; ${FREE} ${MIGRATE}'`);
    expect(migrated).toMatch(/No space left on device/);
    expect(migrated).toMatch(/Applied \d+ migrations: 0000_initial/);
    expect(migrated).not.toMatch(NO_STACK);
    const loaded = await onDisk(70, `${WITH} '${MIGRATE}; ${FILL} ${SEED}; ${FREE} ${SEED}'`);
    expect(loaded).toMatch(
      /The disk of the database server is full \(.*No space left on device\)\. Free some space there, and run this again\. Nothing was written\./,
    );
    expect(loaded).toMatch(/Data version [0-9a-f]{12}/);
    expect(loaded).not.toMatch(NO_STACK);
  });

  it('is said by a start, and where the server ended on it, which then comes back by itself', async () => {
    const started = await onDisk(70, `${WITH} true; ${FILL} ${WITH} true`);
    expect(started).toMatch(/is not one that can be written \(the disk is full\)|'s folder .* is full/);
    expect(started).not.toMatch(NO_STACK);
    const kill = 'kill -9 $(head -n 1 "$DATA_DIR/postgres/postmaster.pid");';
    const killed = await onDisk(70, `${WITH} '${FILL} ${kill} sleep 6; ${FREE} sleep 8; ${MIGRATE}'`);
    expect(killed).toMatch(/starting it again fails; it is tried every few seconds\. .*full/);
    expect(killed).toMatch(/had ended; it runs again on port \d+/);
    expect(killed).toMatch(/Applied \d+ migrations/);
    expect(killed).not.toMatch(NO_STACK);
  });
});
