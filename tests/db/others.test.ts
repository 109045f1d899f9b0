import { sql } from 'drizzle-orm';
import { beforeAll, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { whyNotBeside } from '../../lib/chart/drawn-beside.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { copyCsv, writeCsv } from '../support/both-csv.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

/** What the rule of charts lets stand beside each claim, whose and as printed. */
async function listDrawn(): Promise<Map<string, string[]>> {
  const { rows } = await listClaims();
  const checks = await listChecksOf(rows.map(({ claimId }) => claimId));
  const drawn = rows.map((row) => {
    const own = checks.filter(({ claims }) => claims.includes(row.claimId));
    return [row.claimId, own.filter((check) => whyNotBeside(check, row) === null)] as const;
  });
  return new Map(
    drawn.flatMap(([id, own]) =>
      own.length === 0 ? [] : [[id, own.map((check) => `${check.who}: ${check.quantity?.as_printed}`)]],
    ),
  );
}

it('a row has the values of other sources that charts draw beside it, and no other', async () => {
  const { rows } = await listClaims();
  const had = rows.filter(({ others }) => others !== null);
  const found = new Map(
    had.map(({ claimId, others }) => [claimId, others?.map(({ who, printed }) => `${who}: ${printed}`)]),
  );
  expect(found).toEqual(await listDrawn());
  expect(found.size).toBeGreaterThan(0);
  const fund = rows.find(({ claimId }) => claimId === 'mulakala-ji-2020-09');
  expect(fund?.others?.map(({ date, from, to }) => [date, from, to])).toEqual([
    ['2020-04-03', 5e9, 5e9],
    ['2020-04-17', 5e9, 1e10],
    ['2022-03-04', 2e10, 2e10],
  ]);
});

it('the CSV has them as csvLine writes them, with hedges, conversions, falls and separators', async () => {
  const db = database();
  await db.execute(sql`update checks set who = 'AIIB; the bank', quantity = quantity
    || '{"value": -9.50, "lower": null, "upper": null, "qualifier": "about", "as_of": "2020", "converted": {"from": "=EUR 8", "rate": 0.90, "rate_date": "2020", "rate_source": "a table"}}'
    where id = 'mulakala-ji-2020-k10b'`);
  await db.transaction((tx) => refreshReadModel(tx, { claims: ['mulakala-ji-2020-09'] }));
  const csv = await copyCsv(EMPTY_FILTER);
  expect(csv).toBe(await writeCsv(EMPTY_FILTER));
  expect(csv).toContain('AIIB, as proposed;AIIB, the bank;AIIB');
  expect(csv).toContain(
    '2020-04-03;2020;2022-03-04,5000000000;-9.5;20000000000,5000000000;-9.5;20000000000,;about;,',
  );
  expect(csv).toContain('USD5-10 billion (converted by us at 0.9)');
});
