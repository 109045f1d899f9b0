import { z } from 'zod';
import type { Parameter } from '../../filter/filter-parameters.ts';
import { SITE_NAME } from '../../words/site-name.ts';
import { LICENCE_SHORT, LICENCE_URL } from '../licence.ts';
import { MEDIA_TYPES } from '../media-types.ts';
import { OPERATIONS, type Operation, pathParameters, SCHEMAS } from './api-operations.ts';
import { describeProblems, describeRefusals } from './openapi-answers.ts';
import type { DescribedOperation, DescribedParameter, JsonSchema, Media, OpenApi } from './openapi-types.ts';
import { describeOperation, TAG_LIST, tagOf } from './operation-words.ts';
import { problemSchema } from './problem.ts';

/** The version of the promise on `/api`: it changes only where an answer would break a reader's program. */
export const API_VERSION = '1.0.0';

const registry = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({ ...SCHEMAS, Problem: problemSchema }))
  registry.add(schema, { id });

/** What only the running site knows: whom to write to, and an address that can be tried for each that names a record. */
type OfSite = { contactEmail?: string | undefined; examples?: Record<string, string> };

/** The description of every address that answers data, made from the schemas that requests and answers are held to. */
export function toOpenApi(siteUrl: string, { contactEmail, examples = {} }: OfSite = {}): OpenApi {
  const described = OPERATIONS.map((operation) => [
    operation.path,
    { get: describe(operation, examples[operation.path]) },
  ]);
  return {
    openapi: '3.1.0',
    info: {
      title: SITE_NAME,
      version: API_VERSION,
      summary: 'Numbers that articles quote, each with its hedge, its passage and its primary source.',
      description: `How to ask, what will not change, and what errors mean: ${siteUrl}/api`,
      contact: {
        name: SITE_NAME,
        url: `${siteUrl}/method`,
        ...(contactEmail && { email: contactEmail }),
      },
      license: { name: LICENCE_SHORT, url: LICENCE_URL },
    },
    servers: [{ url: siteUrl, description: 'This site.' }],
    security: [],
    tags: TAG_LIST,
    paths: Object.fromEntries(described),
    components: { schemas: describeSchemas(), headers: HEADERS, responses: describeProblems(siteUrl) },
  };
}

function describe(operation: Operation, example: string | undefined): DescribedOperation {
  const { id, summary, path, type, schema, query } = operation;
  const inPath = pathParameters(path).map(([name, each]) => ({
    ...describeParameter(name, each, 'path'),
    ...exampleOf(path, name, example),
  }));
  const inQuery = Object.entries(query).map(([name, each]) => describeParameter(name, each, 'query'));
  const content: Media = {
    [type]: { schema: schema === undefined ? WHOLE_FILE : toJsonSchema(schema) },
    ...Object.fromEntries((operation.alsoAs ?? []).map((other) => [other, { schema: WHOLE_FILE }])),
  };
  const headers = headersOf(operation);
  const responses = { 200: { description: summary, headers, content }, ...describeRefusals(operation) };
  return {
    operationId: id,
    summary,
    description: describeOperation(operation),
    tags: [tagOf(path)],
    parameters: [...inPath, ...inQuery],
    responses:
      path === '/health'
        ? { ...responses, 503: { description: 'Alive, and not ready.', content } }
        : responses,
  };
}

/** Bytes as they are: what they say is told by the media type. */
const WHOLE_FILE: JsonSchema = { type: 'string' };

/** What stands in an address that can be tried where the documented one has a name in braces. */
function exampleOf(path: string, name: string, example: string | undefined): { example?: string } {
  if (example === undefined) return {};
  const pattern = path.replaceAll('.', '\\.').replace(`{${name}}`, '([^/]+?)');
  const found = new RegExp(`^${pattern}$`).exec(example)?.[1];
  return found === undefined ? {} : { example: decodeURIComponent(found) };
}

function describeParameter(name: string, parameter: Parameter, place: 'path' | 'query'): DescribedParameter {
  const single = toJsonSchema(parameter.schema);
  return {
    name,
    in: place,
    required: place === 'path' || parameter.required === true,
    description: parameter.meaning,
    schema: parameter.many ? { type: 'array', items: single } : single,
    ...(parameter.many && { style: 'form', explode: true }),
    ...(parameter.mayBeEmpty && { allowEmptyValue: true }),
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
  ETag: {
    description: 'Names this answer as of this version of the data; to be sent back as If-None-Match.',
    schema: { type: 'string' },
  },
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

function headersOf({ path, type }: Operation): object {
  if (tagOf(path) === 'health') return {};
  const isList = type === MEDIA_TYPES.json && !['catalogue', 'embedding'].includes(tagOf(path));
  const names = isList
    ? (['ETag', 'X-Data-Version', 'X-Licence', 'Link'] as const)
    : (['ETag', 'X-Data-Version'] as const);
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
}
