import type { JsonSchema } from '../../../lib/out/api/openapi-types.ts';

/** What a field or parameter may hold, in words: `text or null`, `whole number from 1 to 1000`, `one of …`. */
export function describeSchema(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return schema.$ref.split('/').at(-1) ?? '';
  if (schema.anyOf !== undefined) return [...new Set(schema.anyOf.map(describeSchema))].join(' or ');
  if (schema.enum !== undefined) return `one of ${schema.enum.filter((value) => value !== null).join(', ')}`;
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `list of ${describeSchema(schema.items ?? {})}`;
  if (schema.type === 'integer') return describeInteger(schema);
  if (schema.type === 'string') return describeText(schema);
  return [schema.type ?? 'any'].flat().map(wordOf).join(' or ');
}

function describeInteger({ minimum, maximum }: JsonSchema): string {
  if (typeof maximum === 'number' && maximum < Number.MAX_SAFE_INTEGER)
    return `whole number from ${minimum} to ${maximum}`;
  return 'whole number';
}

function describeText({ format, pattern, maxLength }: JsonSchema): string {
  if (format === 'uri') return 'address';
  if (typeof pattern === 'string' && pattern.includes('(\\d{4})')) return 'date';
  return typeof maxLength === 'number' ? `text of at most ${maxLength} characters` : 'text';
}

function wordOf(type: string): string {
  const words: Record<string, string> = { string: 'text', boolean: 'true or false' };
  return words[type] ?? type;
}

export type Field = { name: string; type: string; meaning: string };

/** The fields of a record in their order, those of its parts under dotted names; other records are named, not spread. */
export function listFields(schema: JsonSchema, prefix = ''): Field[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const own = { name: prefix + name, type: describeSchema(field), meaning: field.description ?? '' };
    const part = partOf(field);
    return part === undefined ? [own] : [own, ...listFields(part, `${own.name}.`)];
  });
}

function partOf(field: JsonSchema): JsonSchema | undefined {
  const inner =
    field.anyOf?.find((each) => each.properties !== undefined || each.items !== undefined) ?? field;
  const item = inner.type === 'array' ? (inner.items ?? {}) : inner;
  return item.properties === undefined ? undefined : item;
}
