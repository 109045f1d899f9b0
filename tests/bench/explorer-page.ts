import { openBareNext } from './support/bare-next.ts';
import { type BenchContext, compare, defineBench } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';
import { requestsPerSecond } from './support/load.ts';
import { sizeOf } from './support/size-of.ts';

const NAME = 'explorer page not in the cache, against a bare dynamic Next page';

export const BARE_DYNAMIC = defineBench({
  name: `${NAME} of the same size`,
  bar: { atLeast: 0.6 },
  measure: (context) => measure(context, '/dynamic'),
});

export const BARE_DYNAMIC_SMALL = defineBench({
  name: `${NAME} of one row`,
  measure: (context) => measure(context, '/greeting'),
});

async function measure(context: BenchContext, path: string): Promise<number[]> {
  const { origin } = await openBuiltSite(context);
  const bytes = await sizeOf(`${origin}/claims`);
  const theirs = (await openBareNext(context, bytes)) + path;
  context.say(`${bytes} bytes against ${await sizeOf(theirs)}`);
  let asked = 0;
  // A parameter that says nothing: the same page, and never the same address.
  const toPath = () => `/claims?n=${asked++}`;
  const common = { seconds: 4, connections: 8, signal: context.abort };
  const askOurs = () => requestsPerSecond({ ...common, url: origin, toPath });
  const askTheirs = () => requestsPerSecond({ ...common, url: theirs });
  await askOurs();
  await askTheirs();
  return compare(context, askOurs, askTheirs);
}
