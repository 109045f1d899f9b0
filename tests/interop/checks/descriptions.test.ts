import { createReadStream, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'csv-parse/sync';
import jsonld from 'jsonld';
import { expect, it } from 'vitest';
import { COLUMNS } from '../../../lib/out/columns.ts';
import { bringNpmTools } from '../support/npm-tools.ts';
import { fetchInto, interopOrigin, scratchFolder } from '../support/site.ts';

const METRIC = '/metrics/medical-exports';
const CSVW = 'http://www.w3.org/ns/csvw#';

it.each([
  ['/datapackage.json', '/claims.csv'],
  [`${METRIC}/datapackage.json`, `${METRIC}/data.csv`],
])('the npm package “datapackage” takes %s for valid', async (address, csv) => {
  const { require } = await bringNpmTools(['datapackage@1.1.10']);
  const { Package } = require('datapackage');
  const descriptor = JSON.parse(
    readFileSync(await fetchInto(scratchFolder(), address, 'datapackage.json'), 'utf8'),
  );
  // It knows the profiles of version 1 alone, and asks for none of another.
  const { $schema: _, ...older } = descriptor;
  const read = await Package.load(older);
  expect(read.errors).toEqual([]);
  expect(read.valid).toBe(true);
  expect(new URL(descriptor.resources[0].path).pathname).toBe(csv);
});

it('the npm package “tableschema” takes every row of /claims.csv for one of its Table Schema', async () => {
  const { require } = await bringNpmTools(['tableschema@1.12.6']);
  const { Table } = require('tableschema');
  const folder = scratchFolder();
  const descriptor = JSON.parse(
    readFileSync(await fetchInto(folder, '/datapackage.json', 'datapackage.json'), 'utf8'),
  );
  // Lists are of version 2 of the schema, which it does not know: to it they are texts.
  const { $schema: _, fields, ...schema } = descriptor.resources[0].schema;
  const known = fields.map(({ type, itemType, delimiter, ...field }: Record<string, unknown>) => ({
    ...field,
    type: type === 'list' ? 'string' : type,
  }));
  const table = await Table.load(await fetchInto(folder, '/claims.csv', 'claims.csv'), {
    schema: { ...schema, fields: known },
  });
  const rows = await table.read({ keyed: true });
  expect(table.headers).toEqual(COLUMNS.map(({ name }) => name));
  expect(rows.length).toBeGreaterThan(40);
});

/** The terms of the standard's own context that we use, which stands on the web alone. */
const CONTEXT = {
  '@vocab': CSVW,
  csvw: CSVW,
  dc: 'http://purl.org/dc/terms/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  url: { '@id': 'csvw:url', '@type': '@id' },
  columns: { '@id': 'csvw:column', '@container': '@list' },
  titles: 'csvw:title',
  datatype: { '@id': 'csvw:datatype', '@type': '@vocab' },
  ...Object.fromEntries(
    ['string', 'decimal', 'boolean', 'date', 'anyURI'].map((type) => [type, `xsd:${type}`]),
  ),
};

it('a parser of CSV on the Web makes typed statements of every row', async () => {
  const tools = await bringNpmTools([
    '@zazuko/rdf-parser-csvw@0.17.0',
    '@rdfjs/dataset@2.0.2',
    '@rdfjs/parser-n3@2.1.0',
  ]);
  const load = (name: string) => import(pathToFileURL(path.join(tools.folder, 'node_modules', name)).href);
  const [{ default: Parser }, { default: N3Parser }, { default: rdf }] = await Promise.all([
    load('@zazuko/rdf-parser-csvw/index.js'),
    load('@rdfjs/parser-n3/index.js'),
    load('@rdfjs/dataset/index.js'),
  ]);
  const folder = scratchFolder();
  const metadata = JSON.parse(
    readFileSync(await fetchInto(folder, '/claims.csv-metadata.json', 'm.json'), 'utf8'),
  );
  const { '@context': context, ...description } = metadata;
  expect(context[0]).toBe('http://www.w3.org/ns/csvw');
  const quads = await jsonld.toRDF(
    { '@context': CONTEXT, ...description },
    { format: 'application/n-quads' },
  );
  const { Readable } = await import('node:stream');
  const described = rdf.dataset();
  for await (const quad of new N3Parser().import(Readable.from([String(quads)]))) described.add(quad);
  const csv = await fetchInto(folder, '/claims.csv', 'claims.csv');
  const parser = new Parser({ metadata: described, baseIRI: `${interopOrigin()}/claims.csv` });
  const made: {
    subject: { value: string };
    predicate: { value: string };
    object: { value: string; datatype?: { value: string } };
  }[] = [];
  for await (const quad of parser.import(createReadStream(csv, 'utf8'))) made.push(quad);
  const records: Record<string, string>[] = parse(readFileSync(csv), { columns: true });
  const valuesOf = (name: string) => made.filter(({ predicate }) => predicate.value.endsWith(`#${name}`));
  for (const [name, type] of [
    ['value', 'decimal'],
    ['article_published_first_day', 'date'],
    ['primary_inferred', 'boolean'],
  ] as const) {
    const found = valuesOf(name);
    expect(found.length, name).toBe(records.filter((record) => record[name] !== '').length);
    for (const { object } of found)
      expect(object.datatype?.value, name).toBe(`http://www.w3.org/2001/XMLSchema#${type}`);
  }
  expect(new Set(made.map(({ subject }) => subject.value)).size).toBeGreaterThanOrEqual(records.length);
});

it('a strict JSON-LD processor makes RDF of /catalog.jsonld, and each file in it answers with its type', async () => {
  const catalog = JSON.parse(
    readFileSync(await fetchInto(scratchFolder(), '/catalog.jsonld', 'c.jsonld'), 'utf8'),
  );
  const quads = String(
    await jsonld.toRDF(catalog, { format: 'application/n-quads', safe: true } as jsonld.Options.ToRdf),
  );
  const typeOf = new Map(
    [...quads.matchAll(/^<([^>]+)> <[^>]+#mediaType> <[^>]+media-types\/([^>]+)> \.$/gm)].map(
      ([, file = '', type = '']) => [file, type],
    ),
  );
  expect(typeOf.size).toBeGreaterThan(8);
  for (const [file, type] of typeOf) {
    const { pathname } = new URL(file);
    const { status, headers } = await fetch(new URL(pathname, interopOrigin()), { method: 'HEAD' });
    expect([status, headers.get('content-type')?.split(';')[0]], file).toEqual([200, type]);
  }
});
