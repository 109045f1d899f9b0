import 'server-only';
import type { FilterProblem } from '../../../lib/filter/filter.ts';
import { CURSOR_MESSAGE } from '../../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { toProblem } from '../../../lib/out/api/problem.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import { MAX_ROWS } from '../../../lib/out/xlsx/sheet.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { siteAddress, siteUrl } from '../../_data/site-address.ts';

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

/** More rows than a sheet has: the same rows stand in the CSV at `csv`. */
export function tooManyRowsResponse(csv: string): Response {
  const address = siteAddress(csv);
  const detail = `A sheet holds ${formatNumber(MAX_ROWS - 1)} rows beneath its head, and there are more. The same rows as CSV, however many: ${address}`;
  const problem = toProblem('too-many-rows', detail, siteUrl());
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: {
      'content-type': MEDIA_TYPES.problem,
      link: `<${address}>; rel="alternate"; type="${MEDIA_TYPES.csv}"`,
    },
  });
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
