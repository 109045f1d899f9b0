import { openBareNext } from './support/bare-next.ts';
import { type BenchContext, compare, defineBench } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';
import { requestsPerSecond } from './support/load.ts';
import { sizeOf } from './support/size-of.ts';

const NAME = 'explorer page not in the cache, against a bare dynamic Next page';

export const BARE_DYNAMIC = defineBench({
  name: `${NAME} of the same size`,
  bar: { atLeast: 0.9 },
  measure: (context) => measure(context, '/dynamic'),
});

export const BARE_DYNAMIC_SMALL = defineBench({
  name: `${NAME} of one row`,
  measure: (context) => measure(context, '/greeting'),
});

export const NEW_CHOICE = defineBench({
  name: 'explorer page of a choice that nobody made yet, its charts drawn for it, against a bare dynamic Next page of the same size',
  measure: measureChoices,
});

async function measure(context: BenchContext, path: string): Promise<number[]> {
  const { origin } = await openBuiltSite(context);
  const bytes = await sizeOf(`${origin}/claims`);
  const theirs = (await openBareNext(context, bytes)) + path;
  context.say(`${bytes} bytes against ${await sizeOf(theirs)}`);
  let asked = 0;
  // A parameter that says nothing: the same page, and never the same address. Counts are read once a filter, as for
  // a reader who pages on or sorts anew; the rows are read, and the page is made, each time.
  const toPath = () => `/claims?n=${asked++}`;
  const common = { seconds: 4, connections: 8, signal: context.abort };
  const askOurs = () => requestsPerSecond({ ...common, url: origin, toPath });
  const askTheirs = () => requestsPerSecond({ ...common, url: theirs });
  await askOurs();
  await askTheirs();
  return compare(context, askOurs, askTheirs);
}

/** Two countries at a time, so that there are enough pairs: each is counted, read and drawn once. */
async function measureChoices(context: BenchContext): Promise<number[]> {
  const { origin } = await openBuiltSite(context);
  const pairs = toPairs(await listCountries(origin));
  const bytes = await sizeOf(origin + pairs());
  const theirs = `${await openBareNext(context, bytes)}/dynamic`;
  const common = { seconds: 4, connections: 2, signal: context.abort };
  const askOurs = () => requestsPerSecond({ ...common, url: origin, toPath: pairs });
  const askTheirs = () => requestsPerSecond({ ...common, url: theirs });
  await askTheirs();
  return compare(context, askOurs, askTheirs);
}

async function listCountries(origin: string): Promise<string[]> {
  const response = await fetch(`${origin}/countries.json`);
  const { countries } = (await response.json()) as { countries: { code: string }[] };
  return countries.map(({ code }) => code);
}

/** The addresses of all pairs, one after another. Throws where there is none left: the next would be in the cache. */
function toPairs(codes: readonly string[]): () => string {
  const pairs = codes.flatMap((one, index) => codes.slice(index + 1).map((two) => [one, two]));
  return () => {
    const [one, two] = pairs.shift() ?? [];
    if (one === undefined) throw new Error(`${codes.length} countries give no more pairs.`);
    return `/claims?country=${one}&country=${two}`;
  };
}
