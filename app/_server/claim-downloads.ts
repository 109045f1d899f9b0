import 'server-only';
import { BadCursor, listClaims } from '../../db/queries/claims.ts';
import { getMetric } from '../../db/queries/metrics.ts';
import { getVocabulary } from '../../db/queries/vocabulary.ts';
import type { ClaimRow } from '../../lib/claim-row.ts';
import { COLUMNS, type ColumnContext, toFields } from '../../lib/columns.ts';
import { csvLine } from '../../lib/csv.ts';
import { type ClaimFilter, CURSOR_MESSAGE, type FilterProblem, parseFilter } from '../../lib/filter.ts';
import { LICENCE } from '../../lib/licence.ts';
import { requireDataState, siteUrl } from './site.ts';
import { toStream } from './to-stream.ts';

const BATCH = 1000;

/** Either the filter that a data address was asked for, or the 400 that names what is wrong with it. */
async function readFilter(request: Request): Promise<ClaimFilter | FilterProblem[]> {
  const { filter, problems } = parseFilter(new URL(request.url).searchParams, await getVocabulary());
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

/** A filter that can't be answered as asked: the sentences as text. */
function badFilterResponse(problems: FilterProblem[]): Response {
  const sentences = problems.map(
    ({ parameter, found, message }) => `${parameter}: found “${found}”. ${message}`,
  );
  return new Response(`${sentences.join('\n')}\n`, {
    status: 400,
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
}

/** Answers a data request, and a cursor that no page handed out like any other bad parameter. */
export async function answerData(request: Request, name: string, narrow: Partial<ClaimFilter> = {}) {
  const filter = await readFilter(request);
  if (Array.isArray(filter)) return badFilterResponse(filter);
  if (narrow.metric && filter.metric.length > 0) {
    const found = filter.metric.join(', ');
    return badFilterResponse([{ parameter: 'metric', found, message: ONE_METRIC_MESSAGE }]);
  }
  try {
    return await csvResponse({ ...filter, ...narrow }, `${name}.csv`);
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    const found = filter.after ?? '';
    return badFilterResponse([{ parameter: 'after', found, message: CURSOR_MESSAGE }]);
  }
}

/** The rows of one metric; a name that no metric has is a 404 with a sentence. */
export async function answerMetric(request: Request, slug: string): Promise<Response> {
  if ((await getMetric(slug)) === undefined)
    return new Response('There is no metric of this name; /metrics lists them.\n', { status: 404 });
  return answerData(request, `cited-metrics-${slug}`, { metric: [slug] });
}

const ONE_METRIC_MESSAGE =
  'This address holds one metric already; leave the parameter out, or use /claims.csv.';
