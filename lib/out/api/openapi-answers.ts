import { MEDIA_TYPES } from '../media-types.ts';
import type { Operation } from './api-operations.ts';
import type { DescribedAnswer, Media } from './openapi-types.ts';
import { tagOf } from './operation-words.ts';
import { PROBLEM_TYPES, type ProblemType, toProblem } from './problem.ts';

/** The problem that a status is of; where several have one, the one that stands for all in examples. */
const BY_STATUS = {
  400: 'bad-parameter',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-many-rows',
  500: 'failed',
  503: 'unavailable',
} as const;
type ProblemStatus = keyof typeof BY_STATUS;

const EXAMPLES: Record<ProblemStatus, string> = {
  400: 'limit: found “0”. A limit is a whole number from 1 to 1000.',
  404: 'No data stand at this address; /openapi.json lists those that there are.',
  405: 'POST is not answered here; GET, HEAD, OPTIONS are.',
  413: 'A sheet holds 1,048,575 rows beneath its head, and there are more. The same rows as CSV, however many: /claims.csv',
  500: 'The answer could not be made. It has been noted; please try again later.',
  503: 'Data are being loaded right now. Please ask again in a few seconds.',
};

/** Charts of whatever is filtered: what can't share an axis, or is one number alone, has none. */
const MAY_HAVE_NO_CHART = /^\/claims\.(svg|png|plain\.csv|bib|ris|csl\.json)$/;

const NOT_MODIFIED = {
  description: 'Nothing changed since the answer whose ETag was sent as If-None-Match.',
};
const IN_CAPITALS = { description: 'The code was written in small letters: Location has the address.' };
const PLAIN: Media = { [MEDIA_TYPES.text]: { schema: { type: 'string' } } };

/** What an address may answer beside its success: JSON addresses say problem details, the others the same in plain text. */
export function describeRefusals(operation: Operation): Record<string, DescribedAnswer> {
  const { path, type, others = {} } = operation;
  if (tagOf(path) === 'health') return { 400: plain('400'), 405: plain('405') };
  const isJson = type.endsWith('json');
  const mayBeMissing = operation.mayBeMissing || path.includes('{') || MAY_HAVE_NO_CHART.test(path);
  const refuse = (status: ProblemStatus) =>
    isJson || status === 405 ? refTo(status) : plain(String(status));
  const own = Object.entries(others).map(([status, description]) => [
    status,
    { description, content: isJson ? PROBLEM : PLAIN },
  ]);
  return {
    304: NOT_MODIFIED,
    ...(path.startsWith('/countries/{code}') && { 308: IN_CAPITALS }),
    400: refuse(400),
    ...(mayBeMissing && { 404: refuse(404) }),
    405: refuse(405),
    ...(type === MEDIA_TYPES.xlsx && { 413: refTo(413) }),
    500: isJson ? refuse(500) : { description: titlesOf('500') },
    503: refuse(503),
    ...Object.fromEntries(own),
  };
}

const refTo = (status: ProblemStatus) => ({ $ref: `#/components/responses/Problem${status}` });
const plain = (status: string) => ({ description: titlesOf(status), content: PLAIN });
const PROBLEM: Media = { [MEDIA_TYPES.problem]: { schema: { $ref: '#/components/schemas/Problem' } } };

const titlesOf = (status: string) =>
  Object.values(PROBLEM_TYPES)
    .filter((each) => String(each.status) === status)
    .map(({ title }) => `${title}.`)
    .join(' ');

/** The problems that many addresses answer, each with an example, under the names that these refer to. */
export function describeProblems(siteUrl: string): Record<string, DescribedAnswer> {
  const entries = Object.entries(BY_STATUS) as unknown as [`${ProblemStatus}`, ProblemType][];
  return Object.fromEntries(
    entries.map(([status, type]) => {
      const example = toProblem(type, EXAMPLES[status], siteUrl);
      const content = { [MEDIA_TYPES.problem]: { ...PROBLEM[MEDIA_TYPES.problem], example } };
      return [`Problem${status}`, { description: titlesOf(status), content }];
    }),
  );
}
