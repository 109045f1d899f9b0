import { openBareNext } from './support/bare-next.ts';
import { compare, defineBench } from './support/bench.ts';
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
