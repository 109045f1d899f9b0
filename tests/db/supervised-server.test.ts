import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openServerFolder, type ServerFolder } from '../support/server-folder.ts';

let made: ServerFolder;
let folder: ServerFolder;

beforeAll(async () => {
  made = openServerFolder();
  const { code, stderr } = await made.runWith(['true']);
  if (code !== 0) throw new Error(stderr);
});
afterAll(() => made.remove());
beforeEach(() => {
  folder = openServerFolder(made);
});
afterEach(() => folder.remove());

/** A guard against one that stays away; that it is back within 5 s is measured by `npm run resilience`. */
const BACK_MS = 60_000;

describe('with-database while the server is killed', () => {
  it('starts it again on the same port, each time, and says so in a line', async () => {
    const running = folder.startWaiting();
    const url = await running.url();
    await folder.query(url, 'create table kept as select 0 as n');
    for (let kills = 1; kills <= 3; kills += 1) {
      const pid = folder.postmaster();
      process.kill(pid, 'SIGKILL');
      const since = performance.now();
      await folder.untilAnswers(url);
      expect(performance.now() - since).toBeLessThan(BACK_MS);
      await running.prints(`The database server (process ${pid}) had ended; it runs again on port `);
      expect(folder.postmaster()).not.toBe(pid);
    }
    expect(await folder.query(url, 'select n from kept')).toEqual([{ n: 0 }]);
    const { stderr } = await running.end();
    expect(stderr.trimEnd().split('\n')).toHaveLength(3);
    expect(folder.listProcesses()).toEqual([]);
    expect(existsSync(path.join(folder.dir, 'port'))).toBe(false);
  });

  it('starts it again although a backend of the old one is in the middle of a statement', async () => {
    const running = folder.startWaiting();
    const url = await running.url();
    const busy = folder
      .query(url, 'select count(*) from generate_series(1, 1e12::bigint)')
      .catch(() => 'ended');
    while (
      !(
        await folder.query(
          url,
          "select 1 from pg_stat_activity where query like '%1e12%' and pid <> pg_backend_pid()",
        )
      ).length
    )
      await sleep(20);
    process.kill(folder.postmaster(), 'SIGKILL');
    const since = performance.now();
    await folder.untilAnswers(url);
    expect(performance.now() - since).toBeLessThan(BACK_MS);
    expect(await busy).toBe('ended');
    await running.end();
    expect(folder.listProcesses()).toEqual([]);
  });

  it('lets a second command bring it back on the same port, where the first goes on with it', async () => {
    const running = folder.startWaiting();
    const url = await running.url();
    running.kill('SIGSTOP');
    process.kill(folder.postmaster(), 'SIGKILL');
    const second = await folder.runWith(['sh', '-c', 'echo $DATABASE_URL']);
    expect(second).toMatchObject({ code: 0, stdout: `${url}\n` });
    expect(second.stderr).toBe(
      'The database server has ended while others use it; it is started again on its port.\n',
    );
    expect(await folder.query(url, 'select 1 as n')).toEqual([{ n: 1 }]);
    running.kill('SIGCONT');
    expect((await running.end()).code).toBe(0);
    expect(folder.listProcesses()).toEqual([]);
  });

  it('says in a sentence that its port is taken, and goes on once it is free', async () => {
    const running = folder.startWaiting();
    const url = await running.url();
    running.kill('SIGSTOP');
    process.kill(folder.postmaster(), 'SIGKILL');
    const squatter = createServer((socket) => socket.destroy());
    await listenOnceFree(squatter, Number(new URL(url).port));
    running.kill('SIGCONT');
    await running.prints(/starting it again fails.* another program has taken the port\. End that program/);
    const second = await folder.runWith(['true']);
    expect(second.code).toBe(1);
    expect(second.stderr).toMatch(
      /can't be started on port \d+, where those who use it look for it: another/,
    );
    await new Promise((resolve) => squatter.close(resolve));
    await folder.untilAnswers(url);
    await running.end();
    expect(folder.listProcesses()).toEqual([]);
  });

  it('starts nothing more once it is told to stop', async () => {
    for (const delay of [0, 300]) {
      const running = folder.startWaiting();
      await running.url();
      process.kill(folder.postmaster(), 'SIGKILL');
      await sleep(delay);
      running.kill('SIGTERM');
      expect((await running.end()).code).toBe(143);
      expect(folder.listProcesses()).toEqual([]);
      expect(readFileSync(path.join(folder.dir, 'postgres', 'PG_VERSION'), 'utf8')).toBe('18\n');
    }
  });
});

/** A killed server's children hold its port until they notice: asked again until it is free. */
async function listenOnceFree(server: Server, port: number): Promise<void> {
  for (;;) {
    server.listen(port, '127.0.0.1');
    const error = await once(server, 'listening').then(
      () => undefined,
      (problem: NodeJS.ErrnoException) => problem,
    );
    if (error === undefined) return;
    if (error.code !== 'EADDRINUSE') throw error;
    await sleep(20);
  }
}
