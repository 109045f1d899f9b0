import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { claimJsonLd, type JsonLd, metricJsonLd, sourceJsonLd, toScriptText } from '../../lib/json-ld.ts';
import { aClaimRow, aMetricRow, aSourceRow } from '../support/claim-row.ts';

const SITE = 'https://metrics.example.org';
const STATE = { version: 'abc', dated: '2021-05-02' };
const RECORDS: Record<string, JsonLd> = {
  'claimJsonLd(figure)': claimJsonLd(aClaimRow(), SITE),
  'claimJsonLd(relation)': claimJsonLd(
    aClaimRow({ kind: 'relation', value: null, lower: null, unit: null }),
    SITE,
  ),
  'claimJsonLd(bare)': claimJsonLd(
    aClaimRow({ articleUrl: null, primarySlug: null, articlePublished: null }),
    SITE,
  ),
  'metricJsonLd(metric, rows)': metricJsonLd(aMetricRow(), [aClaimRow()], SITE, STATE),
  'sourceJsonLd(article)': sourceJsonLd(aSourceRow(), SITE),
  'sourceJsonLd(survey)': sourceJsonLd(
    aSourceRow({ kind: 'survey', genre: 'survey report', authors: [] }),
    SITE,
  ),
  'sourceJsonLd(statement)': sourceJsonLd(aSourceRow({ kind: 'statement', address: null }), SITE),
};

/** schema.org's vocabulary as the package schema-dts declares it: one string literal a type, one key a property. */
const require = createRequire(import.meta.url);
const vocabulary = readFileSync(
  path.join(path.dirname(require.resolve('schema-dts/package.json')), 'dist/schema.d.ts'),
  'utf8',
);
const isType = (name: string) => vocabulary.includes(`"@type": "${name}"`);
const isProperty = (name: string) => new RegExp(`^\\s*"${name}"\\??:`, 'm').test(vocabulary);

function listTerms(node: unknown): { types: string[]; properties: string[] } {
  const terms = { types: [] as string[], properties: [] as string[] };
  JSON.stringify(node, (key, value) => {
    if (key === '@type') terms.types.push(value);
    else if (/^[a-z]/i.test(key)) terms.properties.push(key);
    return value;
  });
  return terms;
}

describe.each(Object.entries(RECORDS))('%s', (_call, record) => {
  test("uses only types and properties of schema.org's vocabulary", () => {
    const { types, properties } = listTerms(record);
    expect(types.filter((type) => !isType(type))).toEqual([]);
    expect(properties.filter((property) => !isProperty(property))).toEqual([]);
    expect(types.length).toBeGreaterThan(0);
  });

  test('expands with a JSON-LD processor and loses nothing', async () => {
    const context = { '@context': { '@vocab': 'https://schema.org/' } };
    const documentLoader = async (url: string) => ({ documentUrl: url, document: context });
    const [expanded] = await jsonld.expand(record as object, { documentLoader });
    const { properties } = listTerms(record);
    for (const property of new Set(properties))
      expect(JSON.stringify(expanded)).toContain(`"https://schema.org/${property}"`);
  });

  test('has no empty value', () => {
    expect(JSON.stringify(record)).not.toMatch(/:null|:""/);
  });
});

test('claimJsonLd(figure) keeps value, hedge and unit in its Observation', () => {
  expect(claimJsonLd(aClaimRow(), SITE).about).toMatchObject({
    '@type': 'Observation',
    value: 50,
    minValue: 50,
    measurementQualifier: 'more_than',
    unitText: 'libraries',
  });
});

test('claimJsonLd(figure) keeps a value of zero', () => {
  expect(claimJsonLd(aClaimRow({ value: 0 }), SITE).about).toMatchObject({ value: 0 });
});

test('sourceJsonLd(article) calls an opinion piece one', () => {
  expect(sourceJsonLd(aSourceRow(), SITE)['@type']).toBe('OpinionNewsArticle');
});

test('toScriptText(jsonLd) cannot end its script element', () => {
  const record = claimJsonLd(aClaimRow({ description: '</script><script>alert(1)</script>' }), SITE);
  expect(toScriptText(record)).not.toContain('<');
  expect(JSON.parse(toScriptText(record)).description).toContain('</script>');
});
