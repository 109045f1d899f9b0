import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '../../db/client.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { getCounts, listFacets } from '../../db/queries/facet-choices.ts';
import { getVocabulary } from '../../db/queries/filter-vocabulary.ts';
import { refreshReadModel } from '../../db/read-model/refresh.ts';
import { claimSteps } from '../../db/schema/claim-tables.ts';
import { parseFilter } from '../../lib/filter/filter.ts';
import {
  type ClaimFilter,
  EMPTY_FILTER,
  FACETS,
  type Facet,
  toQuery,
} from '../../lib/filter/filter-query.ts';
import { COUNTED_CLAIMS } from '../../lib/model/rows.ts';
import { KINDS, QUALIFIERS, ROLES } from '../../lib/model/vocabulary.ts';
import { copyClaim, dropCopies } from '../support/copy-claims.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

beforeAll(openSeededDatabase);

const QUERIES = [
  '',
  'country=SWE',
  'country=CHN&role=provider',
  'country=SWE&country=CAN&role=respondent',
  'role=respondent',
  'role=recipient&role=partner',
  'metric=unfavourable-view-of-china',
  'source=walker-2022',
  'source=pew-spring-2022',
  'qualifier=stated',
  'qualifier=more_than&qualifier=almost',
  'kind=relation',
  'kind=soft&source=mulakala-ji-2020',
  'q=china',
  'q=countries&kind=figure&country=CHN',
  'country=SWE&metric=medical-exports',
  'sort=value&limit=1&after=nonsense',
];

async function read(query: string): Promise<ClaimFilter> {
  const { filter, problems } = parseFilter(new URLSearchParams(query), await getVocabulary());
  expect(problems).toEqual([]);
  return filter;
}

const alone = (filter: ClaimFilter, facet: Facet, value: string) =>
  countClaims({ ...filter, [facet]: [value] }).then(({ claims }) => claims);

describe('listFacets(filter)', () => {
  it.each(QUERIES)('counts each choice as a filter by it would find: ?%s', async (query) => {
    const filter = await read(query);
    const facets = await listFacets(filter);
    const offers = FACETS.flatMap((facet) => facets[facet].map((choice) => ({ facet, ...choice })));
    const found = await Promise.all(offers.map(({ facet, value }) => alone(filter, facet, value)));
    expect(offers.length).toBeGreaterThan(2);
    offers.forEach(({ facet, value, count }, index) => {
      expect(count, `${facet}=${value}`).toBe(found[index]);
      expect(count, `${facet}=${value}`).toBeGreaterThan(0);
    });
  });

  it.each(QUERIES)('leaves out no choice that finds something: ?%s', async (query) => {
    const filter = await read(query);
    const facets = await listFacets(filter);
    const { countries, regions, populations, metrics, sources } = await getVocabulary();
    const known: Record<Facet, readonly string[]> = {
      country: countries,
      region: regions,
      population: populations,
      role: ROLES,
      metric: metrics,
      source: sources,
      qualifier: QUALIFIERS,
      kind: KINDS,
    };
    const left = FACETS.flatMap((facet) => {
      const offered = facets[facet].map((choice) => choice.value);
      return known[facet].filter((each) => !offered.includes(each)).map((value) => ({ facet, value }));
    });
    const found = await Promise.all(left.map(({ facet, value }) => alone(filter, facet, value)));
    expect(left.filter((_, index) => found[index] !== 0)).toEqual([]);
  });

  it('offers each choice once, named, the largest count first', async () => {
    const facets = await listFacets(EMPTY_FILTER);
    expect(facets.partly).toEqual([]);
    for (const facet of FACETS) {
      const choices = facets[facet];
      expect(new Set(choices.map((choice) => choice.value)).size).toBe(choices.length);
      expect(choices.every((choice) => choice.label !== '')).toBe(true);
      if (facet === 'source') continue;
      const counts = choices.map((choice) => choice.count);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    }
    expect(facets.country.find((choice) => choice.value === 'SWE')?.label).toBe('Sweden');
  });

  it('puts the articles before the sources that their claims lead to', async () => {
    const { source } = await listFacets(EMPTY_FILTER);
    expect(source.slice(0, 2).map((choice) => choice.value)).toEqual(['mulakala-ji-2020', 'walker-2022']);
    expect(source.length).toBeGreaterThan(2);
  });

  it('leaves its own facet out of a count, so that another value can be added', async () => {
    const filter = await read('country=SWE&role=respondent');
    const { country } = await listFacets(filter);
    expect(country.map((choice) => choice.value).sort()).toEqual(['AUS', 'CAN', 'KOR', 'SWE']);
  });

  it('knows an article that another article names as its source', async () => {
    const step = { claim: 'walker-2022-01', position: 90, who: 'An article', source: 'mulakala-ji-2020' };
    await database().transaction(async (tx) => {
      await tx.insert(claimSteps).values({ ...step, reporting: 'document' as const, inferred: false });
      const none = { articles: [], metrics: [], sources: [], entities: [] };
      await refreshReadModel(tx, { ...none, claims: [step.claim] });
    });
    const { source } = await listFacets(EMPTY_FILTER);
    const article = source.find((choice) => choice.value === 'mulakala-ji-2020');
    expect(article?.count).toBe(30);
    expect(await alone(EMPTY_FILTER, 'source', 'mulakala-ji-2020')).toBe(30);
  });
});

