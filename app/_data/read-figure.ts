import 'server-only';
import type { ChartClaims } from '../../db/queries/chart-claims.ts';
import { listChecksOf } from '../../db/queries/checks.ts';
import type { Chart, ChartMetric, ChartText } from '../../lib/chart/chart.ts';
import { toFigureChart } from '../../lib/chart/figure-chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow } from '../../lib/model/rows.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { type ApartSentence, idsOfChecked, readApartSentences, readWholeChart } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';

/** All that a figure draws and says; `chart` is absent where the honest form is words, as that of a lone number is. */
export type FigureData = {
  rows: ClaimRow[];
  /** How many claims there are, restatements too; more than `rows` where the list is long. */
  claims: number;
  chart: Chart | undefined;
  /** The checks whose values the chart draws beside the articles' own. */
  drawn: CheckRow[];
  apart: ApartSentence[];
};

/** Reads the claims of one or more metrics of one comparability group and makes their figure, once a load. */
export function readFigure(metrics: readonly MetricRow[], text: ChartText): Promise<FigureData> {
  const slugs = metrics.map(({ slug }) => slug);
  return memoizePerVersion(`figure of ${JSON.stringify([slugs, text])}`, async () =>
    toFigure(metrics, text, await readWholeChart(metrics)),
  );
}

/** Makes the figure of some claims of these metrics, which share one comparability group; without `checks` reads them. */
export async function toFigure(
  metrics: readonly MetricRow[],
  text: ChartText,
  { rows: read, claims, found, checks: known }: ChartClaims & { checks?: CheckRow[] },
): Promise<FigureData> {
  const order = metrics.map((metric) => metric.slug);
  const rows = read.toSorted((a, b) => order.indexOf(a.metric) - order.indexOf(b.metric));
  const [checks, apart] = await Promise.all([
    known ?? listChecksOf(idsOfChecked({ rows })),
    readApartSentences(order),
  ]);
  const chart = toFigureChart(CHART_FORMS, text, metrics.map(toChartMetric), rows, checks, found);
  const beside = chart === undefined ? [] : (chartFormOf(chart).toCheckIds?.(chart) ?? []);
  const drawn = checks.filter((check) => beside.includes(check.id));
  const shown = found === undefined ? rows : onlyShown(rows, chart);
  return { rows: shown, claims, chart, drawn, apart };
}

/** Of a long list more was read than is shown: what is not shown is not cited either. */
function onlyShown(rows: ClaimRow[], chart: Chart | undefined): ClaimRow[] {
  const shown = new Set(chart?.notes.map((note) => note.claimId));
  return rows.filter((row) => shown.has(row.claimId));
}

/** What of a metric's record its chart is made from. */
export function toChartMetric(metric: MetricRow): ChartMetric {
  const { slug, name, measure, unit, denominator, currency, form, rowsBy, stage, annotations } = metric;
  return { slug, name, measure, unit, denominator, currency, form, rowsBy, stage, annotations };
}

/** The words of a metric's own figure. */
export function toChartText(metric: MetricRow): ChartText {
  return { id: metric.slug, title: metric.title, subtitle: metric.subtitle, doesNotSay: metric.doesNotSay };
}
