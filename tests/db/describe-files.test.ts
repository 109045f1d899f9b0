import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { answerDownload } from '../../app/_http/downloads/answer-download.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { readZip } from '../support/read-zip.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';

const SITE = 'https://metrics.example.org';
const METRIC = 'medical-exports';
type Format = Parameters<typeof answerDownload>[1];

beforeAll(openSeededDatabase);

function ask(address: string, format: Format): Promise<Response> {
  vi.stubEnv('SITE_URL', SITE);
  const slug = /^\/metrics\/([^/]+)\//.exec(address)?.[1];
  return answerDownload(new Request(`http://127.0.0.1:1${address}`), format, slug);
}
const readJson = async (address: string, format: Format) => (await ask(address, format)).json();

const ADDRESSES = [
  ['/claims.csv', '/claims.csv-metadata.json', '/datapackage.json'],
  [
    '/claims.csv?country=SWE&kind=figure',
    '/claims.csv-metadata.json?country=SWE&kind=figure',
    '/datapackage.json?country=SWE&kind=figure',
  ],
  [
    `/metrics/${METRIC}/data.csv`,
    `/metrics/${METRIC}/data.csv-metadata.json`,
    `/metrics/${METRIC}/datapackage.json`,
  ],
] as const;

describe('the description of a CSV by CSV on the Web', () => {
  it.each(ADDRESSES)('of %s stands at %s, and each leads to the other', async (csv, metadata) => {
    const [file, description] = await Promise.all([ask(csv, 'csv'), ask(metadata, 'csvw')]);
    expect(file.headers.get('link')).toContain(
      `<${SITE}${metadata}>; rel="describedby"; type="application/csvm+json"`,
    );
    expect(description.headers.get('content-type')).toBe('application/csvm+json');
    expect(description.headers.get('link')).toContain(`<${SITE}${csv}>; rel="describes"`);
    expect((await description.json()).url).toBe(SITE + csv);
    await file.arrayBuffer();
  });

  it('names each column with its meaning, and holds every row to its types', async () => {
    const { tableSchema } = await readJson('/claims.csv-metadata.json', 'csvw');
    const records: Record<string, string>[] = parse(await (await ask('/claims.csv', 'csv')).text(), {
      columns: true,
    });
    expect(tableSchema.columns.map(({ name }: { name: string }) => name)).toEqual(
      Object.keys(records[0] ?? {}),
    );
    expect(tableSchema.primaryKey).toEqual(['claim_id']);
    expect(records.length).toBeGreaterThan(40);
    for (const [at, { name, datatype, required }] of tableSchema.columns.entries()) {
      const { base = datatype, format } = datatype as { base?: string; format?: string };
      for (const record of records) {
        const text = record[name] ?? '';
        if (required) expect(text, name).not.toBe('');
        if (text === '') continue;
        if (base === 'decimal') expect(text, name).toMatch(/^-?\d+(\.\d+)?$/);
        if (base === 'boolean') expect(['true', 'false'], name).toContain(text);
        if (base === 'date') expect(text, name).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        if (base === 'anyURI') expect(URL.canParse(text), name).toBe(true);
        if (base === 'string' && format !== undefined) expect(text, name).toMatch(new RegExp(format));
      }
      expect(tableSchema.columns[at]['dc:description']).toContain(COLUMNS[at]?.meaning);
    }
  });
});

describe('a Data Package by address', () => {
  it.each(ADDRESSES)('of %s names its address, its columns and its sources', async (csv, _, address) => {
    const descriptor = await readJson(address, 'package');
    const file = path.join(import.meta.dirname, '..', 'support', 'frictionless', 'data-package.json');
    const { $schema, ...schema } = JSON.parse(await readFile(file, 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
    expect(descriptor.resources[0].path).toBe(SITE + csv);
    for (const unknown of ['bytes', 'hash']) expect(descriptor.resources[0]).not.toHaveProperty(unknown);
  });

  it('says what the one in the zip says, but for what only a finished file can tell', async () => {
    const [{ description, ...descriptor }, zip] = await Promise.all([
      readJson('/datapackage.json', 'package'),
      ask('/claims.zip', 'zip').then((response) => response.arrayBuffer()),
    ]);
    const packed = JSON.parse(String((await readZip(Buffer.from(zip))).get('datapackage.json')));
    const { path: _, bytes, hash, ...resource } = packed.resources[0];
    expect(packed).toMatchObject({ ...descriptor, resources: [resource] });
    expect(bytes).toBeGreaterThan(0);
    const { rows } = await listClaims();
    expect(packed.sources).toHaveLength(
      new Set(rows.flatMap((row) => [row.articleSlug, ...(row.primarySlug ? [row.primarySlug] : [])])).size,
    );
  });
});

describe('what is wrong with such an address', () => {
  it.each([
    ['/datapackage.json?country=XXX', 'package', 400],
    ['/claims.csv-metadata.json?excel=1', 'csvw', 400],
    ['/metrics/no-such/datapackage.json', 'package', 404],
    ['/metrics/no-such/data.csv-metadata.json', 'csvw', 404],
  ] as const)('of %s is said as JSON', async (address, format, status) => {
    const response = await ask(address, format);
    expect([response.status, response.headers.get('content-type')]).toEqual([
      status,
      'application/problem+json',
    ]);
    expect((await response.json()).detail).toMatch(/\S/);
  });
});
