import { z } from 'zod';
import type { KnownNames } from '../../filter/filter.ts';
import { FILTER_PARAMETERS } from '../../filter/filter-parameters.ts';
import type { QueryProblem } from '../../filter/query-reader.ts';
import { absoluteUrl } from '../../filter/urls.ts';

/** Problem details after RFC 9457: what went wrong, at an address of `/api` that says what to do about it. */
export const PROBLEM_TYPES = {
  'bad-address': { status: 400, title: 'The address can’t be read' },
  'bad-parameter': { status: 400, title: 'A parameter is not as it should be' },
  'not-found': { status: 404, title: 'There is no such address or record' },
  'method-not-allowed': { status: 405, title: 'This site is for reading' },
  'no-such-format': { status: 501, title: 'There is no such format here' },
  'too-many-rows': { status: 413, title: 'A sheet does not hold so many rows' },
  failed: { status: 500, title: 'We made a mistake' },
  unavailable: { status: 503, title: 'No data can be shown right now' },
} as const;
export type ProblemType = keyof typeof PROBLEM_TYPES;

/** What is said of an answer that failed by a mistake of ours, which the log tells more of. */
export const FAILED_SENTENCE = 'The answer could not be made. It has been noted; please try again later.';

const parameterProblem = z.strictObject({
  parameter: z.string(),
  found: z.string().describe('What was found, shortened to 60 characters.'),
  message: z.string().describe('What would be right.'),
  accepted: z
    .array(z.string())
    .nullable()
    .describe('Every accepted value; null where there is no list of them, or too long a one.'),
  accepted_at: z.url().nullable().describe('Where the accepted values are listed.'),
});

export const problemSchema = z.strictObject({
  type: z.url().describe('What kind of problem it is; it leads to a description.'),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe('The sentences of all problems.'),
  problems: z.array(parameterProblem).optional().describe('One for each bad parameter.'),
});
export type Problem = z.infer<typeof problemSchema>;

/** More names than this are not sent along: their list has an address. */
const MAX_ACCEPTED = 300;

export function toProblem(type: ProblemType, detail: string, siteUrl: string): Problem {
  const { status, title } = PROBLEM_TYPES[type];
  return { type: absoluteUrl(siteUrl, `/api#${type}`), title, status, detail };
}

/** A 400: each bad parameter with what was found, what would be right, and the accepted values. */
export function toBadParameters(
  found: readonly QueryProblem[],
  parameters: readonly string[],
  known: KnownNames | null,
  siteUrl: string,
): Problem {
  const sentences = found.map((each) => `${each.parameter}: found “${each.found}”. ${each.message}`);
  const problems = found.map((each) => ({
    ...each,
    ...accepted(each.parameter, parameters, known, siteUrl),
  }));
  return { ...toProblem('bad-parameter', sentences.join(' '), siteUrl), problems };
}

type Accepted = { accepted: string[] | null; accepted_at: string | null };

function accepted(
  name: string,
  parameters: readonly string[],
  known: KnownNames | null,
  siteUrl: string,
): Accepted {
  if (!parameters.includes(name)) return { accepted: [...parameters], accepted_at: null };
  if (known === null) return { accepted: closedList(name), accepted_at: null };
  const path = LISTED_AT.get(name);
  return {
    accepted: knownList(name, known) ?? closedList(name),
    accepted_at: path === undefined ? null : absoluteUrl(siteUrl, path),
  };
}

const LISTED_AT = new Map([
  ['country', '/countries.json'],
  ['metric', '/metrics.json'],
  ['source', '/sources.json'],
]);

function knownList(name: string, { countries, regions, populations }: KnownNames): string[] | null {
  const names = new Map([
    ['country', countries],
    ['region', regions],
    ['population', populations],
  ]).get(name);
  return names !== undefined && names.length <= MAX_ACCEPTED ? names : null;
}

function closedList(name: string): string[] | null {
  const schema = Object.hasOwn(FILTER_PARAMETERS, name)
    ? FILTER_PARAMETERS[name as keyof typeof FILTER_PARAMETERS].schema
    : undefined;
  return schema instanceof z.ZodEnum ? schema.options.map(String) : null;
}
