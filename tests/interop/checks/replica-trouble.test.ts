import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '../../../db/client.ts';
import { copyClaim } from '../../support/copy-claims.ts';
import { requireProgram } from '../../support/require-program.ts';
import { runLoader } from '../../support/run-loader.ts';
import { type Cluster, openCluster } from '../support/open-cluster.ts';
import { runNpm } from '../support/run-npm.ts';
import { FIRST_PERCENT, readSouthKorea } from '../support/south-korea.ts';

const SLUG = 'unfavourable-view-of-china';
const METRIC = `/metrics/${SLUG}`;
const BAR_MS = 10_000;

let cluster: Cluster;
let origin: string;

beforeAll(async () => {
  // A read that stands in the way of what comes from the primary is ended at once.
  cluster = await openCluster(1, ['max_standby_streaming_delay=0', 'max_standby_archive_delay=0']);
  origin = cluster.instances[0]?.origin ?? '';
});
afterAll(() => cluster?.stop());

const text = (path: string) => fetch(origin + path).then((answer) => answer.text());
const versionOf = (path: string) => fetch(origin + path).then(({ headers }) => headers.get('x-data-version'));

async function listFailed(paths: readonly string[]): Promise<[string, number][]> {
  const failed: [string, number][] = [];
  for (const path of paths) {
    const answer = await fetch(origin + path);
    await answer.arrayBuffer();
    if (answer.status !== 200) failed.push([path, answer.status]);
  }
  return failed;
}

/** Has what readers read locked on the primary each second, and so on the replica, until it is stopped. */
function lockOverAndOver(table: string): { stop: () => Promise<void> } {
  const { db, close } = connect(cluster.primaryAs(), { max: 1 });
  let isOver = false;
  const locking = (async () => {
    while (!isOver) {
      await db.transaction((tx) =>
        tx.execute(sql`lock table ${sql.identifier(table)} in access exclusive mode`),
      );
      await sleep(1000);
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await locking;
      await close();
    },
  };
}

async function countConflicts(): Promise<number> {
  const { db, close } = connect(cluster.replicaAs(), { max: 1 });
  const [row] = await db.execute<{ count: number }>(
    sql`select confl_lock::int as count from pg_stat_database_conflicts where datname = 'metrics'`,
  );
  await close();
  return row?.count ?? 0;
}

describe('a site on a replica', () => {
  it('shows every page of its sitemap, and the files beside them', async () => {
    const pages = [...(await text('/sitemap.xml')).matchAll(/<loc>https?:\/\/[^/]+([^<]*)<\/loc>/g)];
    const addresses = pages.map(([, path]) => path || '/');
    expect(addresses.length).toBeGreaterThan(60);
    const files = [
      '/claims.xlsx',
      '/claims.zip',
      '/claims?q=two+billion',
      '/claims?view=map',
      `/claims.bib?metric=${SLUG}`,
    ];
    const more = [
      'data.csv',
      'data.xlsx',
      'data.zip',
      'data.json',
      'chart.png',
      'card.png',
      'embed',
      'plain.csv',
    ];
    const asked = [...addresses, ...files, ...more.map((file) => `${METRIC}/${file}`), '/catalog.jsonld'];
    const failed = await Promise.all(
      [0, 1, 2, 3].map((part) => listFailed(asked.filter((_, n) => n % 4 === part))),
    );
    expect(failed.flat()).toEqual([]);
  });

  it('shows the older state whole while the replica is behind, and the new one once it has come', async () => {
    const before = await versionOf(METRIC);
    await cluster.server.onReplica`select pg_wal_replay_pause()`;
    await cluster.loadPercent(FIRST_PERCENT + 1);
    await sleep(3000);
    const paths = [
      METRIC,
      `${METRIC}/data.csv`,
      `${METRIC}/data.json`,
      `${METRIC}/chart.svg`,
      '/claims.csv',
      '/',
    ];
    for (const path of paths) {
      const asked = await fetch(`${origin}${path}`);
      expect([path, asked.headers.get('x-data-version')]).toEqual([path, before]);
      expect([path, readSouthKorea(await asked.text())]).toEqual([path, [FIRST_PERCENT]]);
    }
    expect(JSON.parse(await text('/health'))).toMatchObject({ ready: true, data_version: before });
    await cluster.server.onReplica`select pg_wal_replay_resume()`;
    const since = performance.now();
    while ((await versionOf(METRIC)) === before) await sleep(20);
    expect(performance.now() - since).toBeLessThan(BAR_MS);
    expect(readSouthKorea(await text(METRIC))).toEqual([FIRST_PERCENT + 1]);
  });

  it('asks again what the replica ends because it stood in the way', async () => {
    const before = await countConflicts();
    const locking = lockOverAndOver('claim_rows');
    const statuses: Record<number, number> = {};
    const conflicts = async () => (await countConflicts()) - before;
    const askOn = async (reader: number) => {
      for (let n = 0; n < 20 || (await conflicts()) === 0; n += 1) {
        const answer = await fetch(`${origin}/claims?q=word${reader}x${n}`);
        await answer.arrayBuffer();
        statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: 4 }, (_, reader) => askOn(reader)));
    await locking.stop();
    console.log(
      `${await conflicts()} reads were ended by the replica; statuses of pages: ${JSON.stringify(statuses)}`,
    );
    // On a slow machine one may be ended three times in a row.
    expect(Object.keys(statuses).filter((status) => !['200', '503'].includes(status))).toEqual([]);
    expect(statuses[200]).toBeGreaterThan(0);
  });

  it('breaks a large file off that the replica ends, and answers none of it as whole', async () => {
    const { db, close } = connect(cluster.primaryAs(), { max: 1 });
    await copyClaim('walker-2022-01', 60_000, db);
    await cluster.server.caughtUp();
    await sleep(1200);
    const args = [
      '-s',
      '-o',
      '/dev/null',
      '-w',
      '%{http_code}',
      '--limit-rate',
      '2M',
      `${origin}/claims.csv`,
    ];
    const fetching = promisify(execFile)(requireProgram('curl'), args).then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }) => ({ code, stdout }),
    );
    await sleep(2000);
    const before = await countConflicts();
    const locking = lockOverAndOver('claim_rows');
    const { code, stdout } = await fetching;
    await locking.stop();
    console.log(`curl ended with ${code} after the status ${stdout}.`);
    // A session counts it as it ends.
    await expect.poll(countConflicts, { timeout: 60_000 }).toBeGreaterThan(before);
    expect([code, stdout]).toEqual([56, '200']);
    await db.execute(sql`delete from claim_rows where claim_id like 'copy-%'`);
    await db.execute(sql`update data_state set dated = dated`);
    await close();
  });

  it('is refused as a place to load into, and to migrate, in a sentence', async () => {
    const { code, stderr } = await runLoader(cluster.replicaAs('loader'), []);
    expect([code, stderr]).toEqual([1, expect.stringMatching(/replica.*Nothing was written\.\n$/)]);
    await expect(runNpm(['db:migrate'], cluster.server.replica)).rejects.toThrow(
      /replica.*No migration was applied\./,
    );
  });
});

