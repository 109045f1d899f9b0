import type { FilterProblem } from '../../../lib/filter/filter.ts';
import { CURSOR_MESSAGE } from '../../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { CONTENT_TYPES } from '../../../lib/out/media-types.ts';

/** A download that can't be made as asked: the sentences as text. */
export function badFilterResponse(problems: readonly FilterProblem[]): Response {
  const sentences = problems.map(
    ({ parameter, found, message }) => `${parameter}: found “${found}”. ${message}`,
  );
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': CONTENT_TYPES.text },
  });
}

export function noMetricResponse(): Response {
  return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
}

export function cursorProblem({ after }: ClaimFilter): FilterProblem {
  return { parameter: 'after', found: after ?? '', message: CURSOR_MESSAGE };
}

export function oneMetricProblem({ metric }: ClaimFilter): FilterProblem {
  return {
    parameter: 'metric',
    found: metric.join(', '),
    message: 'This address holds one metric already; leave the parameter out, or use /claims.csv.',
  };
}
