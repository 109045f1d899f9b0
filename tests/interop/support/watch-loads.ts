import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { connect } from '../../../db/client.ts';
import type { Cluster } from './open-cluster.ts';
import type { Instance } from './site-cluster.ts';
import { readSouthKorea } from './south-korea.ts';

/**
 * When a state came to be: on the primary, on the replica, and on each instance, in a record and in a page with a chart, which has
 * to be drawn anew; by `performance.now()`.
 */
type Arrivals = { primary?: number; replica?: number; records: Times; pages: Times };
type Times = (number | undefined)[];
/** What an instance said, and when the answer had come. */
type Said = { percent: number; at: number };

const EVERY_MS = 10;
const LOOK = sql`select value::int as percent from claim_rows where claim_id = 'walker-2022-04'`;

type Watched = { cluster: Cluster; page: string; record: string };

/** Asks primary, replica and each instance by itself every few milliseconds which figure they hold. */
export function watchLoads({ cluster, page, record }: Watched) {
  const { instances } = cluster;
  const arrivals = new Map<number, Arrivals>();
  const at = (percent: number) => {
    const none = () => instances.map(() => undefined);
    const known = arrivals.get(percent) ?? { records: none(), pages: none() };
    arrivals.set(percent, known);
    return known;
  };
  const said: Said[] = [];
  let isOver = false;
  const databases = [cluster.primaryAs(), cluster.replicaAs()].map((url) => connect(url, { max: 1 }));
  const repeat = async (look: () => Promise<void>) => {
    while (!isOver) {
      await look();
      await sleep(EVERY_MS);
    }
  };
  const lookAt = (index: number, name: 'primary' | 'replica') =>
    repeat(async () => {
      const [row] = (await databases[index]?.db.execute<{ percent: number }>(LOOK)) ?? [];
      if (row) at(row.percent)[name] ??= performance.now();
    });
  const lookAtInstances = (path: string, kind: 'records' | 'pages') =>
    instances.map(({ origin }: Instance, index) =>
      repeat(async () => {
        const text = await fetch(origin + path).then((answer) => answer.text());
        const [percent] = readSouthKorea(text);
        if (percent === undefined) return;
        said.push({ percent, at: performance.now() });
        at(percent)[kind][index] ??= performance.now();
      }),
    );
  const looking = Promise.all([
    lookAt(0, 'primary'),
    lookAt(1, 'replica'),
    ...lookAtInstances(record, 'records'),
    ...lookAtInstances(page, 'pages'),
  ]);
  const loads = () => [...arrivals].flatMap(([percent, times]) => toDelays(percent, times, said)).slice(1);
  return {
    async untilAllShow(percent: number, limitMs: number): Promise<void> {
      const until = performance.now() + limitMs;
      while ([...at(percent).records, ...at(percent).pages].includes(undefined)) {
        if (performance.now() > until)
          throw new Error(`Not all instances showed ${percent} in ${limitMs} ms.`);
        await sleep(EVERY_MS);
      }
    },
    /** How long after a commit an instance still gave the state before. */
    slowestMs: () => Math.max(...loads().map(({ older }) => older)),
    describe: () =>
      [
        `From the commit to the replica: ${describeTimes(loads().map(({ replica }) => replica))}.`,
        `Until none gives the state before any more: ${describeTimes(loads().map(({ older }) => older))}.`,
        `Until the first of ${instances.length} tells it: ${describeTimes(loads().map(({ records }) => Math.min(...records)))}.`,
        `Until all tell it: ${describeTimes(loads().map(({ records }) => Math.max(...records)))}.`,
        `Until all show it in a page with a chart: ${describeTimes(loads().map(({ pages }) => Math.max(...pages)))}.`,
      ].join('\n'),
    async stop(): Promise<void> {
      isOver = true;
      await looking;
      await Promise.all(databases.map(({ close }) => close()));
    },
  };
}

function toDelays(percent: number, { primary, replica, records, pages }: Arrivals, said: readonly Said[]) {
  if (primary === undefined || replica === undefined) return [];
  const since = (times: Times) => times.flatMap((one) => (one === undefined ? [] : [one - primary]));
  const older =
    Math.max(primary, ...said.filter((one) => one.percent < percent).map(({ at }) => at)) - primary;
  return [{ older, replica: replica - primary, records: since(records), pages: since(pages) }];
}

/** The least, the middle and the most of some times. */
export function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[0]} / ${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)} ms (least, middle, most of ${sorted.length})`;
}
