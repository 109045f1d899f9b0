import 'server-only';
import { BadCursor } from '../../../db/queries/claims.ts';
import { CURSOR_MESSAGE, type KnownNames } from '../../../lib/filter/filter.ts';
import { collectProblems, type QueryProblem, reportUnknown } from '../../../lib/filter/query-reader.ts';
import { FAILED_SENTENCE, toBadParameters } from '../../../lib/out/api/problem.ts';
import { VersionChanged } from '../../_data/at-one-version.ts';
import { siteUrl } from '../../_data/site-address.ts';
import { answerProblem, problemResponse } from './problem-response.ts';

/** What a query was found to be wrong with, beside the parameters that its address takes. */
export class BadQuery extends Error {
  constructor(
    readonly problems: readonly QueryProblem[],
    readonly parameters: readonly string[],
    readonly known: KnownNames | null = null,
  ) {
    super(problems.map((problem) => problem.message).join(' '));
  }
}

/** Makes an answer, or the problem details that say why there is none. */
export async function answerJson(
  query: URLSearchParams,
  parameters: readonly string[],
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer();
  } catch (error) {
    if (error instanceof BadQuery) return badParameters(error);
    if (error instanceof BadCursor) return badParameters(new BadQuery(toCursorProblems(query), parameters));
    console.error(error);
    if (error instanceof VersionChanged)
      return answerProblem('unavailable', CHANGED, { 'retry-after': '10' });
    return answerProblem('failed', FAILED_SENTENCE);
  }
}

/** Throws `BadQuery` for any parameter but those that an address takes. */
export function requireParameters(query: URLSearchParams, parameters: readonly string[]): void {
  const { problems, report } = collectProblems();
  reportUnknown(query, parameters, report);
  if (problems.length > 0) throw new BadQuery(problems, parameters);
}

/** Throws `BadQuery` for any parameter, where an address takes none. */
export const requireNoParameters = (query: URLSearchParams): void => requireParameters(query, []);

const CHANGED = 'Data are being loaded right now. Please ask again in a few seconds.';

function badParameters({ problems, parameters, known }: BadQuery): Response {
  return problemResponse(toBadParameters(problems, parameters, known, siteUrl()));
}

function toCursorProblems(query: URLSearchParams): QueryProblem[] {
  const { problems, report } = collectProblems();
  report('after', query.get('after') ?? '', CURSOR_MESSAGE);
  return problems;
}
