import { setTimeout as sleep } from 'node:timers/promises';
import type postgres from 'postgres';
import { openSql } from '../../support/open-sql.ts';
import type { ReplicatedServer } from './debian-replica.ts';
import type { Instance } from './site-cluster.ts';
import { readSouthKorea } from './south-korea.ts';

/** When a state came to be: on the primary, on the replica, and on each instance, by `performance.now()`. */
type Arrivals = { primary?: number; replica?: number; instances: (number | undefined)[] };

const EVERY_MS = 10;

type Watched = { server: ReplicatedServer; instances: readonly Instance[]; path: string };

/** Asks primary, replica and each instance by itself every few milliseconds which figure they hold. */
export async function watchLoads({ server, instances, path }: Watched) {
  const arrivals = new Map<number, Arrivals>();
  const at = (percent: number) => {
    const known = arrivals.get(percent) ?? { instances: instances.map(() => undefined) };
    arrivals.set(percent, known);
    return known;
  };
  let isOver = false;
  const onServer = (address: string) => {
    const url = new URL(address);
    url.pathname = '/metrics';
    return openSql(url.href);
  };
  const databases = [onServer(server.primary), onServer(server.replica)] as const;
  const repeat = async (look: () => Promise<void>) => {
    while (!isOver) {
      await look();
      await sleep(EVERY_MS);
    }
  };
  const lookAt = (sql: postgres.Sql, name: 'primary' | 'replica') =>
    repeat(async () => {
      const [row] = await sql`select value::int as percent from claim_rows where claim_id = 'walker-2022-04'`;
      if (row) at(row.percent)[name] ??= performance.now();
    });
  const lookAtInstance = ({ origin }: Instance, index: number) =>
    repeat(async () => {
      const text = await fetch(origin + path).then((answer) => answer.text());
      const [percent] = readSouthKorea(text);
      if (percent !== undefined) at(percent).instances[index] ??= performance.now();
    });
  const looking = Promise.all([
    lookAt(databases[0], 'primary'),
    lookAt(databases[1], 'replica'),
    ...instances.map(lookAtInstance),
  ]);
  const loads = () => [...arrivals.values()].flatMap(toDelays).slice(1);
  return {
    async untilAllShow(percent: number, limitMs: number): Promise<void> {
      const until = performance.now() + limitMs;
      while (at(percent).instances.includes(undefined)) {
        if (performance.now() > until)
          throw new Error(`Not all instances showed ${percent} in ${limitMs} ms.`);
        await sleep(EVERY_MS);
      }
    },
    slowestMs: () => Math.max(...loads().flatMap(({ shown }) => shown)),
    describe: () =>
      [
        `From the commit to the replica: ${describeTimes(loads().map(({ replicated }) => replicated))}.`,
        `From the commit until the first instance shows it: ${describeTimes(loads().map(({ shown }) => Math.min(...shown)))}.`,
        `From the commit until all ${instances.length} show it: ${describeTimes(loads().map(({ shown }) => Math.max(...shown)))}.`,
      ].join('\n'),
    async stop(): Promise<void> {
      isOver = true;
      await looking;
      await Promise.all(databases.map((sql) => sql.end({ timeout: 1 })));
    },
  };
}

function toDelays({ primary, replica, instances }: Arrivals) {
  const shown = instances.filter((one) => one !== undefined);
  if (primary === undefined || replica === undefined || shown.length < instances.length) return [];
  return [{ replicated: replica - primary, shown: shown.map((one) => one - primary) }];
}

/** The least, the middle and the most of some times. */
export function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b).map(Math.round);
  return `${sorted[0]} / ${sorted[Math.floor(sorted.length / 2)]} / ${sorted.at(-1)} ms (least, middle, most of ${sorted.length})`;
}
