import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Ajv } from 'ajv';
import { parse } from 'csv-parse/sync';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { answerDownload } from '../../app/_http/downloads/answer-download.ts';
import { database } from '../../db/client.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { lacksProgram, readWithPython, readWithSqlite, whyNot } from '../support/other-programs.ts';
import { readZip } from '../support/read-zip.ts';
import { openSeededDatabase } from '../support/seeded-database.ts';
import { makeClaimsWild } from '../support/wild-claims.ts';

const SITE = 'https://metrics.example.org';
const METRIC = 'medical-exports';

beforeAll(async () => {
  vi.stubEnv('SITE_URL', SITE);
  const close = await openSeededDatabase();
  await makeClaimsWild();
  return close;
});

const ask = (address: string, init: RequestInit = {}) => {
  const { pathname } = new URL(address, SITE);
  const slug = /^\/metrics\/([^/]+)\//.exec(pathname)?.[1];
  vi.stubEnv('SITE_URL', SITE);
  return answerDownload(
    new Request(`http://127.0.0.1:1${address}`, init),
    pathname.endsWith('zip') ? 'zip' : 'csv',
    slug,
  );
};
const bytesOf = async (address: string) => Buffer.from(await (await ask(address)).arrayBuffer());

describe('answerDownload(request)', () => {
  it('sends a CSV with its version and a name that says the filter', async () => {
    const response = await ask('/claims.csv?country=SWE&role=respondent&utm_source=x');
    expect(response.status).toBe(200);
    const { headers } = response;
    expect(headers.get('content-disposition')).toBe(
      'attachment; filename="cited-metrics-claims-country-SWE-role-respondent.csv"',
    );
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    const records: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      expect(record.data_version).toBe(headers.get('x-data-version'));
      expect(record.claim_url).toBe(`${SITE}/claims/${record.claim_id}`);
    }
  });

  it('names a metric’s file after it, and holds its rows alone', async () => {
    const response = await ask(`/metrics/${METRIC}/data.csv`);
    expect(response.headers.get('content-disposition')).toContain(`"cited-metrics-${METRIC}.csv"`);
    const records: Record<string, string>[] = parse(await response.text(), { columns: true });
    expect(new Set(records.map(({ metric }) => metric))).toEqual(new Set([METRIC]));
  });

  it('adds a byte-order mark for Excel and nothing else', async () => {
    for (const address of ['/claims.csv', `/metrics/${METRIC}/data.csv`]) {
      const [plain, excel] = await Promise.all([bytesOf(address), bytesOf(`${address}?excel=1`)]);
      expect(excel.equals(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain]))).toBe(true);
    }
  });

  it('sends the part that limit and after ask for', async () => {
    const { rows, next } = await listClaims({ limit: 3 });
    const { rows: others } = await listClaims({ limit: 2, after: next });
    for (const [query, expected] of [
      ['limit=3', rows],
      [`limit=2&after=${next}`, others],
    ] as const) {
      const records: Record<string, string>[] = parse(await bytesOf(`/claims.csv?${query}`), {
        columns: true,
      });
      expect(records.map(({ claim_id }) => claim_id)).toEqual(expected.map(({ claimId }) => claimId));
    }
  });

  it.each([
    ['/claims.csv?excel=yes', 400, 'excel: found “yes”. It takes 1 alone'],
    [
      '/claims.csv?colour=red',
      400,
      'Known ones: country, region, population, role, metric, source, qualifier, kind, q, sort, limit, after, excel.',
    ],
    ['/claims.zip?excel=1', 400, 'excel: found “excel”. There is no parameter of this name.'],
    ['/claims.zip?country=XXX', 400, 'country: found “XXX”'],
    ['/claims.csv?after=nonsense', 400, 'after: found “nonsense”'],
    [`/metrics/${METRIC}/data.zip?metric=crisis-fund-size`, 400, 'metric: found “crisis-fund-size”'],
    ['/metrics/no-such/data.zip', 404, 'no metric of this name'],
  ])('refuses %s with %i and a sentence', async (address, status, sentence) => {
    const response = await ask(address);
    expect(response.status).toBe(status);
    expect(await response.text()).toContain(sentence);
  });
});

