import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { MEDIA } from '../../lib/model/vocabulary.ts';
import type { Coverage } from '../../lib/out/coverage.ts';
import { catalogJsonLd, claimsJsonLd, metricJsonLd } from '../../lib/out/dataset-json-ld.ts';
import { claimJsonLd, type JsonLd, sourceJsonLd, toScriptText } from '../../lib/out/json-ld.ts';
import { aClaimRow, aMetricRow, aParticipant, aSourceRow } from '../support/claim-row.ts';

const SITE = 'https://metrics.example.org';
const STATE = { version: 'abc', dated: '2021-05-02' };
const COVERAGE: Coverage = {
  ...{ metric: 'libraries-open', firstDay: '2020-01-01', lastDay: '2021-03-31' },
  ...{ recordedOn: '2021-04-02', changedOn: '2021-05-01' },
  places: [
    { code: '150', name: 'Europe', kind: 'region' },
    { code: 'LUX', name: 'Luxembourg', kind: 'country' },
  ],
};
const RECORDS: Record<string, JsonLd> = {
  'claimJsonLd(figure)': claimJsonLd(aClaimRow(), SITE),
  'claimJsonLd(relation)': claimJsonLd(
    aClaimRow({ kind: 'relation', value: null, lower: null, unit: null }),
    SITE,
  ),
  'claimJsonLd(range)': claimJsonLd(
    aClaimRow({
      ...{ value: null, rangeFrom: 32, rangeTo: 41, lower: null, qualifier: 'about', statistic: 'median' },
      ...{ measure: 'rate', unit: 'deaths per 100,000 people', denominator: '100,000 people' },
      interval: { kind: 'confidence', level: 95, lower: 30, upper: 44, asPrinted: null, block: null },
      entities: (['region', 'group', 'population'] as const).map((kind) => ({ ...aParticipant(kind), kind })),
      ...{ articlePublisher: null, primaryPublisher: null },
    }),
    SITE,
  ),
  'claimJsonLd(bare)': claimJsonLd(
    aClaimRow({ articleUrl: null, primarySlug: null, articlePublished: null }),
    SITE,
  ),
  'metricJsonLd(metric, rows)': metricJsonLd(aMetricRow(), [aClaimRow()], SITE, STATE, COVERAGE),
  'metricJsonLd(metric without claims)': metricJsonLd(aMetricRow(), [], SITE, STATE, undefined),
  'claimsJsonLd()': claimsJsonLd(SITE, STATE, COVERAGE),
  'catalogJsonLd()': catalogJsonLd(SITE, STATE),
  'sourceJsonLd(article)': sourceJsonLd(aSourceRow(), SITE),
  'sourceJsonLd(survey)': sourceJsonLd(
    aSourceRow({ kind: 'survey', genre: 'survey report', authors: [] }),
    SITE,
  ),
  ...Object.fromEntries(
    MEDIA.map((medium) => [`sourceJsonLd(in a ${medium})`, sourceJsonLd(aSourceRow({ medium }), SITE)]),
  ),
  'sourceJsonLd(unknown publisher)': sourceJsonLd(aSourceRow({ publisher: null }), SITE),
  'sourceJsonLd(statement)': sourceJsonLd(aSourceRow({ kind: 'statement', address: null }), SITE),
};

/** schema.org's vocabulary as the package schema-dts declares it: one string literal a type, one key a property. */
const require = createRequire(import.meta.url);
const vocabulary = readFileSync(
  path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts'),
  'utf8',
);
const namesIn = (pattern: RegExp) =>
  new Set(Array.from(vocabulary.matchAll(pattern), ([, name = '']) => name));
const TYPES = namesIn(/"@type": "(\w+)"/g);
const PROPERTIES = namesIn(/^\s*"(\w+)"\??:/gm);
const ADDRESSES = namesIn(/^\s*"(\w+)"\?: SchemaValue<(?:URL|IdReference| \| )+, /gm);

/**
 * A context of schema.org's names and no others, under the addresses that its own context gives them. That one has a
 * `@vocab` too, which would take any name for one of its own: here a name that it lacks is lost, and shows.
 */
const SCHEMA = 'http://schema.org/';
const CONTEXT = Object.fromEntries(
  [...TYPES, ...PROPERTIES].map((name) => [
    name,
    ADDRESSES.has(name) ? { '@id': SCHEMA + name, '@type': '@id' } : SCHEMA + name,
  ]),
);

/** Expands offline, as a processor does that has read schema.org's names. */
function expand(record: object): Promise<object[]> {
  const documentLoader = async (url: string) => {
    if (!/^https:\/\/schema\.org\/?$/.test(url)) throw new Error(`${url} is no context of these records.`);
    return { documentUrl: url, document: { '@context': CONTEXT } };
  };
  return jsonld.expand(record, { documentLoader });
}

