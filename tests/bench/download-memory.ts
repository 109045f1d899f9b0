import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchContext, defineBenches, type Line } from './support/bench.ts';
import { download } from './support/download.ts';
import { openLoadedSite } from './support/loaded-site.ts';
import { memoryOf, peakDuring } from './support/memory.ts';

const SIZES = [100_000, 1_000_000];
const WAYS = [
  { readers: 1, words: 'one download', most: 64 },
  { readers: 4, words: 'four at once', most: 96 },
];
const ROUNDS = 3;
const SETTLE_MS = 2000;

const lineOf = (claims: number, { words, most }: (typeof WAYS)[number]): Line => ({
  name: `memory growth of the server during ${words}, ${claims.toLocaleString('en')} rows`,
  bar: { atMost: most },
  unit: 'MiB',
});

/** Growth is over what the server held before its first download, once its pages had been asked for. */
export const DOWNLOAD_MEMORY = defineBenches(
  SIZES.flatMap((claims) => WAYS.map((way) => lineOf(claims, way))),
  async (context) => {
    const values: number[][] = [];
    for (const claims of SIZES)
      for (const way of WAYS) values.push(await measure(context, claims, way.readers));
    return values;
  },
);

/** A server of its own each time, since memory that one once took it keeps for the next. */
async function measure(context: BenchContext, claims: number, readers: number): Promise<number[]> {
  const undo: (() => Promise<void> | void)[] = [];
  const own = { ...context, defer: (step: () => Promise<void> | void) => undo.push(step) };
  try {
    const { origin, pid } = await openLoadedSite(own, claims);
    for (const path of ['/', '/claims', '/metrics']) await fetch(origin + path).then((page) => page.text());
    await sleep(SETTLE_MS);
    const before = memoryOf(pid);
    const growths: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      context.abort.throwIfAborted();
      const all = () => Promise.all(Array.from({ length: readers }, () => download(`${origin}/claims.csv`)));
      growths.push((await peakDuring(pid, all)) - before);
      context.say(
        `${claims} rows, ${readers} at once: ${growths.at(-1)?.toFixed(1)} MiB over ${before.toFixed(0)}`,
      );
    }
    return growths;
  } finally {
    for (const step of undo.reverse()) await step();
  }
}
