import { createHash } from 'node:crypto';
import { planDownload } from '../../db/download/claim-download.ts';
import { render } from '../../db/download/copy.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { compare, defineBenches } from './support/bench.ts';
import { download } from './support/download.ts';
import { openLoadedSite, SITE_URL } from './support/loaded-site.ts';
import { copyByPsql } from './support/psql.ts';

const CLAIMS = 1_000_000;

export const FULL_CSV = defineBenches(
  [
    { name: 'full CSV of 1,000,000 claims over HTTP, throughput against psql', bar: { atLeast: 1 } },
    { name: 'its first byte, against the time of the whole', bar: { atMost: 0.02 } },
    { name: 'bytes in which it differs from what psql writes', bar: { atMost: 0 }, unit: 'bytes' },
  ],
  async (context) => {
    const { origin, databaseUrl } = await openLoadedSite(context, CLAIMS);
    const url = `${origin}/claims.csv`;
    const select = render((await planDownload(EMPTY_FILTER, SITE_URL)).claims);
    const difference = await compareBytes(url, databaseUrl, select);
    context.say(difference === 0 ? 'the bytes are the same' : `${difference} bytes differ`);
    const firsts: number[] = [];
    const ours = async () => {
      const { bytes, firstMs, wholeMs } = await download(url);
      firsts.push(firstMs / wholeMs);
      return bytes / wholeMs;
    };
    const theirs = async () => {
      const { bytes, wholeMs } = await copyByPsql(databaseUrl, select);
      return bytes / wholeMs;
    };
    return [await compare(context, ours, theirs), firsts, [difference]];
  },
);

/** `0` where both are the same; else how many more bytes the longer one has, at least one. */
async function compareBytes(url: string, databaseUrl: string, select: string): Promise<number> {
  const [one, two] = [createHash('sha256'), createHash('sha256')];
  const ours = await download(url, (chunk) => one.update(chunk));
  const theirs = await copyByPsql(databaseUrl, select, (chunk) => two.update(chunk));
  return one.digest('hex') === two.digest('hex') ? 0 : Math.max(1, Math.abs(ours.bytes - theirs.bytes));
}
