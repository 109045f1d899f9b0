import { setTimeout as sleep } from 'node:timers/promises';
import { defineBenches } from './support/bench.ts';
import { download } from './support/download.ts';
import { openLoadedSite } from './support/loaded-site.ts';
import { memoryOf, peakDuring } from './support/memory.ts';

const SIZES = [20_000, 100_000];
const ROUNDS = 3;
const SETTLE_MS = 2000;

/** The same rows as a workbook and as CSV from one server, one after the other: what the workbook takes more. */
export const WORKBOOK = defineBenches(
  SIZES.flatMap((claims) => [
    { name: `time of .xlsx against .csv, ${claims.toLocaleString('en')} rows`, bar: { atMost: 12 } },
    {
      name: `memory growth of the server during .xlsx, over that during .csv, ${claims.toLocaleString('en')} rows`,
      bar: { atMost: 96 },
      unit: 'MiB',
    },
  ]),
  async (context) => {
    const values: number[][] = [];
    for (const claims of SIZES) {
      const { origin, pid } = await openLoadedSite(context, claims);
      await fetch(`${origin}/claims`).then((page) => page.text());
      const ask = async (format: string) => {
        await sleep(SETTLE_MS);
        const before = memoryOf(pid);
        let taken = { bytes: 0, firstMs: 0, wholeMs: 0 };
        const peak = await peakDuring(pid, async () => {
          taken = await download(`${origin}/claims.${format}`);
        });
        context.say(
          `${claims} rows as ${format}: ${taken.wholeMs.toFixed(0)} ms, ${(taken.bytes / 2 ** 20).toFixed(1)} MiB, ${(peak - before).toFixed(1)} MiB over ${before.toFixed(0)}`,
        );
        return { ms: taken.wholeMs, growth: peak - before };
      };
      await ask('csv');
      const [times, growths]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        const [csv, xlsx] = [await ask('csv'), await ask('xlsx')];
        times.push(xlsx.ms / csv.ms);
        growths.push(xlsx.growth - csv.growth);
      }
      values.push(times, growths);
    }
    return values;
  },
);
