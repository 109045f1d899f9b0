import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { BadCursor, getClaim, listClaims, listRestatements } from '../../db/queries/claims.ts';
import { SORTS, type Sort } from '../../lib/filter/filter-parameters.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import { aClaimRow } from '../support/claim-row.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { withdrawClaim } from '../support/withdraw-claim.ts';

const CLAIMS = 43;
const ids = (rows: readonly ClaimRow[]) => rows.map((row) => row.claimId);

beforeAll(openSeededDatabase);

/** All pages of a filter, one after another. */
async function walk(filter: Partial<ClaimFilter>, limit: number): Promise<ClaimRow[][]> {
  const pages: ClaimRow[][] = [];
  let after: string | null = null;
  do {
    const page = await listClaims({ ...filter, limit, after });
    pages.push(page.rows);
    after = page.next;
  } while (after !== null && pages.length <= CLAIMS);
  return pages;
}

describe('listClaims(filter)', () => {
  it('gives every claim, in the order in which the articles print them', async () => {
    const { rows, next } = await listClaims();
    expect(next).toBeNull();
    expect(rows).toHaveLength(CLAIMS);
    const articles = [...new Set(rows.map((row) => row.articleSlug))];
    expect(articles).toHaveLength(2);
    for (const article of articles) {
      const positions = rows.filter((row) => row.articleSlug === article).map((row) => row.position);
      expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    }
    expect(rows.map((row) => articles.indexOf(row.articleSlug))).toEqual(
      rows.map((row) => articles.indexOf(row.articleSlug)).toSorted((a, b) => a - b),
    );
  });

  it('gives numbers as numbers, gaps as null, and no column of the sort', async () => {
    const { rows } = await listClaims({ kind: ['figure'] });
    expect(rows).toHaveLength(16);
    for (const row of rows) expect(typeof row.value).toBe('number');
    const { rows: others } = await listClaims({ kind: ['soft', 'relation'] });
    expect(others).toHaveLength(CLAIMS - 16);
    for (const row of others)
      expect([row.value, row.qualifier, row.unit, row.lower, row.upper]).toEqual(Array(5).fill(null));
    const columns = Object.keys(aClaimRow()).toSorted();
    for (const row of [...rows, ...others]) expect(Object.keys(row).toSorted()).toEqual(columns);
  });

  for (const sort of SORTS)
    for (const limit of [1, 2, 3, 4, 5])
      it(`visits each claim exactly once, in order, by pages of ${limit} sorted by ${sort}`, async () => {
        const { rows: all } = await listClaims({ sort });
        const pages = await walk({ sort }, limit);
        expect(ids(pages.flat())).toEqual(ids(all));
        expect(new Set(ids(all)).size).toBe(CLAIMS);
        expect(pages.slice(0, -1).every((page) => page.length === limit)).toBe(true);
        expect(pages.at(-1)).not.toHaveLength(0);
      });

  it.each([
    { country: ['CHN'], role: ['provider' as const] },
    { q: 'china', kind: ['soft' as const] },
    { source: ['walker-2022'] },
    { qualifier: ['stated' as const], kind: ['figure' as const] },
  ])('walks a filter as it walks everything: %j', async (filter) => {
    for (const sort of SORTS) {
      const { rows: all } = await listClaims({ ...filter, sort });
      expect(all.length).toBeGreaterThan(2);
      expect(ids((await walk({ ...filter, sort }, 2)).flat())).toEqual(ids(all));
    }
  });

  it('has no next page where the last one is just full', async () => {
    expect((await listClaims({ limit: CLAIMS })).next).toBeNull();
    expect((await listClaims({ limit: CLAIMS - 1 })).next).not.toBeNull();
  });

  it('sorts by value within each metric, the largest first and gaps last', async () => {
    const { rows } = await listClaims({ sort: 'value' });
    expect(rows).toHaveLength(CLAIMS);
    const metrics = [...new Set(rows.map((row) => row.metric))];
    expect(rows.map((row) => metrics.indexOf(row.metric))).toEqual(
      rows.map((row) => metrics.indexOf(row.metric)).toSorted((a, b) => a - b),
    );
    for (const metric of metrics) {
      const values = rows.filter((row) => row.metric === metric).map((row) => row.value);
      const numbers = values.filter((value) => value !== null);
      expect(values).toEqual([
        ...numbers.toSorted((a, b) => b - a),
        ...values.filter((value) => value === null),
      ]);
    }
  });

  it('sorts by period, the undated last', async () => {
    const { rows } = await listClaims({ sort: 'period' });
    const ends = rows.map((row) => row.periodEnd ?? row.periodStart);
    const dated = ends.filter((end) => end !== null);
    expect(dated.length).toBeGreaterThan(2);
    expect(ends.slice(0, dated.length)).toEqual(dated.toSorted());
    expect(ends.slice(dated.length).every((end) => end === null)).toBe(true);
  });

  describe('with a cursor that no page handed out', () => {
    const made = (...values: unknown[]) => Buffer.from(JSON.stringify(values)).toString('base64url');
    it.each([
      ['nonsense', 'nonsense'],
      ['empty', ' '],
      ['NUL', '\0'],
      ['null', made(null)],
      ['too few keys', made('reading', '1')],
      ['too many keys', made('reading', '1', '1', '1')],
      ['of no order', made('newest', '1', '1')],
      ['numbers for texts', made('reading', 1, 1)],
      ['no numbers', made('reading', 'one', 'one')],
      ['numbers too large', made('reading', 'one', '99999999999')],
      ['SQL', made('reading', '1', "1'; drop table claims; --")],
      ['objects', made('reading', {}, [])],
      ['very long', made('reading', '1', '1'.repeat(10_000))],
    ])('throws BadCursor: %s', async (_, after) => {
      await expect(listClaims({ after })).rejects.toBeInstanceOf(BadCursor);
    });

    it('throws BadCursor for one of another order', async () => {
      for (const given of SORTS)
        for (const asked of SORTS) {
          const { next } = await listClaims({ sort: given, limit: 1 });
          const read = listClaims({ sort: asked, after: next });
          if (given === asked) expect((await read).rows).toHaveLength(CLAIMS - 1);
          else await expect(read).rejects.toBeInstanceOf(BadCursor);
        }
    });

    it('gives the rest behind a place that no claim stands at', async () => {
      const { rows } = await listClaims({ after: made('reading', '-1', '0') });
      expect(rows).toHaveLength(CLAIMS);
      expect((await listClaims({ after: made('reading', 'zzz', '0') })).rows).toEqual([]);
    });
  });

  it('speaks of one entity with country and role together', async () => {
    const { rows: asked } = await listClaims({ role: ['respondent'] });
    expect(asked.some((row) => row.entities.some((entity) => entity.country === 'CHN'))).toBe(true);
    expect((await listClaims({ country: ['CHN'], role: ['respondent'] })).rows).toEqual([]);
    const { rows } = await listClaims({ country: ['SWE', 'CAN'], role: ['respondent'] });
    expect(rows).toHaveLength(2);
    const { rows: all } = await listClaims();
    for (const filter of [
      { country: ['IND'], role: ['recipient'] },
      { country: ['CHN'], role: ['subject', 'provider'] },
    ])
      expect(ids((await listClaims(filter as Partial<ClaimFilter>)).rows)).toEqual(
        ids(
          all.filter((row) =>
            row.entities.some(
              (entity) => filter.country.includes(entity.country ?? '') && filter.role.includes(entity.role),
            ),
          ),
        ),
      );
  });

  it('finds a subdivision under its country, and a bank that belongs to none under no country', async () => {
    const { rows: all } = await listClaims();
    const provinces = all.filter((row) => row.entities.some((entity) => entity.code === 'CN-YN'));
    expect(provinces.length).toBeGreaterThan(0);
    const found = ids((await listClaims({ country: ['CHN'] })).rows);
    for (const row of provinces) expect(found).toContain(row.claimId);
    const fund = all.filter((row) => row.metric === 'crisis-fund-size');
    expect(fund).toHaveLength(1);
    expect(found).not.toContain(fund[0]?.claimId);
  });

  it('finds by a source what it prints and what leads to it', async () => {
    const { rows: all } = await listClaims();
    const { rows: printed } = await listClaims({ source: ['walker-2022'] });
    expect(ids(printed)).toEqual(ids(all.filter((row) => row.articleSlug === 'walker-2022')));
    const { rows: led } = await listClaims({ source: ['pew-spring-2022'] });
    expect(led.length).toBeGreaterThan(3);
    expect(led.every((row) => row.articleSlug === 'walker-2022')).toBe(true);
  });

  it('takes repeated values as any of, and different parameters as all of', async () => {
    const [swe, can, both] = await Promise.all([
      countClaims({ country: ['SWE'] }),
      countClaims({ country: ['CAN'] }),
      countClaims({ country: ['SWE', 'CAN'] }),
    ]);
    expect(Math.min(swe.claims, can.claims)).toBeGreaterThan(0);
    expect(both.claims).toBe(swe.claims + can.claims);
    expect((await listClaims({ country: ['SWE'], metric: ['medical-exports'] })).rows).toEqual([]);
  });
});

