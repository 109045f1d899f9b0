import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listMetrics, type MetricFilter } from '../../db/queries/metrics.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { isTextForm } from '../../lib/model/vocabulary.ts';
import { readFigure, toChartText } from './read-figure.ts';

/** Of a metric in words, so many claims are told. */
const MAX_TOLD = 2;

/** One tile of the wall: a metric's chart or, where it has none, its first claims; `rows` say who states it, and where. */
export type MetricTile = {
  metric: MetricRow;
  chart: Chart | undefined;
  told: ClaimRow[];
  rows: ClaimRow[];
};

/** One page of the metrics that a filter finds, in the editors' order, each with what is drawn or told of it. */
export async function readMetricWall(
  offset: number,
  limit: number,
  filter: MetricFilter,
): Promise<MetricTile[]> {
  const metrics = await listMetrics(offset, limit, filter);
  return Promise.all(metrics.map((metric) => readMetricTile(metric)));
}

/** A metric's tile; `place` tells its chart from the same chart elsewhere on the page. */
export async function readMetricTile(metric: MetricRow, place = 'wall'): Promise<MetricTile> {
  const text = { ...toChartText(metric), id: `${place}-${metric.slug}` };
  const figure = isTextForm(metric) ? undefined : await readFigure([metric], text);
  if (figure?.chart !== undefined) return { metric, chart: figure.chart, told: [], rows: figure.rows };
  const { rows } = await listClaims({ metric: [metric.slug], limit: MAX_TOLD + 1 });
  const told = rows.filter((row) => row.restates === null).slice(0, MAX_TOLD);
  return { metric, chart: undefined, told, rows };
}