describe('when the replica goes', () => {
  it.each(['restart', 'promote'] as const)(
    '%s: readers get pages or a 503, and soon pages again',
    async (action) => {
      const paths = [() => METRIC, (n: number) => `/claims?q=${action}${n}`, () => '/claims.csv'];
      for (const path of paths) await text(path(0));
      const readers = paths.map(startAsking);
      await sleep(500);
      await cluster.server.control(action);
      const since = performance.now();
      while ((await fetch(`${origin}/health`)).status !== 200) await sleep(50);
      const back = Math.round(performance.now() - since);
      await sleep(1000);
      const said = (await Promise.all(readers.map((stop) => stop()))).map((counts) => JSON.stringify(counts));
      console.log(
        `${action}: ready ${back} ms after it was done; a page, a search and a file: ${said.join(' ')}`,
      );
      expect(said.join().match(/"(?!200|503)\d+/)).toBeNull();
      expect(back).toBeLessThan(BAR_MS);
    },
  );
});

/** Asks until it is stopped; gives how often which status came, and how often what was kept. */
function startAsking(path: (n: number) => string): () => Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  let isOver = false;
  const ask = async () => {
    for (let n = 1; !isOver; n += 1) {
      const answer = await fetch(origin + path(n));
      await answer.arrayBuffer();
      const said = `${answer.status}${answer.headers.get('x-data-state') ? ' as last known' : ''}`;
      counts[said] = (counts[said] ?? 0) + 1;
      await sleep(20);
    }
    return counts;
  };
  const asking = ask();
  return () => {
    isOver = true;
    return asking;
  };
}