describe('a search for words', () => {
  it('wants every word, in any order and letter case, also begun words', async () => {
    const [one, two, parts] = await Promise.all([
      listClaims({ q: 'sweden unfavourable' }),
      listClaims({ q: 'UNFAVOURABLE Sweden' }),
      listClaims({ q: 'swed unfavoura' }),
    ]);
    expect(ids(one.rows)).toHaveLength(1);
    expect(ids(two.rows)).toEqual(ids(one.rows));
    expect(ids(parts.rows)).toEqual(ids(one.rows));
  });

  it.each(['%', '_', '\\', '%%', 's_eden', '\\%', '*', '.*', ':*', '!', '&', '| |'])(
    'finds nothing by %s: signs are no words, and join none',
    async (q) => {
      expect(await countClaims({ q })).toEqual({ claims: 0, restatements: 0, isMore: false });
    },
  );

  it.each(["'", '"', ';', '--', "' or 1=1 --", '$1', '{}', '😀', 'ß', '\u202E'])('survives %j', async (q) => {
    await expect(countClaims({ q })).resolves.toEqual({
      claims: expect.any(Number),
      restatements: expect.any(Number),
      isMore: false,
    });
  });

  it.each([
    ['two billion', '2 billion'],
    ['2,000,000,000', '2000000000'],
    ['$5 bn', 'USD 5 billion'],
    ['83%', '83 percent'],
    ['surveys', 'survey'],
  ])('finds by %j what it finds by %j', async (one, two) => {
    const [found, same] = await Promise.all([listClaims({ q: one }), listClaims({ q: two })]);
    expect(found.rows.length).toBeGreaterThan(0);
    expect(ids(same.rows)).toEqual(expect.arrayContaining(ids(found.rows)));
  });

  it('puts the claim that prints the words before one that is described by them', async () => {
    const q = 'international';
    const { rows } = await listClaims({ q, sort: 'relevance' });
    const places = rows.map((row) => {
      if (row.asPrinted.includes(q)) return 1;
      return `${row.description} ${row.metricName}`.toLowerCase().includes(q) ? 2 : 3;
    });
    expect(new Set(places)).toEqual(new Set([1, 2]));
    expect(places).toEqual(places.toSorted());
  });

  it('finds a number as it is written in a claim', async () => {
    expect((await countClaims({ q: '83', metric: ['unfavourable-view-of-china'] })).claims).toBe(1);
  });
});