type Terms = { types: string[]; properties: string[]; values: string[] };

/** Each property once for each of its values, as an expanded record has it. */
function listTerms(node: unknown, terms: Terms = { types: [], properties: [], values: [] }): Terms {
  for (const [key, value] of Object.entries(node as object)) {
    if (key === '@type') terms.types.push(value);
    if (key === '@id') terms.values.push(value);
    if (key.startsWith('@')) continue;
    for (const each of [value].flat()) {
      terms.properties.push(key);
      if (typeof each === 'object') listTerms(each, terms);
      else terms.values.push(String(each));
    }
  }
  return terms;
}

function listExpanded(nodes: readonly object[]): Terms {
  const terms: Terms = { types: [], properties: [], values: [] };
  const collect = (node: object): void => {
    for (const [key, value] of Object.entries(node)) {
      if (key === '@type') terms.types.push(...value);
      else if (key === '@id' || key === '@value') terms.values.push(String(value));
      else
        for (const each of value) {
          terms.properties.push(key);
          collect(each);
        }
    }
  };
  nodes.forEach(collect);
  return {
    types: terms.types.toSorted(),
    properties: terms.properties.toSorted(),
    values: terms.values.toSorted(),
  };
}

test('the processor loses a name that schema.org lacks', async () => {
  const [expanded] = await expand({
    '@context': 'https://schema.org',
    '@type': 'Claim',
    hedge: 'about',
    text: 'x',
  });
  expect(listExpanded([expanded ?? {}])).toMatchObject({
    properties: [`${SCHEMA}text`],
    values: ['x'],
  });
});

