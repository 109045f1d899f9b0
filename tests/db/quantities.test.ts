import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { closeDatabase } from '../../db/client.ts';
import { closeCopies } from '../../db/download/copy.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { getCounts, listFacets } from '../../db/queries/facet-choices.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { parseFilter } from '../../lib/filter/filter.ts';
import { type ClaimFilter, EMPTY_FILTER, FACETS } from '../../lib/filter/filter-query.ts';
import { load } from '../../seed/editing/load-seed.ts';
import { askRoute } from '../support/ask-route.ts';
import { copyCsv, writeCsv } from '../support/both-csv.ts';
import { withSql } from '../support/dump-tables.ts';
import { readMeasuredSeed } from '../support/measured-seed.ts';
import { listReadModelProblems } from '../support/read-model-problems.ts';
import { scratchDatabase } from '../support/scratch-database.ts';

let url: string;

beforeAll(async () => {
  vi.stubEnv('SITE_URL', 'https://metrics.example.org');
  const scratch = await scratchDatabase();
  url = scratch.url;
  process.env.DATABASE_URL = url;
  expect(await load(url, await readMeasuredSeed())).not.toHaveProperty('refused');
  return async () => {
    await closeCopies();
    await closeDatabase();
    await scratch.drop();
  };
});

/** The last two digits of the claims that a query finds, in the order of the articles. */
async function find(query: string): Promise<string[]> {
  const { filter, problems } = parseFilter(new URLSearchParams(query), await getVocabulary());
  expect(problems).toEqual([]);
  const { rows } = await listClaims({ ...filter, sort: 'reading' });
  return rows
    .map(({ claimId }) => claimId.slice(claimId.startsWith('light') ? -4 : -2).replace('2-', 'de '))
    .sort();
}

describe('load(url, seed)', () => {
  it('writes ranges, intervals, statistics, fractions and bases as they are, and bounds of the hedge alone', async () => {
    const rows = await withSql(
      url,
      (sql) => sql`
        select right(id, 2) as at, value::text, range_from::text as from, range_to::text as to, lower::text, upper::text,
          statistic, fraction, base, interval
        from claims where id >= 'ferries-2021-20' and id < 'ferries-2021-28' order by id`,
    );
    const none = {
      ...{ value: null, from: null, to: null, lower: null, upper: null },
      ...{ statistic: null, fraction: null, base: null, interval: null },
    };
    const level = { kind: 'confidence', level: 95, asPrinted: null, block: null };
    expect([...rows]).toEqual([
      { ...none, at: '20', from: '30', to: '40', statistic: 'median' },
      { ...none, at: '21', value: '12.5', interval: { ...level, lower: 9.25, upper: 15 } },
      { ...none, at: '22', value: '3000000000' },
      {
        ...{ ...none, at: '23', value: '-9', upper: '-9', base: 'fares of 2019' },
        interval: { ...level, lower: -12.5, upper: -0.125 },
      },
      { ...none, at: '24', value: '17' },
      { ...none, at: '25', value: '100', upper: '100' },
      { ...none, at: '26', value: '20', fraction: '1/5' },
      { ...none, at: '27', from: '-0.5', to: '1200.75' },
    ]);
  });

  it('keeps rows and counts that the tables give, and changes nothing where it comes again', async () => {
    expect(await listReadModelProblems(url)).toEqual([]);
    expect(await load(url, await readMeasuredSeed())).toMatchObject({ isChanged: false });
  });

  it('refuses to change a range, an interval, a statistic, a fraction or a base silently', async () => {
    const seed = await readMeasuredSeed();
    const changes: [string, object][] = [
      ['20', { range: { from: 30, to: 41 } }],
      ['20', { statistic: 'mean' }],
      ['21', { interval: { kind: 'confidence', level: 90, from: 9.25, to: 15 } }],
      ['23', { base: 'fares of 2020' }],
      ['26', { fraction: '2/10' }],
    ];
    for (const [at, change] of changes) {
      const [first, ...rest] = seed.articles;
      if (!first) throw new Error('There is no article.');
      const claims = first.claims.map((claim) => (claim.id.endsWith(at) ? { ...claim, ...change } : claim));
      const refused = await load(url, { ...seed, articles: [{ ...first, claims } as typeof first, ...rest] });
      expect(refused, at).toHaveProperty('refused', [expect.anything()]);
    }
  });
});

describe('listClaims({ region, population, role })', () => {
  it.each([
    ['region=150', ['20', '24']],
    ['region=002&region=g7', ['21', '22']],
    ['region=150&role=respondent', ['20']],
    ['region=g7&role=lender', ['22']],
    ['region=g7&role=borrower', []],
    ['population=adults-18-to-35', ['24', '26']],
    ['population=adults-18-to-35&role=respondent', ['26']],
    ['region=150&population=adults-18-to-35', ['24']],
    ['region=150&population=adults-18-to-35&role=partner', []],
    ['population=nurses-of-norway', ['23']],
  ])('finds by %s what it names, in the role: %j', async (query, found) => {
    expect(await find(query)).toEqual(found);
  });

  it('finds by a country neither what is said of its region nor of its group', async () => {
    expect(await find('country=NOR')).not.toContain('20');
    expect(await find('country=NOR')).not.toContain('22');
    expect(await find('country=NOR&role=subject')).toContain('23');
    expect(await find('country=DNK')).toContain('22');
  });
});

