import type { z } from 'zod';
import { printedQualifier } from '../../lib/figures/printed-hedge.ts';
import { isHedged } from '../../lib/model/qualifiers.ts';
import { findNearest } from '../../lib/rules/nearest.ts';
import { quantityCure } from '../../lib/rules/quantity-cure.ts';
import { describeChoice, describeFound, type SeedIssue } from '../../lib/rules/seed-issue.ts';
import { FIELD_NOTES } from './field-notes.ts';
import { type JsonSchema, schemaAt } from './json-schemas.ts';

type Issue = z.core.$ZodIssue;
/** `written` is the schema of what an editor writes: names that it has are meant by others like them. */
type Context = { file: string; data: unknown; schema: JsonSchema; written: JsonSchema };

/** What zod found in one file, in the words of the seed; an unknown field is an issue of its own. */
export function toSeedIssues(issues: readonly Issue[], context: Context): SeedIssue[] {
  return issues.flatMap((issue) => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownField(key, path, context));
    const value = valueAt(context.data, path);
    return [
      {
        file: context.file,
        path,
        found: value === null ? 'nothing (null)' : describeFound(value),
        right: describeRight(issue, value, context),
      },
    ];
  });
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, part) => (value as Record<PropertyKey, unknown> | null | undefined)?.[part],
    data,
  );
}

function unknownField(
  key: string,
  path: (string | number)[],
  { file, data, schema, written }: Context,
): SeedIssue {
  const known = Object.keys(schemaAt(schema, path, data)?.properties ?? {});
  const also = Object.keys(schemaAt(written, path, data)?.properties ?? {});
  const nearest =
    findNearest(key, known) ??
    findNearest(
      key,
      also.filter((name) => name !== key),
    );
  const right = nearest === undefined ? `one of ${known.join(', ')}` : `"${nearest}"`;
  return { file, path: [...path, key], on: 'key', found: `an unknown field "${key}"`, right };
}

function describeRight(issue: Issue, value: unknown, context: Context): string {
  switch (issue.code) {
    case 'invalid_type':
      if (!issue.message.startsWith('Invalid input')) return issue.message;
      return describeType(issue.expected, value, issue.path, context);
    case 'invalid_value':
      if (!issue.message.startsWith('Invalid')) return issue.message;
      return describeChoice(issue.values.map(String), value) + hedgeHint(issue, value);
    case 'invalid_union': {
      const { options } = issue as { options?: unknown[] };
      return options ? describeChoice(options.map(String), value) : scalarsOf(issue, context);
    }
    case 'too_small':
      return describeLeast(issue.origin, Number(issue.minimum));
    case 'too_big':
      return issue.origin === 'string'
        ? `text of at most ${issue.maximum} characters`
        : `at most ${issue.maximum}`;
    default:
      return issue.message;
  }
}

/** "fewer_than" is no qualifier, but a hedge that is one. */
function hedgeHint({ path }: Issue, value: unknown): string {
  if (path.at(-1) !== 'qualifier' || typeof value !== 'string') return '';
  const meant = printedQualifier(`${value.replaceAll('_', ' ')} 5`);
  return isHedged(meant) ? ` (“${value.replaceAll('_', ' ')}” is ${meant})` : '';
}

function scalarsOf(issue: Issue, { schema, data }: Context): string {
  const types = schemaAt(schema, issue.path, data)?.anyOf?.map(
    ({ type }) => TYPES[String(type)] ?? String(type),
  );
  return types ? types.join(', ') : issue.message;
}

const TYPES: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  null: 'null',
};

function describeType(
  expected: string,
  value: unknown,
  path: readonly PropertyKey[],
  context: Context,
): string {
  const wanted = TYPES[expected];
  const cure = path[0] === 'claims' ? quantityCure(String(path.at(-1)), value) : undefined;
  if (cure !== undefined) return cure;
  if (value === undefined || value === null) return describeMissing(expected, path, context);
  if (expected === 'string' && typeof value !== 'object')
    return `text in quotes, as ${JSON.stringify(String(value))}`;
  if (expected === 'number' && typeof value === 'string')
    return 'a plain number without quotes, commas, underscores or unit, as 2000000000';
  return wanted ?? describeMap(path, context);
}

function describeMissing(expected: string, path: readonly PropertyKey[], context: Context): string {
  const note = FIELD_NOTES[String(path.at(-1))];
  const type = TYPES[expected] ?? describeMap(path, context);
  return note === undefined ? type : `${type}: ${note}`;
}

function describeMap(path: readonly PropertyKey[], { schema, data }: Context): string {
  const { required = [], properties = {} } = schemaAt(schema, path, data) ?? {};
  const fields = required.length > 0 ? required : Object.keys(properties);
  return fields.length === 0 ? 'a map' : `a map with ${fields.join(', ')}`;
}

function describeLeast(origin: string, minimum: number): string {
  if (origin === 'string') return 'text that is not empty';
  if (origin === 'array') return minimum === 1 ? 'at least one entry' : `at least ${minimum} entries`;
  return `a number not below ${minimum}`;
}
