import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { FIELD_NOTES } from '../../seed/files/field-notes.ts';
import {
  FILE_SCHEMAS,
  type FileKind,
  formatJsonSchema,
  type JsonSchema,
  toJsonSchema,
} from '../../seed/files/json-schemas.ts';

const FOLDER = path.join(import.meta.dirname, '../../seed/schema');
const KINDS = Object.keys(FILE_SCHEMAS) as FileKind[];

function listFields(schema: JsonSchema): string[] {
  const inner = [schema.items, ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((part) =>
    part ? listFields(part) : [],
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

describe('toJsonSchema(kind)', () => {
  it('lets an editor leave out what has a default', () => {
    const claim = toJsonSchema('article').properties?.claims?.items?.oneOf?.[0];
    expect(claim?.required).toContain('locator');
    expect(Object.keys(claim?.properties ?? {})).toContain('also_at');
    expect(claim?.required).not.toContain('also_at');
  });

  it('explains only fields that exist', () => {
    const fields = new Set(KINDS.flatMap((kind) => listFields(toJsonSchema(kind))));
    expect(Object.keys(FIELD_NOTES).filter((name) => !fields.has(name))).toEqual([]);
  });
});
