import 'server-only';
import { BadCursor, listClaims } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import { toRecord } from '../../lib/columns.ts';
import { type ClaimFilter, type FilterProblem, MAX_LIMIT, parseFilter } from '../../lib/filter.ts';
import { claimsJsonUrl } from '../../lib/urls.ts';
import { requireDataState, siteAddress, siteUrl } from './site.ts';

export const LICENCE = 'CC BY 4.0 (our descriptions and the compilation)';

/** Either the filter that a data address was asked for, or the 400 that names what is wrong with it. */
async function readFilter(request: Request): Promise<ClaimFilter | FilterProblem[]> {
  const asked = new URL(request.url).searchParams;
  const { filter, problems } = parseFilter(asked, await getVocabulary(asked));
  return problems.length > 0 ? problems : filter;
}

/** The same rows under the same names as JSON; one page of them where `limit` or `after` asks for it. */
async function jsonResponse(filter: ClaimFilter): Promise<Response> {
  const { version, dated } = await requireDataState();
  const paged = filter.limit !== null || filter.after !== null;
  const limit = paged ? (filter.limit ?? MAX_LIMIT) : null;
  const page = await listClaims({ ...filter, limit });
  const next = page.next === null ? null : siteAddress(claimsJsonUrl({ ...filter, limit, after: page.next }));
  const context = { siteUrl: siteUrl(), dataVersion: version };
  const body = {
    data_version: version,
    data_dated: dated,
    licence: LICENCE,
    next,
    claims: page.rows.map((row) => toRecord(row, context)),
  };
  const headers = { ...(next && { link: `<${next}>; rel="next"` }), 'x-data-version': version };
  return Response.json(body, { headers });
}

/** A filter that can't be answered as asked: problem details (RFC 9457) for JSON, the sentences as text for CSV. */
export function badFilterResponse(problems: FilterProblem[], format: 'csv' | 'json'): Response {
  const sentences = problems.map(
    ({ parameter, found, message }) => `${parameter}: found “${found}”. ${message}`,
  );
  if (format === 'csv')
    return new Response(`${sentences.join('\n')}\n`, {
      status: 400,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  const details = {
    type: 'about:blank',
    title: 'Bad filter',
    status: 400,
    detail: sentences.join(' '),
    problems,
  };
  return new Response(JSON.stringify(details), {
    status: 400,
    headers: { 'content-type': 'application/problem+json; charset=utf-8' },
  });
}

/** Answers a data request, and a cursor that no page handed out like any other bad parameter. */
export async function answerData(request: Request, narrow: Partial<ClaimFilter> = {}) {
  const filter = await readFilter(request);
  if (Array.isArray(filter)) return badFilterResponse(filter, 'json');
  if (narrow.metric && filter.metric.length > 0) return badFilterResponse([oneMetricProblem(filter)], 'json');
  try {
    return await jsonResponse({ ...filter, ...narrow });
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    return badFilterResponse([cursorProblem(filter)], 'json');
  }
}

/** The rows of one metric; a name that no metric has is a 404 with a sentence. */
export async function answerMetric(request: Request, slug: string): Promise<Response> {
  if ((await getMetric(slug)) === undefined) return noMetricResponse();
  return answerData(request, { metric: [slug] });
}

export function noMetricResponse(): Response {
  return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
}

export function cursorProblem({ after }: ClaimFilter): FilterProblem {
  return { parameter: 'after', found: after ?? '', message: CURSOR_MESSAGE };
}

export function oneMetricProblem({ metric }: ClaimFilter): FilterProblem {
  return { parameter: 'metric', found: metric.join(', '), message: ONE_METRIC_MESSAGE };
}

export const CURSOR_MESSAGE =
  'A cursor is taken from the “next” link of a page with the same sort; leave it out to begin at the start.';

const ONE_METRIC_MESSAGE =
  'This address holds one metric already; leave the parameter out, or use /claims.csv.';
