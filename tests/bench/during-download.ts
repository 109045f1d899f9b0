import { setTimeout as sleep } from 'node:timers/promises';
import { compare, defineBenches } from './support/bench.ts';
import { startBenchProgram } from './support/bench-program.ts';
import { p99 } from './support/latency.ts';
import { openLoadedSite } from './support/loaded-site.ts';

const CLAIMS = 1_000_000;
const SECONDS = 6;
const STARTED_MS = 1000;

/** The download is read by a process of its own: reading it here would delay what is measured here. */
export const DURING_DOWNLOAD = defineBenches(
  [
    {
      name: 'p99 of a cached page during a full download of 1,000,000 claims, against idle',
      bar: { atMost: 3 },
    },
    { name: 'p99 of an explorer page made anew during it, against idle', bar: { atMost: 3 } },
  ],
  async (context) => {
    const { origin } = await openLoadedSite(context, CLAIMS);
    const values: number[][] = [];
    let asked = 0;
    for (const toUrl of [() => `${origin}/claims`, () => `${origin}/claims?n=${asked++}`]) {
      const ask = () => p99({ toUrl, seconds: SECONDS, connections: 2 });
      await ask();
      values.push(await compare(context, () => whileDownloading(`${origin}/claims.csv`, ask), ask));
    }
    return values;
  },
);

async function whileDownloading<T>(url: string, work: () => Promise<T>): Promise<T> {
  const reader = startBenchProgram('download-forever', [url]);
  try {
    await sleep(STARTED_MS);
    return await work();
  } finally {
    await reader.stop();
  }
}
