import { z } from 'zod';
import { draftSchema } from '../../lib/draft/draft.ts';
import { articleFileSchema } from '../../lib/model/article.ts';
import { checkedPlacesSchema } from '../../lib/model/checked-places.ts';
import { entitySchema } from '../../lib/model/entity.ts';
import { metricsFileSchema } from '../../lib/model/metric.ts';
import { sourceSchema } from '../../lib/model/source.ts';
import { synonymSchema } from '../../lib/model/synonym.ts';
import { writtenArticleSchema } from '../../lib/shorthand/written-article.ts';
import { writtenMetricsSchema } from '../../lib/shorthand/written-metrics.ts';
import { SITE_NAME } from '../../lib/words/site-name.ts';
import { FIELD_NOTES } from './field-notes.ts';

export const entitiesFileSchema = z.strictObject({ entities: z.array(entitySchema) });
export const sourcesFileSchema = z.strictObject({ sources: z.array(sourceSchema) });
const synonymsFileSchema = z.strictObject({ synonyms: z.array(synonymSchema) });

/** The parts of JSON Schema that zod writes for our files. */
export type JsonSchema = {
  type?: string | string[];
  properties?: Record<string, JsonSchema>;
  additionalProperties?: JsonSchema | boolean;
  required?: string[];
  items?: JsonSchema;
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  const?: unknown;
  enum?: unknown[];
  pattern?: string;
  format?: string;
  description?: string;
};

/** The kinds of seed files in full, as rules and loader see them, by the name of their schema. */
export const FILE_SCHEMAS = {
  article: articleFileSchema,
  draft: draftSchema,
  entities: entitiesFileSchema,
  locators: checkedPlacesSchema,
  metrics: metricsFileSchema,
  sources: sourcesFileSchema,
  synonyms: synonymsFileSchema,
};
export type FileKind = keyof typeof FILE_SCHEMAS;

/** The same as they are written. */
const WRITTEN_SCHEMAS = { ...FILE_SCHEMAS, article: writtenArticleSchema, metrics: writtenMetricsSchema };

/** The JSON Schema of a seed file as an editor writes it: defaults may be left out, and fields explain themselves. */
export const toEditorSchema = (kind: FileKind): JsonSchema => toSchema(WRITTEN_SCHEMAS[kind], kind);

/** The JSON Schema of a seed file in full. */
export const toFullSchema = (kind: FileKind): JsonSchema => toSchema(FILE_SCHEMAS[kind], kind);

function toSchema(written: z.ZodType, kind: FileKind): JsonSchema {
  const schema = z.toJSONSchema(written, { io: 'input' }) as JsonSchema & { title?: string };
  describeFields(schema);
  return { title: `${SITE_NAME}: ${kind} file`, ...schema } as JsonSchema;
}

/** The text of a schema file as it is committed. */
export const formatJsonSchema = (kind: FileKind): string =>
  `${JSON.stringify(toEditorSchema(kind), null, 2)}\n`;

function describeFields(schema: JsonSchema): void {
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    const note = FIELD_NOTES[name];
    if (note !== undefined && property.const === undefined) property.description = note;
    describeFields(property);
  }
  const { items, additionalProperties: values, anyOf = [], oneOf = [] } = schema;
  for (const inner of [items, typeof values === 'object' ? values : undefined, ...anyOf, ...oneOf])
    if (inner) describeFields(inner);
}

/** The schema of the value at a path, following the branch of a union that the data chooses, by its `kind` or its type. */
export function schemaAt(
  schema: JsonSchema,
  path: readonly PropertyKey[],
  data: unknown,
): JsonSchema | undefined {
  const [part, ...rest] = path;
  const chosen = chooseBranch(schema, data);
  if (part === undefined) return chosen;
  const inner = typeof part === 'number' ? chosen.items : valueSchema(chosen, String(part));
  return inner && schemaAt(inner, rest, (data as Record<PropertyKey, unknown> | undefined)?.[part]);
}

function valueSchema(
  { properties, additionalProperties: values }: JsonSchema,
  key: string,
): JsonSchema | undefined {
  return properties?.[key] ?? (typeof values === 'object' ? values : undefined);
}

function chooseBranch(schema: JsonSchema, data: unknown): JsonSchema {
  const branches = schema.anyOf ?? schema.oneOf;
  if (!branches) return schema;
  const kind = (data as { kind?: unknown } | null | undefined)?.kind;
  const byKind = branches.find(({ properties }) => properties?.kind && properties.kind.const === kind);
  const byType = branches.find(({ type }) => type !== undefined && type === typeOf(data));
  const structured = branches.find(({ properties, items }) => properties ?? items);
  return (
    byKind ?? (typeof data === 'string' || Array.isArray(data) ? byType : undefined) ?? structured ?? schema
  );
}

const typeOf = (data: unknown): string => (Array.isArray(data) ? 'array' : typeof data);