describe('getCounts(filter)', () => {
  it.each([
    ...QUERIES,
    'q=china&country=CHN&role=provider&metric=medical-exports&source=walker-2022&kind=figure&qualifier=stated',
  ])('gives what listFacets and countClaims give: ?%s', async (query) => {
    const filter = await read(query);
    const [facets, count] = await Promise.all([listFacets(filter), countClaims(filter)]);
    expect(await getCounts(filter)).toEqual({ facets, count });
  });
});

describe('countClaims(filter) and listFacets(filter) of more claims than are counted', () => {
  it('count restatements and choices among as many claims as they say', async () => {
    const [row] = await database().execute<{ id: string; kind: ClaimFilter['kind'][number]; metric: string }>(
      sql`select claim_id as id, kind, metric from claim_rows where restates is not null limit 1`,
    );
    if (row === undefined) throw new Error('the seeds have no restatement');
    const source = row.id.replace(/-\d+$/, '');
    await copyClaim(row.id, COUNTED_CLAIMS + 50);
    try {
      const filter = { ...EMPTY_FILTER, kind: [row.kind], metric: [row.metric], source: [source] };
      const count = await countClaims(filter);
      expect(count).toMatchObject({ claims: COUNTED_CLAIMS, isMore: true });
      expect(count.restatements).toBeGreaterThan(COUNTED_CLAIMS - 50);
      expect(count.restatements).toBeLessThanOrEqual(COUNTED_CLAIMS);
      const { count: same } = await getCounts(filter);
      expect(same).toMatchObject({ claims: COUNTED_CLAIMS, isMore: true });
      expect(same.restatements).toBeGreaterThan(COUNTED_CLAIMS - 50);
      expect(same.restatements).toBeLessThanOrEqual(COUNTED_CLAIMS);
      const { qualifier, kind, partly } = await listFacets(filter);
      for (const choice of [...qualifier, ...kind]) expect(choice.count).toBeLessThanOrEqual(COUNTED_CLAIMS);
      expect(kind).toContainEqual(expect.objectContaining({ value: row.kind, isLeast: true }));
      expect(partly).toEqual(FACETS);
    } finally {
      await dropCopies();
    }
  });
});

describe('getVocabulary()', () => {
  it('names every choice that the facets offer: none of their links is refused', async () => {
    const facets = await listFacets(EMPTY_FILTER);
    for (const facet of FACETS) {
      const filter = { ...EMPTY_FILTER, [facet]: facets[facet].map((choice) => choice.value) };
      expect(await read(toQuery(filter))).toEqual(filter);
    }
  });
});
