import path from 'node:path';
import type { z } from 'zod';
import { claimSchema } from '../../lib/model/claim.ts';
import type { SeedIssue, SeedPath } from '../../lib/rules/seed-issue.ts';
import { isFreeText } from './free-text.ts';
import { FILE_SCHEMAS, type FileKind, toJsonSchema } from './json-schemas.ts';
import { readText } from './read-bytes.ts';
import { toReadablePart } from './readable-part.ts';
import { formatField, type SeedProblem } from './seed-problems.ts';
import { type Position, parseYaml, type YamlFile } from './yaml-file.ts';
import type { YamlPitfall } from './yaml-pitfall.ts';
import { toSeedIssues, valueAt } from './zod-issues.ts';

type Schema<K extends FileKind> = (typeof FILE_SCHEMAS)[K];

/**
 * One file as far as it could be read. `data` is there where its schema accepts it; `readable` is what of it has the
 * right type; neither where the syntax is wrong. `problems` are those of this file by itself.
 */
export type SeedFile<K extends FileKind = FileKind> = {
  /** Relative to the seed folder, as `articles/walker-2022.yaml`. */
  name: string;
  data?: z.output<Schema<K>>;
  readable?: z.input<Schema<K>>;
  problems: SeedProblem[];
  positionOf?: YamlFile['positionOf'];
};

/** Reads, parses and validates one file. `shown` is how messages name it. */
export async function readSeedFile<K extends FileKind>(
  folder: string,
  name: string,
  kind: K,
): Promise<SeedFile<K>> {
  const file = path.join(folder, name);
  const read = await readText(file);
  if ('problem' in read) return { name, problems: [{ ...read.problem, file: showPath(file) }] };
  return parseSeedText(folder, name, kind, read.text);
}

/** Parses and validates the text of a file that was read, or is about to be written. */
export function parseSeedText<K extends FileKind>(
  folder: string,
  name: string,
  kind: K,
  text: string,
): SeedFile<K> {
  const shown = showPath(path.join(folder, name));
  const yaml = parseYaml(text);
  if (yaml.errors.length > 0) {
    const problems = yaml.errors.map(({ offset, found, right }) =>
      toProblem(shown, yaml.positionAt(offset), '', found, right),
    );
    return { name, problems, positionOf: yaml.positionOf };
  }
  return { name, positionOf: yaml.positionOf, ...validate(yaml, shown, kind) };
}

/** A path as a person in the current folder would type it. */
export function showPath(file: string): string {
  const relative = path.relative(process.cwd(), file);
  return relative.startsWith('..') || relative === '' ? path.resolve(file) : relative;
}

/** An issue as a problem with a place; `shown` is how messages name the file. */
export function toProblem(
  file: string,
  { line, column }: Position,
  field: string,
  found: string,
  right: string,
): SeedProblem {
  return { file, line, column, field, found, right };
}

function validate<K extends FileKind>(
  yaml: YamlFile,
  shown: string,
  kind: K,
): Pick<SeedFile<K>, 'data' | 'readable' | 'problems'> {
  const parsed = FILE_SCHEMAS[kind].safeParse(yaml.data);
  const issues = parsed.success
    ? []
    : [...parsed.error.issues, ...checkUnkindClaims(parsed.error.issues, yaml.data)];
  const pitfalls = listPitfalls(yaml, kind).map((pitfall) =>
    placePitfall(pitfall, issues, shown, yaml.positionAt),
  );
  const placed = new Set(pitfalls.map(({ field }) => field));
  const context = { file: shown, data: yaml.data, schema: issues.length > 0 ? toJsonSchema(kind) : {} };
  const problems = toSeedIssues(firstOfEachPlace(issues), context)
    .filter((issue) => !placed.has(formatField(issue.path)))
    .map((issue) => placeIssue(issue, yaml.positionOf));
  return {
    data: parsed.success ? (parsed.data as z.output<Schema<K>>) : undefined,
    readable: (issues.length === 0 ? yaml.data : toReadablePart(yaml.data, issues)) as
      | z.input<Schema<K>>
      | undefined,
    problems: [...pitfalls, ...problems],
  };
}

function listPitfalls({ pitfalls, data }: YamlFile, kind: FileKind): YamlPitfall[] {
  const schema = pitfalls.some(({ ofText }) => ofText) ? toJsonSchema(kind) : {};
  return pitfalls.filter(({ ofText, path }) => !ofText || isFreeText(schema, path, data));
}

/** A value of a wrong shape often breaks several rules of its schema; the first one says what is wrong. */
function firstOfEachPlace(issues: readonly z.core.$ZodIssue[]): z.core.$ZodIssue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const place = `${code === 'unrecognized_keys' ? 'keys of ' : ''}${path.map(String).join('/')}`;
    return !seen.has(place) && seen.add(place);
  });
}

/** A number in disguise is a text without quotes where the schema wants text. */
function placePitfall(
  { path, offset, found, right, source, firstOffset }: YamlPitfall,
  issues: readonly z.core.$ZodIssue[],
  file: string,
  positionAt: YamlFile['positionAt'],
): SeedProblem {
  const field = formatField(path);
  const isText = issues.some(
    (issue) =>
      issue.code === 'invalid_type' &&
      issue.expected === 'string' &&
      formatField(issue.path as SeedPath) === field,
  );
  const quoted = isText && source !== undefined ? `text in quotes, as ${JSON.stringify(source)}` : right;
  const first = firstOffset === undefined ? '' : ` (the first is in line ${positionAt(firstOffset).line})`;
  return toProblem(file, positionAt(offset), field, found, quoted + first);
}

function placeIssue(issue: SeedIssue, positionOf: YamlFile['positionOf']): SeedProblem {
  const { file, path, on, found, right } = issue;
  return toProblem(file, positionOf(path, on), formatField(path), found, right);
}

/** Where the kind of a claim is unknown, zod looks no further; the rest of it is judged as what it most looks like. */
function checkUnkindClaims(issues: readonly z.core.$ZodIssue[], data: unknown): z.core.$ZodIssue[] {
  return issues.flatMap(({ code, path }) => {
    if (code !== 'invalid_union' || path.length !== 3 || path[0] !== 'claims' || path[2] !== 'kind')
      return [];
    const place = path.slice(0, 2);
    const claim = valueAt(data, place) as Record<string, unknown>;
    const kind = 'value' in claim || 'range' in claim || 'qualifier' in claim ? 'figure' : 'soft';
    const { error } = claimSchema.safeParse({ ...claim, kind });
    return (error?.issues ?? []).map((issue) => ({ ...issue, path: [...place, ...issue.path] }));
  });
}
