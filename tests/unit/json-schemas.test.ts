import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NOTES } from '../../seed/files/field-notes.ts';
import {
  FILE_SCHEMAS,
  type FileKind,
  formatJsonSchema,
  type JsonSchema,
  toEditorSchema,
  toFullSchema,
} from '../../seed/files/json-schemas.ts';

const FOLDER = path.join(import.meta.dirname, '../../seed/schema');
const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

function listFields(schema: JsonSchema): string[] {
  const { items, additionalProperties: values, anyOf = [], oneOf = [] } = schema;
  const inner = [items, typeof values === 'object' ? values : undefined, ...anyOf, ...oneOf].flatMap(
    (part) => (part ? listFields(part) : []),
  );
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, property]) => [
    name,
    ...listFields(property),
  ]);
  return [...own, ...inner];
}

describe('formatJsonSchema(kind)', () => {
  it.each(KINDS)('is what seed/schema holds for %s: else run npm run seed:schema', (kind) => {
    expect(readFileSync(path.join(FOLDER, `${kind}.schema.json`), 'utf8')).toBe(formatJsonSchema(kind));
  });

  it('is there for each kind of file and no other', () => {
    expect(readdirSync(FOLDER)).toEqual(KINDS.map((kind) => `${kind}.schema.json`).sort());
  });
});

describe('toEditorSchema(kind)', () => {
  it('lets an editor leave out what has a default, or is written by tools', () => {
    const claim = toEditorSchema('article').properties?.claims?.items;
    expect(claim?.required).toEqual(['id', 'as_printed', 'description']);
    expect(Object.keys(claim?.properties ?? {})).toContain('caveat');
    expect(Object.keys(claim?.properties ?? {})).not.toContain('locator');
  });

  it('explains only fields that exist', () => {
    const schemas = KINDS.flatMap((kind) => [toEditorSchema(kind), toFullSchema(kind)]);
    const fields = new Set(schemas.flatMap(listFields));
    expect(Object.keys(FIELD_NOTES).filter((name) => !fields.has(name))).toEqual([]);
  });
});
