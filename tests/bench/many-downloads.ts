import { setTimeout as sleep } from 'node:timers/promises';
import { openSql } from '../support/open-sql.ts';
import { defineBenches } from './support/bench.ts';
import { abortDownload, download } from './support/download.ts';
import { openLoadedSite } from './support/loaded-site.ts';

const CLAIMS = 100_000;
const IN_A_ROW = 100;
const ABORTED = 20;
const AFTER_BYTES = 8 * 1024 ** 2;
const WAIT_MS = 3000;

export const MANY_DOWNLOADS = defineBenches(
  [
    {
      name: '100 downloads in a row of 100,000 rows: complete ones',
      bar: { atLeast: IN_A_ROW },
      unit: 'files',
    },
    {
      name: 'active backends 3 s after 20 downloads were aborted midway',
      bar: { atMost: 0 },
      unit: 'backends',
    },
  ],
  async (context) => {
    const { origin, databaseUrl } = await openLoadedSite(context, CLAIMS);
    const url = `${origin}/claims.csv`;
    const sizes: number[] = [];
    for (let count = 0; count < IN_A_ROW; count += 1) {
      context.abort.throwIfAborted();
      sizes.push((await download(url)).bytes);
    }
    const complete = sizes.filter((bytes) => bytes === sizes[0]).length;
    context.say(`${complete} of ${IN_A_ROW} complete, of ${sizes[0]} bytes`);
    for (let count = 0; count < ABORTED; count += 1) await abortDownload(url, AFTER_BYTES);
    await sleep(WAIT_MS);
    return [[complete], [await countActive(databaseUrl)]];
  },
);

async function countActive(databaseUrl: string): Promise<number> {
  const sql = openSql(databaseUrl);
  try {
    const [row] = await sql<[{ active: number }]>`
      select count(*)::int as active from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'`;
    return row.active;
  } finally {
    await sql.end({ timeout: 1 });
  }
}
