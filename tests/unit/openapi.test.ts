import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { parseFilter } from '../../lib/filter/filter.ts';
import { CHART_PARAMETERS, CLAIMS_CHART_PARAMETERS } from '../../lib/filter/filter-query.ts';
import { CITATION_FORMS } from '../../lib/filter/urls.ts';
import { isDataAddress, OPERATIONS, pathParameters } from '../../lib/out/api/api-operations.ts';
import { toOpenApi } from '../../lib/out/api/openapi.ts';
import type { JsonSchema } from '../../lib/out/api/openapi-types.ts';
import { PROBLEM_TYPES } from '../../lib/out/api/problem.ts';
import { COLUMNS } from '../../lib/out/columns.ts';
import { parseImageRequest } from '../../lib/out/image-request.ts';

const SITE = 'https://metrics.example.org';
const document = toOpenApi(SITE);
const text = JSON.stringify(document);
const parametersOf = (path: string) => document.paths[path]?.get.parameters ?? [];

describe('toOpenApi(siteUrl)', () => {
  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const result = await validator.validate(JSON.parse(text));
    expect(result.errors).toBeUndefined();
    expect([result.valid, validator.version]).toEqual([true, '3.1']);
  });

  it('is refused by the same validator once an answer loses its description', async () => {
    const broken = JSON.parse(text.replace(/"description":"This description\."/, '"described":""'));
    expect(JSON.stringify(broken)).not.toBe(text);
    expect((await new Validator().validate(broken)).valid).toBe(false);
  });

  it('refers to nothing that it does not hold', () => {
    const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
    expect(references.length).toBeGreaterThan(20);
    for (const path of new Set(references)) {
      const found = path
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], document);
      expect(found, path).toBeTypeOf('object');
    }
  });

  it('gives each operation an id of its own, and names the site as its only server', () => {
    const ids = OPERATIONS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(document.servers.map(({ url }) => url)).toEqual([SITE]);
  });

  it('allows the fields that will be added later', () => {
    expect(text).not.toContain('additionalProperties');
  });

  it('describes a claim in the columns of the CSV, in their order and with their meanings', () => {
    const { properties = {}, required } = document.components.schemas.Claim as JsonSchema;
    expect(Object.keys(properties)).toEqual(COLUMNS.map(({ name }) => name));
    expect(required).toEqual(COLUMNS.map(({ name }) => name));
    expect(Object.values(properties).map(({ description }) => description)).toEqual(
      COLUMNS.map(({ meaning }) => meaning),
    );
  });

  it('documents exactly the parameters that parseFilter knows', () => {
    const vocabulary = { countries: [], regions: [], populations: [], metrics: [], sources: [] };
    const query = new URLSearchParams('nope=1');
    const [problem] = parseFilter(query, vocabulary).problems;
    const known = problem?.message.match(/Known ones: (.*)\./)?.[1]?.split(', ');
    expect(parametersOf('/claims.json').map(({ name }) => name)).toEqual(known);
  });

  it.each(['svg', 'png'] as const)('documents exactly the parameters that a chart as %s takes', (format) => {
    const [sentence] = parseImageRequest(new URLSearchParams('nope=1'), format) as string[];
    const known = sentence?.match(/Known ones: (.*)\./)?.[1]?.split(', ');
    expect(
      parametersOf(`/metrics/{slug}/chart.${format}`)
        .slice(1)
        .map(({ name }) => name),
    ).toEqual([...CHART_PARAMETERS, ...(known ?? [])]);
  });

  it.each(CITATION_FORMS)(
    'documents exactly the parameters that the citation of a filter as %s takes',
    (form) => {
      expect(parametersOf(`/claims.${form}`).map(({ name }) => name)).toEqual(CLAIMS_CHART_PARAMETERS);
    },
  );

  /** What only a workbook, and only oEmbed answers. */
  const OF_FEW = ['413', '501'];

  it('gives every problem an answer with its status, and says that nothing may have changed', () => {
    const statuses = new Set(Object.values(PROBLEM_TYPES).map(({ status }) => String(status)));
    const answers = Object.keys(document.paths['/claims/{id}.json']?.get.responses ?? {});
    expect(answers).toEqual(
      ['200', '304', ...statuses].filter((status) => !OF_FEW.includes(status)).toSorted(),
    );
  });

  it('tags each operation with one of the described tags, and describes each beyond its summary', () => {
    const names = document.tags.map(({ name }) => name);
    const used = Object.values(document.paths).flatMap(({ get }) => get.tags);
    expect(new Set(used)).toEqual(new Set(names));
    expect(document.tags.filter(({ description }) => description.trim() === '')).toEqual([]);
    for (const { get } of Object.values(document.paths)) {
      expect(get.tags).toHaveLength(1);
      expect(get.description.length, get.operationId).toBeGreaterThan(get.summary.length);
    }
    expect(document.security).toEqual([]);
  });

  it('has for each name in an address what stands there in one that can be tried', () => {
    const examples = {
      '/claims/{id}.json': '/claims/ferry-2020-01.json',
      '/metrics/{slug}/data.csv': '/metrics/ferry%20rides/data.csv',
    };
    const { paths } = toOpenApi(SITE, { contactEmail: 'editor@example.org', examples });
    const exampleAt = (path: string) => paths[path]?.get.parameters[0]?.example;
    expect(Object.keys(examples).map(exampleAt)).toEqual(['ferry-2020-01', 'ferry rides']);
    expect(exampleAt('/metrics/{slug}/data.zip')).toBeUndefined();
  });
});

