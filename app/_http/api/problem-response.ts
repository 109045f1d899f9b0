import { readEnv } from '../../../lib/env.ts';
import { PROBLEM_TYPES, type Problem, type ProblemType, toProblem } from '../../../lib/out/api/problem.ts';
import { MEDIA_TYPES } from '../../../lib/out/media-types.ts';

/** An error as problem details (RFC 9457). */
export function problemResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: { 'content-type': MEDIA_TYPES.problem, ...headers },
  });
}

/** A problem that needs no more than its sentence. */
export function answerProblem(
  type: ProblemType,
  detail: string,
  headers: Record<string, string> = {},
): Response {
  const isOurs = PROBLEM_TYPES[type].status >= 500;
  const noStore: Record<string, string> = isOurs ? { 'cache-control': 'no-store' } : {};
  return problemResponse(toProblem(type, detail, readEnv(process.env).siteUrl), { ...noStore, ...headers });
}
