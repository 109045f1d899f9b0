import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CommittedNginx, startCommittedNginx } from '../support/committed-nginx.ts';
import { measureRequests } from '../support/measure-requests.ts';
import { type Cluster, openCluster } from '../support/open-cluster.ts';
import { type Seen, startReader } from '../support/readers.ts';
import { FIRST_PERCENT } from '../support/south-korea.ts';
import { startWanderer } from '../support/wandering-reader.ts';
import { watchLoads } from '../support/watch-loads.ts';

const METRIC = '/metrics/unfavourable-view-of-china';
const RECORD = '/claims/walker-2022-04.json';
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
const LOADS = 6;
const BAR_MS = 10_000;

let cluster: Cluster;
let proxy: CommittedNginx;

beforeAll(async () => {
  cluster = await openCluster(INSTANCES);
  proxy = await startCommittedNginx({ instances: cluster.instances.map(({ port }) => port) });
});
afterAll(async () => {
  await proxy?.stop();
  await cluster?.stop();
});

describe('three instances behind nginx on a replica', () => {
  it('show each new state within ten seconds, and no reader an older one after a newer, or two in one', async () => {
    const readers = Array.from({ length: READERS }, (_, n) =>
      startReader({
        proxy,
        from: `127.0.${n + 1}.1`,
        paths: FILES,
        isKeptAlive: n % 2 === 0,
        revalidates: n % 3 === 0,
      }),
    );
    const wanderers = [false, true].map((hasTags) => startWanderer(cluster.instances, RECORD, hasTags));
    const watch = watchLoads({ cluster, page: METRIC, record: RECORD });
    for (let load = 1; load <= LOADS; load += 1) {
      await cluster.loadPercent(FIRST_PERCENT + load);
      await watch.untilAllShow(FIRST_PERCENT + load, BAR_MS * 2);
      await sleep(1500 * Math.random());
    }
    const seen = await Promise.all(readers.map(({ stop }) => stop()));
    const [without, withTags] = await Promise.all(wanderers.map(({ stop }) => stop()));
    await watch.stop();
    console.log(`${watch.describe()}\n${describeSeen(seen)}`);
    console.log(`Who goes from one to the next: ${JSON.stringify({ without, withTags })}`);
    const all = seen.flat();
    expect(all.filter(({ status }) => status !== 200 && status !== 304)).toEqual([]);
    expect(all.filter(({ isBroken, percents }) => isBroken || percents.length !== 1)).toEqual([]);
    expect(seen.flatMap(listStepsBack)).toEqual([]);
    expect(withTags?.stepsBack).toBe(0);
    expect(watch.slowestMs()).toBeLessThan(BAR_MS);
  });

  it('give the same bytes under the same tags, and take each other’s cursors', async () => {
    const more = [
      '/claims.xlsx',
      `${METRIC}/chart.png`,
      `${METRIC}/card.png`,
      '/claims.json?limit=5',
      '/sources.json',
    ];
    for (const path of [...FILES, ...more]) {
      const [first, ...others] = await Promise.all(
        cluster.instances.map(async ({ origin }) => {
          const answer = await fetch(origin + path);
          return [path, answer.status, answer.headers.get('etag'), await toHash(answer)];
        }),
      );
      for (const other of others) expect(other).toEqual(first);
    }
    const [one, other] = cluster.instances;
    const page = await fetch(`${one?.origin}/claims.json?limit=5`).then((answer) => answer.json());
    const { pathname, search } = new URL(page.next ?? page.links?.next);
    expect((await fetch(`${other?.origin}${pathname}${search}`)).status).toBe(200);
  });

  it('follow a reader who comes with the tag of another’s newer state', async () => {
    const [ahead, ...behind] = cluster.instances.map(({ origin }) => origin + METRIC);
    for (let turn = 1; turn <= 3; turn += 1) {
      const tagOf = async (address = '') => (await fetch(address)).headers.get('etag') ?? '';
      const before = await tagOf(ahead);
      for (const address of behind) await tagOf(address);
      await cluster.loadPercent(FIRST_PERCENT + LOADS + turn);
      let tag = before;
      while (tag === before) tag = await tagOf(ahead);
      for (const address of behind)
        expect((await fetch(address, { headers: { 'if-none-match': tag } })).status).toBe(304);
    }
  });

  it('answer all that is asked of one, of two and of three of them at once', async () => {
    const lines = await measureRequests(cluster.instances, METRIC);
    console.log(`A page in brotli, asked of the instances themselves:\n${lines.join('\n')}`);
    expect(lines).toHaveLength(INSTANCES);
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

async function toHash(answer: Response): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer());
  return Buffer.from(bytes).toString('hex');
}
