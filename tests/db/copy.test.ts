import { buffer } from 'node:stream/consumers';
import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { openSnapshot, render } from '../../db/copy.ts';
import { openDownload, planDownload } from '../../db/queries/claim-download.ts';
import { BadCursor, listClaims } from '../../db/queries/claims.ts';
import { getDataState } from '../../db/queries/data-state.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import { COLUMNS, toFields } from '../../lib/columns.ts';
import { csvLine } from '../../lib/csv.ts';
import { type ClaimFilter, EMPTY_FILTER } from '../../lib/filter.ts';
import { randomFilter } from '../support/random-filter.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const SITE = 'https://metrics.example.org';

beforeAll(openSeededDatabase);

async function copied(filter: ClaimFilter): Promise<string> {
  const download = await openDownload(planDownload(filter, SITE));
  const bytes = await buffer(download.csv());
  await download.close();
  return bytes.toString('utf8');
}

/** What the same rows are when lib/columns.ts and lib/csv.ts write them. */
async function written(filter: ClaimFilter): Promise<string> {
  const [{ rows }, state] = await Promise.all([listClaims(filter), getDataState()]);
  const context = { siteUrl: SITE, dataVersion: state?.version ?? '' };
  const head = csvLine(COLUMNS.map((column) => column.name));
  return head + rows.map((row) => csvLine(toFields(row, context))).join('');
}

describe('openDownload(plan).csv()', () => {
  it('gives the bytes of csvLine(toFields(row)) for every claim', async () => {
    const bytes = await copied(EMPTY_FILTER);
    expect(bytes).toBe(await written(EMPTY_FILTER));
    expect(bytes.split('\n').length).toBeGreaterThan(43);
  });

  it('gives the same for filters drawn at random, page by page too', async () => {
    const filters = randomFilter(await getVocabulary());
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        expect(await copied(filter)).toBe(await written(filter));
        const { next } = await listClaims({ ...filter, limit: 2 });
        const rest = { ...filter, after: next };
        if (next !== null) expect(await copied(rest)).toBe(await written(rest));
      }),
      { numRuns: 60 },
    );
  });
});
