import { z } from 'zod';
import type { Parameter } from '../../filter/filter-parameters.ts';
import { LICENCE_SHORT, LICENCE_URL } from '../licence.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { OPERATIONS, type Operation, pathParameters, SCHEMAS } from './api-operations.ts';
import { PROBLEM_TYPES, problemSchema } from './problem.ts';

/** JSON Schema in the dialect of OpenAPI 3.1 (2020-12), as far as we write it. */
export type JsonSchema = {
  $ref?: string;
  type?: string;
  description?: string;
  enum?: unknown[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  [key: string]: unknown;
};

export type DescribedParameter = {
  name: string;
  in: 'path' | 'query';
  required: boolean;
  description: string;
  schema: JsonSchema;
  style?: 'form';
  explode?: true;
};

type Media = Record<string, { schema?: JsonSchema }>;
type DescribedAnswer = { description: string; headers?: object; content: Media } | { $ref: string };
export type DescribedOperation = {
  operationId: string;
  summary: string;
  parameters: DescribedParameter[];
  responses: Record<string, DescribedAnswer>;
};

export type OpenApi = {
  openapi: '3.1.0';
  info: object;
  servers: { url: string }[];
  paths: Record<string, { get: DescribedOperation }>;
  components: { schemas: Record<string, JsonSchema>; headers: object; responses: object };
};

/** The version of the promise on `/api`: it changes only where an answer would break a reader's program. */
export const API_VERSION = '1.0.0';

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...SCHEMAS, Problem: problemSchema }))
  registry.add(schema, { id });

/** The description of every address that answers data, made from the schemas that requests and answers are held to. */
export function toOpenApi(siteUrl: string): OpenApi {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cited Metrics',
      version: API_VERSION,
      summary: 'Numbers that articles quote, each with its hedge, its passage and its primary source.',
      description: `How to ask, what will not change, and what errors mean: ${siteUrl}/api`,
      license: { name: LICENCE_SHORT, url: LICENCE_URL },
    },
    servers: [{ url: siteUrl }],
    paths: Object.fromEntries(OPERATIONS.map((operation) => [operation.path, { get: describe(operation) }])),
    components: { schemas: describeSchemas(), headers: HEADERS, responses: describeProblems() },
  };
}

function describe({ id, summary, path, type, schema, query }: Operation): DescribedOperation {
  const inPath = pathParameters(path).map(([name, each]) => describeParameter(name, each, 'path'));
  const inQuery = Object.entries(query).map(([name, each]) => describeParameter(name, each, 'query'));
  const content: Media = { [type]: schema === undefined ? {} : { schema: toJsonSchema(schema) } };
  const whole = { description: summary, headers: headersOf(type), content };
  const responses = HEALTH[path]?.(content) ?? { 200: whole, ...problemsOf(path, type) };
  return { operationId: id, summary, parameters: [...inPath, ...inQuery], responses };
}

/** What machines that watch the site ask: they read its status, and the body says the same in both cases. */
const HEALTH: Record<string, (content: Media) => DescribedOperation['responses']> = {
  '/health': (content) => ({
    200: { description: 'Ready.', content },
    503: { description: 'Alive, and not ready.', content },
  }),
  '/health/live': (content) => ({ 200: { description: 'Alive.', content } }),
};

function describeParameter(name: string, parameter: Parameter, place: 'path' | 'query'): DescribedParameter {
  const single = toJsonSchema(parameter.schema);
  return {
    name,
    in: place,
    required: place === 'path',
    description: parameter.meaning,
    schema: parameter.many ? { type: 'array', items: single } : single,
    ...(parameter.many && { style: 'form', explode: true }),
  };
}

/** Fields may be added to an answer: what is published never forbids those that it does not name. */
const OPTIONS = {
  target: 'draft-2020-12',
  io: 'output',
  override: ({ jsonSchema }: { jsonSchema: object }) => {
    delete (jsonSchema as JsonSchema).additionalProperties;
  },
} as const;

const refTo = (id: string) => `#/components/schemas/${id}`;

function describeSchemas(): Record<string, JsonSchema> {
  const { schemas } = z.toJSONSchema(registry, { ...OPTIONS, uri: refTo });
  return Object.fromEntries(Object.entries(schemas).map(([id, schema]) => [id, bare(schema as JsonSchema)]));
}

/** A schema with its named records as references. */
function toJsonSchema(schema: z.ZodType): JsonSchema {
  const made = z.toJSONSchema(schema, {
    ...OPTIONS,
    override: (context) => {
      OPTIONS.override(context);
      const name = Object.entries(SCHEMAS).find(([, known]) => known === context.zodSchema)?.[0];
      if (name === undefined) return;
      for (const key of Object.keys(context.jsonSchema)) delete (context.jsonSchema as JsonSchema)[key];
      context.jsonSchema.$ref = refTo(name);
    },
  });
  return bare(made as JsonSchema);
}

function bare({ $schema, $id, ...schema }: JsonSchema): JsonSchema {
  return schema;
}

const HEADERS = {
  'X-Data-Version': {
    description: 'The state of the data that was answered.',
    schema: { type: 'string' },
  },
  'X-Licence': { description: 'On what terms.', schema: { type: 'string' } },
  Link: {
    description: 'Where to go on: next and first page, this description, the licence (RFC 8288).',
    schema: { type: 'string' },
  },
} as const;

function headersOf(type: string): object {
  const names = type === MEDIA_TYPES.json ? (['X-Data-Version', 'X-Licence', 'Link'] as const) : [];
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}

/** Charts of whatever is filtered: what can't share an axis, or is one number alone, has none. */
const MAY_HAVE_NO_CHART = /^\/claims\.(svg|png|plain\.csv|bib|ris|csl\.json)$/;

/** JSON addresses answer problem details; the others say the same as plain text, but for what the server refuses. */
function problemsOf(path: string, type: string): Record<string, DescribedAnswer> {
  const isJson = type.endsWith('json');
  const kinds = Object.entries(PROBLEM_TYPES).filter(
    ([, { status }]) =>
      (status !== 404 || path.includes('{') || MAY_HAVE_NO_CHART.test(path)) &&
      (status !== 413 || type === MEDIA_TYPES.xlsx) &&
      (status !== 500 || isJson),
  );
  return Object.fromEntries(
    kinds.map(([id, { status, title }]) => {
      const reference = { $ref: `#/components/responses/${id}` };
      const plain = {
        description: `${title}.`,
        content: { [MEDIA_TYPES.text]: { schema: { type: 'string' } } },
      };
      return [status, isJson || status === 405 || status === 413 ? reference : plain];
    }),
  );
}

function describeProblems(): object {
  const content = { [MEDIA_TYPES.problem]: { schema: { $ref: refTo('Problem') } } };
  return Object.fromEntries(
    Object.entries(PROBLEM_TYPES).map(([id, { title }]) => [id, { description: `${title}.`, content }]),
  );
}