describe('listFacets(filter) with regions', () => {
  it.each([
    '',
    'region=150',
    'region=150&role=partner',
    'population=adults-18-to-35',
    'role=subject',
    'country=DNK',
    'country=ISL&metric=fuel',
    'country=NOR&role=subject',
    'q=percent',
    'region=g7&population=nurses-of-norway',
  ])('counts each choice as a filter by it finds: ?%s', async (query) => {
    const { filter } = parseFilter(new URLSearchParams(query), await getVocabulary());
    const { facets, count } = await getCounts(filter);
    for (const facet of FACETS)
      for (const choice of facets[facet]) {
        const chosen = { ...filter, [facet]: [choice.value] } as ClaimFilter;
        expect((await listClaims(chosen)).rows.length, `${facet}=${choice.value}`).toBe(choice.count);
      }
    expect((await countClaims(filter)).claims).toBe((await listClaims(filter)).rows.length);
    expect(count.claims).toBe((await countClaims(filter)).claims);
  });

  it('names them as readers know them', async () => {
    const { region, population } = await listFacets(EMPTY_FILTER);
    expect(region.map(({ label, count }) => [label, count])).toEqual([
      ['Europe', 2],
      ['Africa', 1],
      ['Group of Seven', 1],
    ]);
    expect(population.map(({ label }) => label)).toEqual(['Adults aged 18 to 35', 'Nurses of Norway']);
  });
});

describe('openDownload(plan).csv()', () => {
  it('gives the bytes of csvLine(toFields(row)) for ranges, negative and fractional intervals, and regions', async () => {
    const bytes = await copyCsv(EMPTY_FILTER);
    expect(bytes).toBe(await writeCsv(EMPTY_FILTER));
    const records: Record<string, string>[] = parse(bytes, { columns: true });
    const of = (at: string) => records.find(({ claim_id }) => claim_id === `ferries-2021-${at}`);
    expect(of('20')).toMatchObject({ value: '', lower: '', range_from: '30', range_to: '40', region: '150' });
    expect(of('23')).toMatchObject({ value: '-9', interval_lower: '-12.5', interval_upper: '-0.125' });
    expect(of('27')).toMatchObject({ range_from: '-0.5', range_to: '1200.75', unit_code: 't' });
    expect(of('22')).toMatchObject({ region: 'g7;', country: ';DNK', currency: 'EUR' });
  });
});

describe('/claims.json?region=…', () => {
  it('answers 400 for what no claim names, with what is known', async () => {
    const response = await askRoute('/claims.json', { query: 'region=019&population=150' });
    expect(response.status).toBe(400);
    expect((await response.json()).problems).toMatchObject([
      { parameter: 'region', found: '019', accepted: ['002', '150', 'g7'], accepted_at: null },
      { parameter: 'population', found: '150', accepted: ['adults-18-to-35', 'nurses-of-norway'] },
    ]);
  });

  it('gives regions and populations in columns of their own, parallel to who takes part', async () => {
    const { claims } = await (await askRoute('/claims.json', { query: 'population=adults-18-to-35' })).json();
    expect(
      claims.map((claim: Record<string, unknown>) => [claim.country, claim.region, claim.population]),
    ).toEqual([
      [';', ';150', 'adults-18-to-35;'],
      ['', '', 'adults-18-to-35'],
    ]);
  });
});

describe('a search for numbers', () => {
  it.each([
    ['30 to 40 percent', ['20']],
    ['30-40%', ['20']],
    ['30–40 per cent', ['20']],
    ['between 30 and 40', ['20']],
    ['40 percent', ['20']],
    ['per 100,000', ['21']],
    ['per 100 000', ['21']],
    ['12.5 per 100,000 people', ['21']],
    ['€3bn', ['22']],
    ['3 billion euros', ['22']],
    ['EUR 3 billion', ['22']],
    ['3.000 Millionen Euro', ['22']],
    ['$3bn', ['28']],
    ['3bn', ['22', '28']],
    ['-9', ['23']],
    ['−9 percent', ['23']],
    ['17-fold', ['24']],
    ['17 times', ['24']],
    ['fewer than 100', ['25']],
    ['fewer than 100 ferries', ['25']],
    ['20%', ['26']],
    ['one in five', ['26']],
    ['1/5', ['26']],
    ['1.5 billion euros', ['de 20']],
    ['€1.5bn', ['de 20']],
    ['1,5 Milliarden Euro', ['de 20']],
    ['about 1.5bn', ['de 20']],
    ['1,200.75 tonnes', ['27']],
    ['95 percent', []],
  ])('by %j finds %j', async (text, found) => {
    expect(await find(new URLSearchParams({ q: text }).toString())).toEqual(found);
  });

  it('finds by the beginning of a term nothing but words', async () => {
    for (const text of ['0upercent', 'upercent', '0ceur', 'hless'])
      expect(await find(`q=${text}`), text).toEqual([]);
  });
});
