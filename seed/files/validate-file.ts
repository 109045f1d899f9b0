import type { z } from 'zod';
import { claimSchema } from '../../lib/model/claim.ts';
import type { SeedIssue, SeedPath } from '../../lib/rules/seed-issue.ts';
import type { Expanded } from '../../lib/shorthand/shorthand-context.ts';
import { isFreeText } from './free-text.ts';
import { FILE_SCHEMAS, type FileKind, toEditorSchema, toFullSchema } from './json-schemas.ts';
import { toReadablePart } from './readable-part.ts';
import { type SeedFile, toProblem } from './seed-file.ts';
import { formatField, type SeedProblem } from './seed-problems.ts';
import type { YamlFile } from './yaml-file.ts';
import type { YamlPitfall } from './yaml-pitfall.ts';
import { toSeedIssues, valueAt } from './zod-issues.ts';

type Issue = z.core.$ZodIssue;
type Given<K extends FileKind> = {
  yaml: YamlFile;
  expanded: Expanded;
  kind: K;
  shown: string;
  placeOf: NonNullable<SeedFile['placeOf']>;
};

/** Holds a file against the schema of its kind in full; what is wrong stands where it was written. */
export function validateFile<K extends FileKind>({
  yaml,
  expanded,
  kind,
  shown,
  placeOf,
}: Given<K>): Pick<SeedFile<K>, 'data' | 'readable' | 'problems'> {
  const { full, silenced } = expanded;
  const parsed = FILE_SCHEMAS[kind].safeParse(full);
  const issues: Issue[] = parsed.success
    ? []
    : [...parsed.error.issues, ...checkUnkindClaims(parsed.error.issues, full)];
  const fieldOf = (issue: Pick<Issue, 'path'>) => placeOf(issue.path as SeedPath).field;
  const pitfalls = listPitfalls(yaml, kind).map((pitfall) =>
    placePitfall(pitfall, issues, { shown, fieldOf, positionAt: yaml.positionAt }),
  );
  const placed = new Set(pitfalls.map(({ field }) => field));
  const told = issues.filter(({ path }) => !silenced.some((silent) => isUnder(path, silent)));
  const [schema, written] = told.length > 0 ? [toFullSchema(kind), toEditorSchema(kind)] : [{}, {}];
  const context = { file: shown, data: full, schema, written };
  const problems = toSeedIssues(firstOfEachPlace(told), context)
    .map((issue) => placeIssue(issue, placeOf))
    .filter(({ field }) => !placed.has(field));
  const unwritten = expanded.issues
    .map(({ path, on, found, right }) =>
      toProblem(shown, yaml.positionOf(path, on), formatField(path), found, right),
    )
    .filter(({ field }) => !placed.has(field));
  const isWhole = parsed.success && expanded.issues.length === 0;
  return {
    data: isWhole ? (parsed.data as SeedFile<K>['data']) : undefined,
    readable: (issues.length === 0 ? full : toReadablePart(full, issues)) as SeedFile<K>['readable'],
    problems: withoutRepeats([...pitfalls, ...unwritten, ...problems]),
  };
}

const isUnder = (path: readonly PropertyKey[], parent: SeedPath) =>
  parent.every((part, at) => path[at] === part);

/** What stands once at the head of an article is wrong once, whatever takes it over. */
function withoutRepeats(problems: readonly SeedProblem[]): SeedProblem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function listPitfalls({ pitfalls, data }: YamlFile, kind: FileKind): YamlPitfall[] {
  const schema = pitfalls.some(({ ofText }) => ofText) ? toEditorSchema(kind) : {};
  return pitfalls.filter(({ ofText, path }) => !ofText || isFreeText(schema, path, data));
}

/** A value of a wrong shape often breaks several rules of its schema; the first one says what is wrong. */
function firstOfEachPlace(issues: readonly Issue[]): Issue[] {
  const seen = new Set<string>();
  return issues.filter(({ code, path }) => {
    const place = `${code === 'unrecognized_keys' ? 'keys of ' : ''}${path.map(String).join('/')}`;
    return !seen.has(place) && seen.add(place);
  });
}

type Placing = {
  shown: string;
  fieldOf: (issue: Pick<Issue, 'path'>) => string;
  positionAt: YamlFile['positionAt'];
};

/** A number in disguise is a text without quotes where the schema wants text. */
function placePitfall(
  { path, offset, found, right, source, firstOffset }: YamlPitfall,
  issues: readonly Issue[],
  { shown, fieldOf, positionAt }: Placing,
): SeedProblem {
  const field = formatField(path);
  const isText = issues.some(
    (issue) => issue.code === 'invalid_type' && issue.expected === 'string' && fieldOf(issue) === field,
  );
  const quoted = isText && source !== undefined ? `text in quotes, as ${JSON.stringify(source)}` : right;
  const first = firstOffset === undefined ? '' : ` (the first is in line ${positionAt(firstOffset).line})`;
  return toProblem(shown, positionAt(offset), field, found, quoted + first);
}

function placeIssue(issue: SeedIssue, placeOf: NonNullable<SeedFile['placeOf']>): SeedProblem {
  const { path, on, found, right } = issue;
  const { file, position, field } = placeOf(path, on);
  return toProblem(file, position, field, found, right);
}

/** Where the kind of a claim is unknown, zod looks no further; the rest of it is judged as what it most looks like. */
function checkUnkindClaims(issues: readonly Issue[], data: unknown): Issue[] {
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
