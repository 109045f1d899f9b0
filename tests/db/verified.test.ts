import { describe, expect, it } from 'vitest';
import { digestPlaces } from '../../lib/model/checked-places.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { formatCheckedPlaces } from '../../seed/files/checked-places.ts';
import { withSql } from '../support/dump-tables.ts';
import { readSampleSeed } from '../support/sample-seed.ts';
import { databaseOfTest } from '../support/scratch-database.ts';

/** The checked places of the ferries, without those of some claims. */
async function checkedOn(verified_on: string, without: readonly string[] = []) {
  const [ferries] = (await readSampleSeed()).articles;
  if (!ferries) throw new Error('no article');
  const { sha256 } = ferries.text;
  const claims = ferries.claims.filter(({ id }) => !without.includes(id));
  return formatCheckedPlaces({
    slug: 'ferries-2021',
    extractor: 3,
    text_sha256: sha256,
    verified_on,
    sentences: ['12345678'],
    claims: Object.fromEntries(claims.map((claim) => [claim.id, digestPlaces(claim, sha256)])),
  });
}

const PLACES = 'articles/ferries-2021.locators.yaml';
const listVerified = (url: string) =>
  withSql(
    url,
    (sql) =>
      sql`select verified_on, count(*)::int as claims from claim_rows group by verified_on order by verified_on`,
  ).then((rows) => rows.map((row) => Object.values(row)));

describe('load(url, seed) with checked places', () => {
  it('keeps of each claim when it was checked, and takes a later check for no change to a claim', async () => {
    const url = await databaseOfTest();
    await load(url, await readSampleSeed());
    expect(await listVerified(url)).toEqual([[null, 8]]);
    await load(url, await readSampleSeed({ [PLACES]: await checkedOn('2024-01-16', ['ferries-2021-03']) }));
    expect(await listVerified(url)).toEqual([
      ['2024-01-16', 6],
      [null, 2],
    ]);
    const again = await load(url, await readSampleSeed({ [PLACES]: await checkedOn('2024-03') }));
    expect(again).not.toHaveProperty('refused');
    expect(await listVerified(url)).toEqual([
      ['2024-03', 7],
      [null, 1],
    ]);
  });
});