describe('countClaims(filter)', () => {
  it('counts every claim, and apart those that restate another', async () => {
    expect(await countClaims()).toEqual({ claims: CLAIMS, restatements: 1, isMore: false });
    expect(await countClaims({ kind: ['figure'] })).toEqual({ claims: 16, restatements: 1, isMore: false });
    expect(await countClaims({ kind: ['soft'] })).toEqual({ claims: 12, restatements: 0, isMore: false });
    expect(await countClaims({ kind: ['relation'] })).toEqual({ claims: 15, restatements: 0, isMore: false });
    expect(await countClaims({ source: ['mulakala-ji-2020'] })).toEqual({
      claims: 29,
      restatements: 1,
      isMore: false,
    });
    expect(await countClaims({ source: ['walker-2022'] })).toEqual({
      claims: 14,
      restatements: 0,
      isMore: false,
    });
  });

  it('counts all of a filter, whatever its page', async () => {
    expect((await countClaims({ limit: 1, after: 'nonsense', sort: 'value' as Sort })).claims).toBe(CLAIMS);
  });
});

describe('getClaim(id)', () => {
  it('gives the row that the list gives', async () => {
    const { rows } = await listClaims();
    expect(rows).toHaveLength(CLAIMS);
    for (const row of rows) expect(await getClaim(row.claimId)).toEqual(row);
  });

  it('is undefined where there was never one', async () => {
    for (const id of ['', 'walker-2022-99', 'WALKER-2022-01', '%', "' or true --"])
      expect(await getClaim(id)).toBeUndefined();
  });
});

describe('listRestatements(id)', () => {
  it('gives the claims that repeat one', async () => {
    const { rows } = await listClaims();
    const again = rows.filter((row) => row.restates !== null);
    expect(again).toHaveLength(1);
    expect(ids(await listRestatements(again[0]?.restates ?? ''))).toEqual(ids(again));
    expect(await listRestatements('walker-2022-01')).toEqual([]);
  });
});

describe('a withdrawn claim', () => {
  const id = 'walker-2022-01';
  afterEach(() => withdrawClaim(id, null, null));

  it('is in no list and no count, and its page stays', async () => {
    await withdrawClaim(id, '2024-05', 'printed by mistake');
    expect(ids((await listClaims()).rows)).not.toContain(id);
    expect(await countClaims({ country: ['SWE'], role: ['respondent'] })).toEqual({
      claims: 0,
      restatements: 0,
      isMore: false,
    });
    expect(await getClaim(id)).toMatchObject({ claimId: id, withdrawnOn: '2024-05' });
  });
});
