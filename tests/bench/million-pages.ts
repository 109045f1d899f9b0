import { compare, defineBenches, type Line } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';
import { openLoadedSite } from './support/loaded-site.ts';

const CLAIMS = 1_000_000;
const TIMES = 20;

/** The metric is one of the project's own, with the same claims on both sides. */
const PAGES = [
  { words: 'front page', path: '/' },
  { words: 'metric page', path: '/metrics/' },
];
const WAYS = [
  { words: 'made anew', isKept: false },
  { words: 'cached', isKept: true },
];

export const MILLION_PAGES = defineBenches(
  PAGES.flatMap((page) =>
    WAYS.map(
      (way): Line => ({
        name: `${page.words}, ${way.words}, 1,000,000 claims in the database against 43`,
        bar: { atMost: 1.2 },
      }),
    ),
  ),
  async (context) => {
    const [few, many] = [await openBuiltSite(context), await openLoadedSite(context, CLAIMS)];
    const { metrics } = (await (await fetch(`${few.origin}/metrics.json`)).json()) as {
      metrics: { slug: string }[];
    };
    const metric = metrics[0]?.slug ?? '';
    const values: number[][] = [];
    for (const { path } of PAGES)
      for (const { isKept } of WAYS) {
        const address = path === '/' ? path : path + metric;
        const ask = (origin: string) => () => medianMs(origin + address, isKept);
        for (const { origin } of [few, many]) await ask(origin)();
        values.push(await compare(context, ask(many.origin), ask(few.origin)));
      }
    return values;
  },
);

let asked = 0;

/** One after the other; a parameter that says nothing gives the same page, and never the same address. */
async function medianMs(url: string, isKept: boolean): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    const since = performance.now();
    const response = await fetch(isKept ? url : `${url}?n=${asked++}`);
    await response.arrayBuffer();
    if (!response.ok) throw new Error(`${url} answers with ${response.status}.`);
    times.push(performance.now() - since);
  }
  return times.sort((a, b) => a - b)[TIMES >> 1] ?? Number.NaN;
}