describe('a zip', () => {
  it('holds the bytes of the CSV, and is the same bytes again', async () => {
    for (const query of ['', '?country=CHN&q=china&sort=period']) {
      const [csv, zip, again] = await Promise.all([
        bytesOf(`/claims.csv${query}`),
        bytesOf(`/claims.zip${query}`),
        bytesOf(`/claims.zip${query}`),
      ]);
      expect(zip.equals(again)).toBe(true);
      const files = await readZip(zip);
      const [name = ''] = [...files.keys()].filter((each) => each.endsWith('.csv'));
      expect(files.get(name)?.equals(csv)).toBe(true);
      const { resources } = JSON.parse(String(files.get('datapackage.json')));
      expect(resources[0]).toMatchObject({
        path: name,
        bytes: csv.length,
        hash: `sha256:${createHash('sha256').update(csv).digest('hex')}`,
      });
    }
  });

  it('describes the data for programs by the rules of Data Package 2.0', async () => {
    const files = await readZip(await bytesOf('/claims.zip'));
    const descriptor = JSON.parse(String(files.get('datapackage.json')));
    const validate = new Ajv({ allErrors: true }).compile(DATA_PACKAGE_RULES);
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
    const { fields, primaryKey } = descriptor.resources[0].schema;
    expect(fields.map(({ name }: { name: string }) => name)).toEqual(COLUMNS.map(({ name }) => name));
    expect(primaryKey).toEqual(['claim_id']);
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
  });

  it('passes the schema that Frictionless itself publishes for packages of any version', async () => {
    const files = await readZip(await bytesOf('/claims.zip'));
    const descriptor = JSON.parse(String(files.get('datapackage.json')));
    const file = path.join(import.meta.dirname, '..', 'support', 'frictionless', 'data-package.json');
    // It is of an older draft of JSON Schema, which differs in nothing that it uses but its name.
    const { $schema, ...schema } = JSON.parse(await readFile(file, 'utf8'));
    const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    expect(validate(descriptor), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...descriptor, name: 'No Name' })).toBe(false);
    expect(validate({ ...descriptor, resources: [] })).toBe(false);
  });

  it('holds every row to the types and constraints that it states', async () => {
    const files = await readZip(await bytesOf('/claims.zip'));
    const { resources } = JSON.parse(String(files.get('datapackage.json')));
    const records: Record<string, string>[] = parse(files.get(resources[0].path) ?? '', { columns: true });
    expect(records).toHaveLength((await listClaims()).rows.length);
    expect(Object.keys(records[0] ?? {})).toEqual(COLUMNS.map(({ name }) => name));
    for (const { name, type, constraints = {} } of resources[0].schema.fields)
      for (const record of records) {
        const text = record[name] ?? '';
        if (constraints.required) expect(text, name).not.toBe('');
        if (text === '') continue;
        if (constraints.enum) expect(constraints.enum, name).toContain(text);
        if (constraints.pattern) expect(text, name).toMatch(new RegExp(constraints.pattern));
        if (type === 'number') expect(text, name).toMatch(/^-?\d+(\.\d+)?$/);
        if (type === 'boolean') expect(['true', 'false'], name).toContain(text);
      }
  });

  it('says what was chosen, what each column and hedge means, and under which licence', async () => {
    const files = await readZip(await bytesOf('/claims.zip?country=SWE&role=respondent'));
    const readme = String(files.get('README.md'));
    const rows = (await listClaims({ country: ['SWE'], role: ['respondent'] })).rows.length;
    const [sweden] = await database().execute<{ name: string }>(
      sql`select name from entities where code = 'SWE'`,
    );
    for (const words of [`Country: ${sweden?.name}`, 'Part it takes: asked', `${rows} row`, SITE, 'up_to'])
      expect(readme).toContain(words);
    for (const { name, meaning } of COLUMNS) {
      expect(readme).toContain(`- \`${name}\` (`);
      expect(readme).toContain(meaning);
    }
    expect(String(files.get('LICENSE.txt'))).toContain('https://creativecommons.org/licenses/by/4.0/');
  });

  it('cites every article and primary source inside, in three forms', async () => {
    const files = await readZip(await bytesOf('/claims.zip'));
    const { rows } = await listClaims();
    const slugs = new Set(
      rows.flatMap((row) => [row.articleSlug, ...(row.primarySlug ? [row.primarySlug] : [])]),
    );
    const items: { id: string; URL?: string }[] = JSON.parse(String(files.get('citations.json')));
    expect(new Set(items.slice(1).map(({ id }) => id))).toEqual(slugs);
    expect(items[0]?.URL).toBe(`${SITE}/claims`);
    const keys = [...String(files.get('citations.bib')).matchAll(/^@\w+\{([^,]+),/gm)].map(([, key]) => key);
    expect(new Set(keys.slice(1))).toEqual(slugs);
    expect([...String(files.get('citations.ris')).matchAll(/^ER {2}- *$/gm)]).toHaveLength(items.length);
    const { sources } = JSON.parse(String(files.get('datapackage.json')));
    expect(sources).toHaveLength(slugs.size);
  });
});

