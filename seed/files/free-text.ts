import type { SeedPath } from '../../lib/rules/seed-issue.ts';
import { type JsonSchema, schemaAt } from './json-schemas.ts';

/** Texts that must equal one that stands elsewhere: what of them got lost would show. */
const NAMES = new Set(['claims', 'code', 'entity', 'unit']);

/** Whether a field holds text in our own words: no word of a closed list, no slug, date, address or hash. */
export function isFreeText(schema: JsonSchema, path: SeedPath, data: unknown): boolean {
  const field = path.findLast((part) => typeof part === 'string');
  if (field !== undefined && NAMES.has(String(field))) return false;
  const found = schemaAt(schema, path, data);
  return [found, ...(found?.anyOf ?? [])].some((branch) => branch !== undefined && isAnyText(branch));
}

function isAnyText({ type, const: only, enum: words, pattern, format }: JsonSchema): boolean {
  return [type].flat().includes('string') && !(only ?? words ?? pattern ?? format);
}
