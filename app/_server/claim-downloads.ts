import 'server-only';
import { BadCursor, listClaims } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { COLUMNS, type ColumnContext, toFields, toRecord } from '../../lib/columns.ts';
import { csvLine } from '../../lib/csv.ts';
import { type ClaimFilter, type FilterProblem, MAX_LIMIT, parseFilter } from '../../lib/filter.ts';
import { claimsJsonUrl } from '../../lib/urls.ts';
import { requireDataState, siteAddress, siteUrl } from './site.ts';

const BATCH = 1000;
const LICENCE = 'CC BY 4.0 (our descriptions and the compilation)';

/** Either the filter that a data address was asked for, or the 400 that names what is wrong with it. */
async function readFilter(request: Request): Promise<ClaimFilter | FilterProblem[]> {
  const asked = new URL(request.url).searchParams;
  const { filter, problems } = parseFilter(asked, await getVocabulary(asked));
  return problems.length > 0 ? problems : filter;
}

/** The claims of a filter as CSV: all of them, or `limit` from `after` on. Reads in batches; breaks off on failure. */
async function csvResponse(filter: ClaimFilter, fileName: string): Promise<Response> {
  const { version } = await requireDataState();
  const batches = readBatches(filter);
  const first = await batches.next();
  const context = { siteUrl: siteUrl(), dataVersion: version };
  const body = toStream(csvChunks(first, batches, context));
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8; header=present',
      'content-disposition': `attachment; filename="${fileName}"`,
      'x-data-version': version,
      'x-licence': LICENCE,
    },
  });
}

/** Pulled by the reader, so that memory stays bounded; a reader that goes away ends the generator. */
function toStream(chunks: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await chunks.return(undefined);
    },
  });
}

async function* csvChunks(
  first: IteratorResult<ClaimRow[]>,
  rest: AsyncGenerator<ClaimRow[]>,
  context: ColumnContext,
): AsyncGenerator<string> {
  yield csvLine(COLUMNS.map((column) => column.name));
  for (let batch = first; !batch.done; batch = await rest.next())
    yield batch.value.map((row) => csvLine(toFields(row, context))).join('');
}

async function* readBatches(filter: ClaimFilter): AsyncGenerator<ClaimRow[]> {
  let left = filter.limit ?? Number.POSITIVE_INFINITY;
  let after: string | null = filter.after;
  do {
    const page = await listClaims({ ...filter, after, limit: Math.min(BATCH, left) });
    yield page.rows;
    left -= page.rows.length;
    after = page.next;
  } while (after !== null && left > 0);
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
function badFilterResponse(problems: FilterProblem[], format: 'csv' | 'json'): Response {
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
export async function answerData(
  request: Request,
  format: 'csv' | 'json',
  name: string,
  narrow: Partial<ClaimFilter> = {},
) {
  const filter = await readFilter(request);
  if (Array.isArray(filter)) return badFilterResponse(filter, format);
  if (narrow.metric && filter.metric.length > 0) {
    const found = filter.metric.join(', ');
    return badFilterResponse([{ parameter: 'metric', found, message: ONE_METRIC_MESSAGE }], format);
  }
  try {
    const asked = { ...filter, ...narrow };
    return await (format === 'csv' ? csvResponse(asked, `${name}.csv`) : jsonResponse(asked));
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    const found = filter.after ?? '';
    return badFilterResponse([{ parameter: 'after', found, message: CURSOR_MESSAGE }], format);
  }
}

/** The rows of one metric; a name that no metric has is a 404 with a sentence. */
export async function answerMetric(
  request: Request,
  format: 'csv' | 'json',
  slug: string,
): Promise<Response> {
  if ((await getMetric(slug)) === undefined)
    return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
  return answerData(request, format, `cited-metrics-${slug}`, { metric: [slug] });
}

export const CURSOR_MESSAGE =
  'A cursor is taken from the “next” link of a page with the same sort; leave it out to begin at the start.';

const ONE_METRIC_MESSAGE =
  'This address holds one metric already; leave the parameter out, or use /claims.csv.';