describe('in other programs', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'cited-metrics-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const save = async (name: string, address: string) => {
    const file = path.join(folder, name);
    await writeFile(file, await bytesOf(address));
    return file;
  };

  it.skipIf(lacksProgram('python3'))(
    `a CSV and Excel’s variant open unchanged in Python${whyNot('python3')}`,
    async () => {
      const expected: string[][] = parse(await bytesOf('/claims.csv'));
      expect(await readWithPython(await save('a.csv', '/claims.csv'), 'utf-8')).toEqual(expected);
      expect(await readWithPython(await save('b.csv', '/claims.csv?excel=1'), 'utf-8-sig')).toEqual(expected);
      expect(expected.length).toBeGreaterThan(43);
    },
  );

  it.skipIf(lacksProgram('sqlite3'))(`a CSV opens unchanged in SQLite${whyNot('sqlite3')}`, async () => {
    const expected: Record<string, string>[] = parse(await bytesOf('/claims.csv'), { columns: true });
    expect(await readWithSqlite(await save('c.csv', '/claims.csv'))).toEqual(expected);
    expect(expected.length).toBeGreaterThan(42);
  });
});

const text = { type: 'string', minLength: 1 };
const webAddress = { type: 'string', pattern: '^https?://' };
const profile = (name: string) => ({ const: `https://datapackage.org/profiles/2.0/${name}.json` });

/** What the Data Package, Data Resource, Table Dialect and Table Schema specifications 2.0 ask of the parts we write. */
const DATA_PACKAGE_RULES = {
  type: 'object',
  required: ['$schema', 'name', 'resources', 'licenses', 'sources', 'version', 'created'],
  properties: {
    $schema: profile('datapackage'),
    name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
    homepage: webAddress,
    created: { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}Z$' },
    licenses: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path'],
        properties: { name: { type: 'string', pattern: '^([-a-zA-Z0-9._])+$' } },
      },
    },
    sources: {
      type: 'array',
      items: {
        type: 'object',
        required: ['title'],
        properties: { title: text, path: webAddress },
        additionalProperties: false,
      },
    },
    resources: {
      type: 'array',
      minItems: 1,
      items: {
        type: 'object',
        required: ['name', 'path', 'type', 'schema', 'bytes', 'hash'],
        properties: {
          $schema: profile('dataresource'),
          name: { type: 'string', pattern: '^[-a-z0-9._/]+$' },
          // Relative, inside the package: neither from the root nor upwards.
          path: { type: 'string', pattern: '^(?=^[^./~])(^((?!\\.{2}).)*$).*$' },
          type: { const: 'table' },
          encoding: { const: 'utf-8' },
          bytes: { type: 'integer', minimum: 1 },
          hash: { type: 'string', pattern: '^sha256:[0-9a-f]{64}$' },
          dialect: {
            type: 'object',
            properties: {
              $schema: profile('tabledialect'),
              delimiter: text,
              lineTerminator: text,
              header: { type: 'boolean' },
            },
          },
          schema: {
            type: 'object',
            required: ['fields', 'primaryKey', 'missingValues'],
            properties: {
              $schema: profile('tableschema'),
              fields: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['name', 'type', 'description'],
                  properties: {
                    name: text,
                    type: { enum: ['string', 'number', 'boolean', 'date', 'list'] },
                    format: { enum: ['uri'] },
                    constraints: {
                      type: 'object',
                      additionalProperties: false,
                      properties: {
                        required: { type: 'boolean' },
                        unique: { type: 'boolean' },
                        pattern: text,
                        enum: { type: 'array', minItems: 1, uniqueItems: true, items: { type: 'string' } },
                      },
                    },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
