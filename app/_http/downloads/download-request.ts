import 'server-only';
import { type DownloadPlan, planDownload } from '../../../db/download/claim-download.ts';
import { BadCursor } from '../../../db/queries/claims.ts';
import { exceedsRows } from '../../../db/queries/exceeds-rows.ts';
import { getVocabulary } from '../../../db/queries/filter-vocabulary.ts';
import { getMetric } from '../../../db/queries/metrics.ts';
import { parseFilter } from '../../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../../lib/filter/filter-query.ts';
import type { MetricRow } from '../../../lib/model/rows.ts';
import { CSV_PARAMETERS, parseExcel } from '../../../lib/out/download/download-options.ts';
import { MAX_ROWS } from '../../../lib/out/xlsx/sheet.ts';
import { resolveSort } from '../../_data/resolve-sort.ts';
import { siteUrl } from '../../_data/site-address.ts';
import { csvOf } from './download-addresses.ts';
import type { DownloadFormat } from './download-format.ts';
import {
  badFilterResponse,
  cursorProblem,
  noMetricResponse,
  oneMetricProblem,
  tooManyRowsResponse,
} from './refuse-download.ts';

/** What a download was asked for; `filter` holds the metric of the address too, and the order that the rows have. */
export type DownloadRequest = {
  filter: ClaimFilter;
  metric: MetricRow | undefined;
  excel: boolean;
  plan: DownloadPlan;
};

/** Reads a download's address, or answers what is wrong with it. Nothing is read of the claims, but for their order. */
export async function readDownload(
  request: Request,
  format: DownloadFormat,
  slug: string | undefined,
): Promise<DownloadRequest | Response> {
  const metric = slug === undefined ? undefined : await getMetric(slug);
  if (slug !== undefined && metric === undefined) return noMetricResponse(format);
  const query = new URL(request.url).searchParams;
  const own = format === 'csv' ? Object.keys(CSV_PARAMETERS) : [];
  const { filter, problems } = parseFilter(query, await getVocabulary(query), own);
  const { excel, problems: others } = format === 'csv' ? parseExcel(query) : { excel: false, problems: [] };
  if (metric !== undefined && filter.metric.length > 0) others.push(oneMetricProblem(filter));
  if (problems.length + others.length > 0) return badFilterResponse([...problems, ...others], format);
  const narrowed = await resolveSort(metric === undefined ? filter : { ...filter, metric: [metric.slug] });
  const isTooLong = format === 'xlsx' && (await exceedsRows(narrowed, MAX_ROWS - 1));
  if (isTooLong) return tooManyRowsResponse(csvOf({ filter: narrowed, metric }));
  try {
    return { filter: narrowed, metric, excel, plan: await planDownload(narrowed, siteUrl()) };
  } catch (error) {
    if (!(error instanceof BadCursor)) throw error;
    return badFilterResponse([cursorProblem(filter)], format);
  }
}
