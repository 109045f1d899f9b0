import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stampedBuild } from '../../resilience/support/stamped-build.ts';
import { addressOfRole, runReadmeSql } from '../../support/readme-roles.ts';
import { runLoader } from '../../support/run-loader.ts';
import { type ReplicatedServer, startReplicatedServer } from '../support/debian-replica.ts';
import { type Seen, startReader } from '../support/readers.ts';
import { runMigrate } from '../support/run-migrate.ts';
import { type Instance, startInstance } from '../support/site-cluster.ts';
import { correctSouthKorea, FIRST_PERCENT } from '../support/south-korea.ts';
import { startStickyNginx } from '../support/sticky-nginx.ts';
import { watchLoads } from '../support/watch-loads.ts';

const METRIC = '/metrics/unfavourable-view-of-china';
const FILES = [
  METRIC,
  `${METRIC}/data.csv`,
  `${METRIC}/data.json`,
  `${METRIC}/chart.svg`,
  '/',
  '/claims.csv',
];
const INSTANCES = 3;
const READERS = 24;
const LOADS = 8;
const BAR_MS = 10_000;

let server: ReplicatedServer;
let build: ReturnType<typeof stampedBuild>;
let folder: string;
let instances: Instance[] = [];
let proxy: Awaited<ReturnType<typeof startStickyNginx>>;

const primaryAs = (role: 'owner' | 'loader') => addressOfRole(server.primary, 'metrics', role);
const replicaAsReader = () => addressOfRole(server.replica, 'metrics', 'reader');

/** Loads the seeds with this figure, as the loader on the primary. */
async function loadPercent(percent: number): Promise<void> {
  const { code, stderr } = await runLoader(primaryAs('loader'), [correctSouthKorea(folder, percent)]);
  if (code !== 0) throw new Error(`The seeds were not loaded: ${stderr}`);
}

beforeAll(async () => {
  build = stampedBuild();
  folder = mkdtempSync(path.join(tmpdir(), 'cited-metrics-replica-'));
  server = await startReplicatedServer();
  await runReadmeSql(server.primary, server.major);
  await runMigrate(primaryAs('owner'));
  await loadPercent(FIRST_PERCENT);
  await server.caughtUp();
  instances = await Promise.all(
    Array.from({ length: INSTANCES }, () => startInstance(replicaAsReader(), build.distDir)),
  );
  proxy = await startStickyNginx(instances.map(({ address }) => address));
});
afterAll(async () => {
  await proxy?.stop();
  await Promise.all(instances.map(({ stop }) => stop()));
  await server?.stop();
  build?.remove();
  rmSync(folder, { recursive: true, force: true });
});

describe('three instances behind nginx on a replica', () => {
  it('show each new state within ten seconds, and no reader an older one after a newer, or two in one', async () => {
    const readers = Array.from({ length: READERS }, (_, n) =>
      startReader({
        origin: proxy.origin,
        from: `127.0.${n + 1}.1`,
        paths: FILES,
        isKeptAlive: n % 2 === 0,
        revalidates: n % 3 === 0,
      }),
    );
    const watch = await watchLoads({ server, instances, path: METRIC });
    for (let load = 1; load <= LOADS; load += 1) {
      await loadPercent(FIRST_PERCENT + load);
      await watch.untilAllShow(FIRST_PERCENT + load, BAR_MS * 2);
      await sleep(1500 * Math.random());
    }
    const seen = await Promise.all(readers.map(({ stop }) => stop()));
    console.log(watch.describe());
    await watch.stop();
    console.log(describeSeen(seen));
    expect(seen.flat().filter(({ status }) => status !== 200 && status !== 304)).toEqual([]);
    expect(seen.flat().filter(({ isBroken, percents }) => isBroken || percents.length !== 1)).toEqual([]);
    expect(seen.flatMap(listStepsBack)).toEqual([]);
    expect(new Set(seen.flat().map(({ servedBy }) => servedBy)).size).toBe(INSTANCES);
    expect(seen.filter((one) => new Set(one.map(({ servedBy }) => servedBy)).size > 1)).toEqual([]);
    expect(watch.slowestMs()).toBeLessThan(BAR_MS);
  });
});

/** Where a reader saw an older figure after a newer one: each load's is larger. */
function listStepsBack(seen: readonly Seen[]): Seen[] {
  return seen.filter(({ percents: [percent = 0] }, at) => percent < (seen[at - 1]?.percents[0] ?? 0));
}

function describeSeen(seen: Seen[][]): string {
  const all = seen.flat();
  const notModified = all.filter(({ status }) => status === 304).length;
  const versions = new Set(all.map(({ version }) => version)).size;
  return `${all.length} answers to ${seen.length} readers, of them ${notModified} "not modified", of ${versions} states of the data.`;
}
