import 'server-only';
import type { FilterProblem } from '../../../lib/filter/filter.ts';
import { CURSOR_MESSAGE } from '../../../lib/filter/filter.ts';
import { FILTER_PARAMETER_NAMES } from '../../../lib/filter/filter-parameters.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import { MISSING_RECORD } from '../../../lib/out/api/missing-record.ts';
import { type Problem, toBadParameters, toProblem } from '../../../lib/out/api/problem.ts';
import { CONTENT_TYPES, MEDIA_TYPES } from '../../../lib/out/media-types.ts';
import { MAX_ROWS } from '../../../lib/out/xlsx/sheet.ts';
import { formatNumber } from '../../../lib/words/format.ts';
import { siteAddress, siteUrl } from '../../_data/site-address.ts';
import type { DownloadFormat } from './download-format.ts';

const RETRY_SECONDS = 10;

/** Formats that are JSON say what is wrong as JSON. */
const isJson = (format: DownloadFormat) => format === 'package' || format === 'csvw';

/** A download that can't be made as asked: the sentences, as text or as problem details. */
export function badFilterResponse(problems: readonly FilterProblem[], format: DownloadFormat): Response {
  if (isJson(format)) return toResponse(toBadParameters(problems, FILTER_PARAMETER_NAMES, null, siteUrl()));
  const sentences = problems.map(
    ({ parameter, found, message }) => `${parameter}: found “${found}”. ${message}`,
  );
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': CONTENT_TYPES.text },
  });
}

export function noMetricResponse(format: DownloadFormat): Response {
  if (isJson(format)) return toResponse(toProblem('not-found', MISSING_RECORD.metrics, siteUrl()));
  return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
}

/** All the connections that read downloads are taken. */
export function tooManyDownloadsResponse(format: DownloadFormat): Response {
  const detail = `Too many downloads run at once. Nothing is lost: ask again in ${RETRY_SECONDS} seconds.`;
  const headers = { 'retry-after': String(RETRY_SECONDS), 'cache-control': 'no-store' };
  if (isJson(format)) return toResponse(toProblem('unavailable', detail, siteUrl()), headers);
  return new Response(`${detail}\n`, { status: 503, headers });
}

/** More rows than a sheet has: the same rows stand in the CSV at `csv`. */
export function tooManyRowsResponse(csv: string): Response {
  const address = siteAddress(csv);
  const detail = `A sheet holds ${formatNumber(MAX_ROWS - 1)} rows beneath its head, and there are more. The same rows as CSV, however many: ${address}`;
  const problem = toProblem('too-many-rows', detail, siteUrl());
  return toResponse(problem, { link: `<${address}>; rel="alternate"; type="${MEDIA_TYPES.csv}"` });
}

function toResponse(problem: Problem, headers: Record<string, string> = {}): Response {
  return new Response(`${JSON.stringify(problem)}\n`, {
    status: problem.status,
    headers: { 'content-type': MEDIA_TYPES.problem, ...headers },
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
