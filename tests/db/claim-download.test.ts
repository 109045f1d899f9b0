import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { openDownload, planDownload } from '../../db/download/claim-download.ts';
import { getRowBytes } from '../../db/download/row-bytes.ts';
import { BadCursor, listClaims } from '../../db/queries/claims.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { csvLine } from '../../lib/out/csv.ts';
import { sha256Hex } from '../../lib/text/locator.ts';
import { copyCsv, SITE, writeCsv } from '../support/both-csv.ts';
import { randomFilter } from '../support/random-filter.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { makeClaimsWild } from '../support/wild-claims.ts';

beforeAll(openSeededDatabase);

/** Of each column of the project's two articles as it was before claims had ranges: the hash of its fields. */
const COLUMNS_BEFORE: Record<string, string> = JSON.parse(
  readFileSync(path.join(import.meta.dirname, '..', 'support', 'csv-columns-before-ranges.json'), 'utf8'),
);

const hashOf = (fields: string[]) => sha256Hex(fields.join('\n')).slice(0, 16);

async function holdAgainstRandomFilters(): Promise<void> {
  const filters = randomFilter(await getVocabulary());
  const held = { rows: 0, resumed: 0 };
  await fc.assert(
    fc.asyncProperty(filters, async (filter) => {
      expect(await copyCsv(filter)).toBe(await writeCsv(filter));
      const { rows, next } = await listClaims({ ...filter, limit: 2 });
      held.rows += rows.length;
      if (next === null) return;
      const rest = { ...filter, after: next };
      expect(await copyCsv(rest)).toBe(await writeCsv(rest));
      held.resumed += 1;
    }),
    { numRuns: 40, examples: [[EMPTY_FILTER]] },
  );
  expect(held.rows).toBeGreaterThan(0);
  expect(held.resumed).toBeGreaterThan(0);
}

describe('openDownload(plan).csv()', () => {
  it('gives the bytes of csvLine(toFields(row)) for every claim', async () => {
    const bytes = await copyCsv(EMPTY_FILTER);
    expect(bytes).toBe(await writeCsv(EMPTY_FILTER));
    expect(bytes.split('\n').length).toBeGreaterThan(43);
  });

  it('gives in the columns that there were before ranges the bytes that they had then', async () => {
    const [names = [], ...rows] = parse(await copyCsv(EMPTY_FILTER)) as string[][];
    const hashes = names.map((name, at) => [name, hashOf(rows.map((row) => row[at] ?? ''))]);
    // The version of the data is another one: that of the extractor counts among what it is made of.
    const before = Object.keys(COLUMNS_BEFORE).toSpliced(names.indexOf('data_version'), 0, 'data_version');
    expect(names.slice(0, before.length)).toEqual(before);
    expect(Object.fromEntries(hashes)).toMatchObject(COLUMNS_BEFORE);
  });

  it('gives them for filters drawn at random, and from a cursor on', holdAgainstRandomFilters);

  it('gives the articles and primary sources of its claims, each once', async () => {
    const filter = { ...EMPTY_FILTER, country: ['SWE', 'CHN'] };
    const { rows } = await listClaims(filter);
    const named = new Set(
      rows.flatMap((row) => [row.articleSlug, ...(row.primarySlug ? [row.primarySlug] : [])]),
    );
    const download = await openDownload(await planDownload(filter, SITE));
    const slugs: string[] = [];
    for await (const batch of download.sources()) slugs.push(...batch.map(({ slug }) => slug));
    await download.close();
    expect(slugs.toSorted()).toEqual([...named].toSorted());
    expect(slugs.length).toBeGreaterThan(2);
  });

  it('tells the primary source of each claim, and how an inferred period is known', async () => {
    const records: Record<string, string>[] = parse(await copyCsv(EMPTY_FILTER), { columns: true });
    const of = (id: string) => records.find(({ claim_id }) => claim_id === id);
    expect(of('walker-2022-01')).toMatchObject({
      primary_source: 'pew-spring-2022',
      primary_title: expect.stringContaining('Spring 2022'),
      primary_publisher: 'Pew Research Center',
      primary_inferred: 'true',
      chain_end: 'primary_not_read',
    });
    const untraced = records.filter(
      ({ chain_end, primary_source }) => chain_end === 'not_traced' && primary_source === '',
    );
    expect(untraced.length).toBeGreaterThan(0);
    for (const { primary_title, primary_publisher, primary_url, primary_inferred } of untraced)
      expect([primary_title, primary_publisher, primary_url, primary_inferred]).toEqual(['', '', '', '']);
    const inferred = records.filter(({ period_basis }) => period_basis === 'inferred');
    expect(inferred.length).toBeGreaterThan(0);
    for (const { period_note } of inferred) expect(period_note).not.toBe('');
  });

  it('leaves no field empty that is filled, in as many fields as there are columns', async () => {
    const records: Record<string, string>[] = parse(await copyCsv(EMPTY_FILTER), { columns: true });
    const filled = COLUMNS.filter((column) => 'filled' in column);
    expect(filled.length).toBeGreaterThan(10);
    for (const record of records) {
      expect(Object.keys(record)).toHaveLength(COLUMNS.length);
      for (const { name } of filled) expect(record[name], `${record.claim_id} ${name}`).not.toBe('');
    }
  });

  it('knows a bad cursor before anything is read', async () => {
    await expect(planDownload({ ...EMPTY_FILTER, after: 'nonsense' }, SITE)).rejects.toThrow(BadCursor);
  });
});

describe('getRowBytes(site)', () => {
  it('is within a tenth of what the rows take', async () => {
    const lines = (await copyCsv(EMPTY_FILTER)).slice(csvLine(COLUMNS.map(({ name }) => name)).length);
    const { rows } = await listClaims();
    const real = Buffer.byteLength(lines) / rows.length;
    const known = await getRowBytes(SITE);
    expect(Math.abs(known / real - 1)).toBeLessThan(0.1);
  });
});

describe('openDownload(plan).csv() of texts that a CSV can break on', () => {
  beforeAll(makeClaimsWild);

  it('quotes, guards and leaves empty as csvLine does', async () => {
    const bytes = await copyCsv(EMPTY_FILTER);
    expect(bytes).toBe(await writeCsv(EMPTY_FILTER));
    for (const text of [
      ",'=1+1,",
      `"'-5 ""quoted"""`,
      `"'\rreturn"`,
      '"two\r\nlines"',
      ",'@SUM(A1),",
      ',\\.,',
    ])
      expect(bytes).toContain(text);
  });

  it('does so for filters drawn at random', holdAgainstRandomFilters);
});
