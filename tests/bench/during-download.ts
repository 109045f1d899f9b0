import { get } from 'node:http';
import { compare, defineBench } from './support/bench.ts';
import { openBuiltSite } from './support/built-site.ts';
import { load } from './support/load.ts';

const ADDRESS = '/claims.csv';

export const DURING_DOWNLOAD = defineBench({
  name: 'p99 of other requests during a full download, against idle',
  bar: { atMost: 3 },
  measure: async (context) => {
    const { origin } = await openBuiltSite(context);
    const ask = async () => {
      const url = `${origin}/claims`;
      const { latency } = await load({ url, seconds: 4, connections: 2, signal: context.abort });
      // autocannon counts whole milliseconds: below one it can't tell, and neither do we.
      return Math.max(latency.p99, 1);
    };
    await ask();
    return compare(context, () => whileDownloading(origin + ADDRESS, ask), ask);
  },
});

/** Downloads one file after the other, as a quick reader would, until the work is done. */
async function whileDownloading<T>(url: string, work: () => Promise<T>): Promise<T> {
  const state = { isDone: false };
  const downloads = (async () => {
    while (!state.isDone) await download(url);
  })();
  try {
    return await work();
  } finally {
    state.isDone = true;
    await downloads;
  }
}

function download(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = get(url, { agent: false }, (response) => {
      response.resume();
      response.on('end', resolve);
      response.on('error', reject);
    });
    request.on('error', reject);
  });
}