/** Values that a documented schema allows or not, held against what the parser makes of them. */
describe('the schema of a parameter', () => {
  const vocabulary = {
    countries: ['SWE'],
    regions: ['150'],
    populations: ['adults'],
    metrics: ['a-metric'],
    sources: ['a-source'],
  };
  const samples = [
    'SWE',
    'swe',
    '150',
    'adults',
    'a-metric',
    'a-source',
    'respondent',
    'about',
    'figure',
    'value',
    '1',
    '1000',
    '0',
    '1001',
    '1.5',
    '-1',
    'x'.repeat(201),
    'x'.repeat(501),
  ];

  const parameters = parametersOf('/claims.json');

  it.each(parameters)('of $name allows every value that parseFilter takes', ({ name, schema }) => {
    const taken = samples.filter(
      (sample) => parseFilter(new URLSearchParams([[name, sample]]), vocabulary).problems.length === 0,
    );
    expect(taken).not.toEqual([]);
    expect(taken.filter((sample) => !allows(schema, sample))).toEqual([]);
  });

  it.each(parameters)(
    'of $name refuses a value only where parseFilter refuses it too',
    ({ name, schema }) => {
      const refused = samples.filter((sample) => !allows(schema, sample));
      expect(refused).not.toEqual([]);
      for (const sample of refused) {
        const { problems } = parseFilter(new URLSearchParams([[name, sample]]), vocabulary);
        expect(
          problems.map(({ parameter }) => parameter),
          sample,
        ).toEqual([name]);
      }
    },
  );
});

/** As much of JSON Schema as parameters use. */
function allows(schema: JsonSchema, value: string): boolean {
  if (schema.type === 'array') return allows(schema.items ?? {}, value);
  if (schema.type === 'integer') {
    const [least, most] = [Number(schema.minimum), Number(schema.maximum)];
    return /^\d+$/.test(value) && Number(value) >= least && Number(value) <= most;
  }
  if (schema.enum !== undefined) return schema.enum.includes(value);
  if (typeof schema.maxLength === 'number' && value.length > schema.maxLength) return false;
  return typeof schema.pattern !== 'string' || new RegExp(schema.pattern, 'u').test(value);
}

describe('pathParameters(path)', () => {
  it('describes each name in braces, and throws for one that nobody described', () => {
    expect(pathParameters('/claims/{id}.json').map(([name]) => name)).toEqual(['id']);
    expect(() => pathParameters('/claims/{number}.json')).toThrow('{number}');
  });
});

describe('isDataAddress(path)', () => {
  it.each([
    '/claims.json',
    '/claims/walker-2022-01.json',
    '/metrics/medical-exports/data.csv',
    '/countries/SWE.json',
  ])('knows %s', (path) => {
    expect(isDataAddress(path)).toBe(true);
  });

  it.each(['/claimsXjson', '/claims/a/b.json', '/claims/a/record.json', '/nope.json', '/claims'])(
    'does not know %s',
    (path) => {
      expect(isDataAddress(path)).toBe(false);
    },
  );
});
