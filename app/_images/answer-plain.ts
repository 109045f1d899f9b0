import 'server-only';
import { unknownParameters } from '../../lib/image-request.ts';
import { toPlainCsv, toPlainTable } from '../../lib/plain-table.ts';
import { readMetric } from '../_server/read-metric.ts';
import { requireDataState } from '../_server/site.ts';
import { NO_METRIC, noChart } from './answer-chart.ts';
import { refuse, respondTagged } from './respond.ts';

/** What a metric's chart draws as a table of three columns, to be pasted into a tool that draws charts. */
export async function answerPlain(request: Request, slug: string): Promise<Response> {
  const found = await readMetric(slug);
  if (found === undefined) return refuse(404, [NO_METRIC]);
  const problems = unknownParameters(new URL(request.url).searchParams, []);
  if (problems.length > 0) return refuse(400, problems);
  if (found.chart === undefined) return refuse(404, [noChart(found.metric)]);
  const { version } = await requireDataState();
  const csv = toPlainCsv(toPlainTable(found.chart));
  return respondTagged(request, {
    type: 'csv',
    version,
    content: csv,
    fileName: `cited-metrics-${slug}-plain.csv`,
    body: async () => csv,
    headers: { 'x-licence': 'CC BY 4.0 (our descriptions and the compilation)' },
  });
}