describe.each(Object.entries(RECORDS))('%s', (_call, record) => {
  test("uses only types and properties of schema.org's vocabulary", () => {
    const { types, properties } = listTerms(record);
    expect(types.filter((type) => !TYPES.has(type))).toEqual([]);
    expect(properties.filter((property) => !PROPERTIES.has(property))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });

  test('expands with a JSON-LD processor to the same types, properties and values', async () => {
    const expanded = await expand(record);
    expect(expanded).toHaveLength(1);
    const { types, properties, values } = listTerms(record);
    const kept = listExpanded(expanded);
    expect(kept.types).toEqual(types.map((type) => SCHEMA + type).toSorted());
    expect(kept.properties).toEqual(properties.map((property) => SCHEMA + property).toSorted());
    expect(kept.values).toEqual(values.toSorted());
  });

  test('has no empty value', () => {
    expect(JSON.stringify(record)).not.toMatch(/:null|:""/);
  });
});

test('claimJsonLd(figure) has a bound and no value of a number that is printed as a bound, with hedge and unit', () => {
  const { about } = claimJsonLd(aClaimRow(), SITE);
  expect(about).toMatchObject({
    '@type': 'Observation',
    minValue: 50,
    measurementQualifier: 'more_than',
    unitText: 'libraries',
    description: expect.stringContaining('more than 50 libraries'),
  });
  expect(about).not.toHaveProperty('value');
  const fall = { value: -9, lower: null, upper: -9, asPrinted: 'fell more than 9' };
  const fallen = claimJsonLd(aClaimRow(fall), SITE).about;
  expect(fallen).toMatchObject({ maxValue: -9 });
  expect(fallen).not.toHaveProperty('value');
});

test('claimJsonLd(range) has only the bound of a range that is printed as one', () => {
  const range = { value: null, rangeFrom: 5, rangeTo: 10, lower: 5 };
  const { about } = claimJsonLd(aClaimRow(range), SITE);
  expect(about).toMatchObject({ minValue: 5 });
  expect(about).not.toHaveProperty('maxValue');
});

test.each(['stated', 'about'] as const)('claimJsonLd(figure, %s) keeps its value', (qualifier) => {
  const { about } = claimJsonLd(aClaimRow({ qualifier, lower: null }), SITE);
  expect(about).toMatchObject({ value: 50, measurementQualifier: qualifier });
  expect(about).not.toHaveProperty('minValue');
});

test('claimJsonLd(figure) keeps a value of zero', () => {
  expect(claimJsonLd(aClaimRow({ value: 0, qualifier: 'stated', lower: null }), SITE).about).toMatchObject({
    value: 0,
  });
});

test('claimJsonLd(range) keeps both ends, its denominator, its statistic and the printed interval', () => {
  expect(RECORDS['claimJsonLd(range)']?.about).toMatchObject({
    ...{ minValue: 32, maxValue: 41, measurementQualifier: 'about', unitText: 'deaths per 100,000 people' },
    description: expect.stringContaining('about 32 to 41 deaths per 100,000 people (median)'),
    marginOfError: { name: '95% confidence interval 30 to 44', minValue: 30, maxValue: 44 },
    variableMeasured: { statType: 'median', measurementDenominator: { name: '100,000 people' } },
    observationAbout: [
      { '@type': 'Place', name: 'region' },
      { '@type': 'Thing', name: 'group' },
      { '@type': 'Thing', name: 'population' },
    ],
  });
  expect(RECORDS['claimJsonLd(range)']?.about).not.toHaveProperty('value');
});

test.each([
  [{ currency: 'EUR', unit: 'EUR' }, 'ISO4217:EUR'],
  [{ ucum: 'kW.h' }, 'UCUM:kW.h'],
] as const)('claimJsonLd(%j) has its unit code behind the name of the list: %s', (part, code) => {
  expect(claimJsonLd(aClaimRow(part), SITE).about).toMatchObject({ unitCode: code });
});

test('no record names a publisher that is not known', () => {
  expect(RECORDS['claimJsonLd(range)']?.appearance).not.toHaveProperty('publisher');
  expect(RECORDS['sourceJsonLd(unknown publisher)']).not.toHaveProperty('publisher');
});

test('claimJsonLd(figure) tells when the article said it, and when our record of it was changed', () => {
  expect(claimJsonLd(aClaimRow(), SITE)).toMatchObject({
    datePublished: '2021-04',
    author: [{ name: 'Ada Example' }],
  });
  expect(claimJsonLd(aClaimRow(), SITE)).not.toHaveProperty('dateModified');
  const withdrawn = claimJsonLd(aClaimRow({ revisedOn: '2021-05-03', withdrawnOn: '2021-06-01' }), SITE);
  expect(withdrawn).toMatchObject({ dateModified: '2021-06-01', creativeWorkStatus: 'Withdrawn' });
});

test('sourceJsonLd(source) says in what it appeared, and tells editors from authors', () => {
  const [author] = aSourceRow().authors;
  const edited = { ...author, name: 'Jo Roe', family: 'Roe', affiliation: null, editor: true as const };
  const post = sourceJsonLd(aSourceRow({ medium: 'blog', authors: [edited] }), SITE);
  expect(post).toMatchObject({
    '@type': 'BlogPosting',
    isPartOf: { '@type': 'Blog', name: 'The Example Gazette' },
    editor: [{ '@type': 'Person', name: 'Jo Roe', familyName: 'Roe' }],
  });
  expect(post).not.toHaveProperty('author');
  expect(sourceJsonLd(aSourceRow({ kind: 'news_report', genre: 'web page' }), SITE)['@type']).toBe('WebPage');
});

test('sourceJsonLd(article) calls an opinion piece one', () => {
  expect(sourceJsonLd(aSourceRow(), SITE)['@type']).toBe('OpinionNewsArticle');
});

test('toScriptText(jsonLd) cannot end its script element', () => {
  const record = claimJsonLd(aClaimRow({ description: '</script><script>alert(1)</script>' }), SITE);
  expect(toScriptText(record)).not.toContain('<');
  expect(JSON.parse(toScriptText(record)).description).toContain('</script>');
});

test('metricJsonLd(metric) says what it covers, its files, its dates and the catalogue that it stands in', () => {
  const record = RECORDS['metricJsonLd(metric, rows)'];
  expect(record).toMatchObject({
    ...{ temporalCoverage: '2020-01-01/2021-03-31', dateCreated: '2021-04-02', dateModified: '2021-05-01' },
    spatialCoverage: [
      { '@type': 'Place', name: 'Europe', identifier: '150' },
      { '@type': 'Country', name: 'Luxembourg', identifier: 'LUX' },
    ],
    includedInDataCatalog: { '@id': RECORDS['catalogJsonLd()']?.['@id'] },
    isPartOf: { '@id': RECORDS['claimsJsonLd()']?.['@id'] },
  });
  const files = record?.distribution as { contentUrl: string }[] | undefined;
  expect(files?.map(({ contentUrl }) => contentUrl)).toEqual(
    ['csv', 'xlsx', 'json', 'zip'].map((ending) => `${SITE}/metrics/libraries-open/data.${ending}`),
  );
});

test('metricJsonLd(metric without claims) makes up neither times nor places', () => {
  const record = RECORDS['metricJsonLd(metric without claims)'];
  for (const name of ['temporalCoverage', 'spatialCoverage', 'dateCreated'])
    expect(record).not.toHaveProperty(name);
});
