import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { findFreePort } from '../../../db/process/free-port.ts';
import { dumpTables } from '../../support/dump-tables.ts';
import { runLoader, startLoader } from '../../support/run-loader.ts';
import { copySampleSeed, FERRIES, SAMPLE_SEED, swap } from '../../support/sample-seed.ts';
import { openServerFolder, type ServerFolder } from '../../support/server-folder.ts';
import { stampedBuild } from '../support/stamped-build.ts';
import { startProgram } from '../support/start-program.ts';

const KILLS = 100;
const BACK_MS = 5000;
/** A guard, far from what a slow machine takes for so many. */
const LIMIT_MS = 3_000_000;

let folder: ServerFolder;

beforeAll(() => {
  folder = openServerFolder();
});
afterAll(() => folder.remove());

const corrected = () =>
  copySampleSeed({
    [FERRIES]: (text) =>
      swap('    value: 83\n', '    value: 84\n')(text) +
      '  - { claim: ferries-2021-04, field: value, was: 83, now: 84, on: "2024-05-01", why: a test, cause: our_reading }\n',
  });

describe('a database that is killed again and again while seeds are loaded', () => {
  it(
    `holds one state or the other after each of ${KILLS} kills, of the server and of the loader in turn`,
    async () => {
      const running = folder.startWaiting();
      const url = await running.url();
      await migrate(url);
      expect(await runLoader(url, [SAMPLE_SEED])).toMatchObject({ code: 0 });
      const before = JSON.stringify(await dumpTables(url));
      const correction = corrected();
      const slowest = { ms: 0 };
      let mixed = 0;
      let corrections = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        const loader = startLoader(url, [correction]);
        // Spread over all that a load does, whatever that takes on this machine.
        await Promise.race([loader.ended, sleep(((kill * 37) % 100) * 20)]);
        if (kill % 2 === 0) process.kill(folder.postmaster(), 'SIGKILL');
        else loader.child.kill('SIGKILL');
        const since = performance.now();
        await folder.untilAnswers(url);
        slowest.ms = Math.max(slowest.ms, performance.now() - since);
        expect((await loader.ended).stderr).not.toMatch(/\n\s+at /);
        const now = JSON.stringify(await dumpTables(url));
        if (now === before) continue;
        // What is not the old state must be all of the new one: then a load finds nothing to do.
        const again = await runLoader(url, [correction]);
        if (again.stdout.includes('Nothing changed')) corrections += 1;
        else mixed += 1;
        await folder.query(
          url,
          'truncate articles, sources, metrics, entities, comparability_groups, data_state cascade',
        );
        await runLoader(url, [SAMPLE_SEED]);
      }
      console.log(
        `${KILLS} kills: ${mixed} mixed states, ${corrections} whole corrections, back within ${Math.round(slowest.ms)} ms.`,
      );
      expect(mixed).toBe(0);
      expect(slowest.ms).toBeLessThan(BACK_MS);
      await running.end();
      expect(folder.listProcesses()).toEqual([]);
    },
    LIMIT_MS,
  );
});

describe('npm start while its database is killed', () => {
  it('answers from the same database again within 5 s, three times, and seeds join it', async () => {
    const build = stampedBuild();
    const port = await findFreePort();
    const origin = `http://localhost:${port}`;
    const start = startProgram([path.join('app', '_boot', 'run.mjs'), 'app/_boot/start.ts'], {
      DATA_DIR: folder.dir,
      PORT: String(port),
      NEXT_DIST_DIR: build.distDir,
    });
    try {
      await start.prints(`Cited Metrics is at ${origin}.`);
      for (let kill = 1; kill <= 3; kill += 1) {
        process.kill(folder.postmaster(), 'SIGKILL');
        const since = performance.now();
        await sleep(50);
        while ((await fetch(`${origin}/health`)).status !== 200) await sleep(50);
        const back = performance.now() - since;
        console.log(`The site is ready again ${Math.round(back)} ms after kill ${kill}.`);
        expect(back).toBeLessThan(BACK_MS);
        const page = await fetch(`${origin}/claims?q=${kill}`);
        expect(page.status).toBe(200);
      }
      const seeds = await folder
        .start([
          '--import',
          'tsx',
          'db/with-database.ts',
          '--',
          process.execPath,
          '--import',
          'tsx',
          'seed/commands/load.ts',
        ])
        .end();
      expect(seeds).toMatchObject({ code: 0 });
      expect(seeds.stderr).toMatch(/^Using the database server that runs already/);
      expect(start.printed().match(/had ended; it runs again on port/g)).toHaveLength(3);
    } finally {
      start.kill('SIGTERM');
      await start.ended;
      build.remove();
    }
    expect(folder.listProcesses()).toEqual([]);
  });
});
