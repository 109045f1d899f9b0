import jsonld from 'jsonld';
import { describe, expect, it } from 'vitest';
import { type Coverage, joinCoverage } from '../../lib/out/coverage.ts';
import { toCatalog } from '../../lib/out/dcat.ts';
import { allClaims, metricDataset } from '../../lib/out/site-datasets.ts';
import { aMetricRow } from '../support/claim-row.ts';

const SITE = 'https://metrics.example.org';
const STATE = { version: 'abc', dated: '2021-05' };
const DCAT = 'http://www.w3.org/ns/dcat#';
const DCT = 'http://purl.org/dc/terms/';
const XSD = 'http://www.w3.org/2001/XMLSchema#';
const METRIC = `${SITE}/metrics/libraries-open`;

const covers = (part: Partial<Coverage>): Coverage => ({
  ...{ metric: 'libraries-open', firstDay: '2020-01-01', lastDay: '2021-03-31' },
  ...{ recordedOn: '2021-04-02', changedOn: '2021-05', places: [] },
  ...part,
});
const LUXEMBOURG = { code: 'LUX', name: 'Luxembourg', kind: 'country' } as const;
const CATALOG = toCatalog(
  [
    allClaims(SITE, undefined),
    metricDataset(aMetricRow({ name: 'Libraries <open> & “lit”' }), SITE, covers({ places: [LUXEMBOURG] })),
  ],
  SITE,
  STATE,
);

/** As triples; a processor that is told to be strict stops at a term that it would drop. */
const readTriples = async () => {
  const text = (await jsonld.toRDF(CATALOG, {
    format: 'application/n-quads',
    safe: true,
  } as jsonld.Options.ToRdf)) as unknown as string;
  return text.trim().split('\n');
};

/** How often a property stands in the record, each of its values counted. */
function countValues(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, each) => sum + countValues(each), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce((sum, [name, value]) => {
    if (name === '@type') return sum + ('@value' in node ? 0 : 1);
    if (name.startsWith('@')) return sum;
    return sum + [value].flat().length + countValues(value);
  }, 0);
}

describe('toCatalog(datasets)', () => {
  it('is RDF without a lost term', async () => {
    const triples = await readTriples();
    expect(triples).toHaveLength(countValues(CATALOG));
    expect(new Set(triples).size).toBe(triples.length);
  });

  it('leads from the catalogue to datasets, and on to files with type, licence and address', async () => {
    const triples = await readTriples();
    for (const triple of [
      `<${SITE}/catalog.jsonld> <${DCAT}dataset> <${METRIC}> .`,
      `<${METRIC}> <${DCAT}distribution> <${METRIC}/data.csv> .`,
      `<${METRIC}/data.csv> <${DCAT}mediaType> <https://www.iana.org/assignments/media-types/text/csv> .`,
      `<${METRIC}/data.xlsx> <${DCAT}downloadURL> <${METRIC}/data.xlsx> .`,
      `<${METRIC}/data.zip> <${DCT}license> <https://creativecommons.org/licenses/by/4.0/> .`,
      `<${METRIC}> <${DCT}issued> "2021-04-02"^^<${XSD}date> .`,
      `<${METRIC}> <${DCT}modified> "2021-05"^^<${XSD}gYearMonth> .`,
      `<${METRIC}> <${DCT}title> "Libraries <open> & “lit”"@en .`,
    ])
      expect(triples).toContain(triple);
    expect(
      triples.filter((triple) => triple.includes(`${DCAT}startDate> "2020-01-01"^^<${XSD}date>`)),
    ).toHaveLength(1);
    expect(triples.filter((triple) => triple.includes(`<${DCT}spatial>`))).toHaveLength(1);
  });

  it('says nothing of what is not known', () => {
    const [all] = CATALOG['dcat:dataset'];
    for (const name of ['dct:issued', 'dct:temporal', 'dct:spatial']) expect(all).not.toHaveProperty(name);
    expect(JSON.stringify(CATALOG)).not.toMatch(/:null|:""/);
  });
});

describe('joinCoverage(all)', () => {
  it('spans all of them, and names each place once', () => {
    const other = covers({
      firstDay: '2019-06-01',
      lastDay: null,
      changedOn: '2022-01-01',
      places: [LUXEMBOURG],
    });
    expect(joinCoverage([covers({ places: [LUXEMBOURG] }), other])).toEqual({
      ...{ firstDay: '2019-06-01', lastDay: '2021-03-31', recordedOn: '2021-04-02', changedOn: '2022-01-01' },
      places: [LUXEMBOURG],
    });
    expect(joinCoverage([])).toBeUndefined();
  });
});
