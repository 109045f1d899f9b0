import { openBareNext } from './support/bare-next.ts';
import { compare, defineBench, defineBenches } from './support/bench.ts';
import { startBenchProgram } from './support/bench-program.ts';
import { openBuiltSite } from './support/built-site.ts';
import { requestsPerSecond } from './support/load.ts';
import { sizeOf } from './support/size-of.ts';

export const CACHED_PAGE = defineBench({
  name: 'cached page, requests per second, against a bare Next static page of the same size',
  bar: { atLeast: 0.9 },
  measure: async (context) => {
    const { origin } = await openBuiltSite(context);
    const ours = `${origin}/claims`;
    const bytes = await sizeOf(ours);
    const theirs = `${await openBareNext(context, bytes)}/static`;
    context.say(`${bytes} bytes against ${await sizeOf(theirs)}`);
    const ask = (url: string) => () =>
      requestsPerSecond({ url, seconds: 4, connections: 16, signal: context.abort });
    await ask(theirs)();
    return compare(context, ask(ours), ask(theirs));
  },
});

const ENCODINGS = ['identity', 'br'];

/** The same bytes and headers from a server that does nothing but send them. */
export const CACHED_PAGE_BARE = defineBenches(
  ENCODINGS.map((encoding) => ({
    name: `cached page, requests per second, against a bare node:http sending the same bytes (${encoding})`,
    bar: { atLeast: 0.6 },
  })),
  async (context) => {
    const { origin } = await openBuiltSite(context);
    const ours = `${origin}/claims`;
    const values: number[][] = [];
    for (const encoding of ENCODINGS) {
      const ask = (url: string) => () =>
        requestsPerSecond({ url, seconds: 4, connections: 16, encoding, signal: context.abort });
      await ask(ours)();
      const bare = startBenchProgram('bare-http', [ours, encoding]);
      context.defer(bare.stop);
      const theirs = await bare.firstLine();
      await ask(theirs)();
      values.push(await compare(context, ask(ours), ask(theirs)));
    }
    return values;
  },
);
