import 'server-only';
import { cache } from 'react';
import { listChecksOf } from '../../db/queries/checks.ts';
import { getMetric, listMetricsOfGroup } from '../../db/queries/metrics.ts';
import { listSourcesNamed } from '../../db/queries/sources.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow } from '../../lib/model/rows.ts';
import type { SurveyCard } from '../../lib/model/source.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { type FigureData, readFigure, toChartText } from './read-figure.ts';
import { readRulers } from './read-ruler.ts';

/** A metric's page: its figure, the other metrics of its group, and what other sources say of its claims. */
export type MetricPage = FigureData & {
  metric: MetricRow;
  beside: MetricRow[];
  checks: CheckRow[];
  /** Claims beside which others' values may be drawn, where the figure draws none: each on a ruler of its own. */
  rulers: ClaimRuler[];
  surveys: SurveyCard[];
};

/** A claim with its number on a ruler. */
export type ClaimRuler = { row: ClaimRow; ruler: Chart };

/** So many claims of a metric have a ruler on its page; each claim's own page has its own. */
const MAX_RULERS = 3;

/** How many metrics of its group a page names. */
const MAX_BESIDE = 50;

/** Reads a metric once a request, for its page and for its title; `undefined` where there is none of this name. */
export const readMetric = cache(async (slug: string): Promise<MetricPage | undefined> => {
  const metric = await getMetric(slug);
  if (metric === undefined) return undefined;
  const [figure, group] = await Promise.all([
    readFigure([metric], toChartText(metric)),
    listMetricsOfGroup(metric.group, MAX_BESIDE),
  ]);
  const beside = group.filter((other) => other.slug !== slug);
  const checks = await listChecksOf(figure.rows.map((row) => row.claimId));
  const primaries = [...new Set(figure.rows.flatMap((row) => row.primarySlug ?? []))];
  const surveys = (await listSourcesNamed(primaries)).flatMap((source) => source.survey ?? []);
  const rulers = figure.drawn.length > 0 ? [] : await listRulers(metric, figure);
  return { ...figure, metric, beside, checks, rulers, surveys };
});

/** The claims of a chart that has no place for what others say: there bounds alone are drawn already. */
async function listRulers(metric: MetricRow, { rows }: FigureData): Promise<ClaimRuler[]> {
  const rulers = await readRulers(metric, rows);
  return rows
    .flatMap((row): ClaimRuler[] => {
      const ruler = rulers.get(row.claimId);
      const hasOthers = ruler !== undefined && (chartFormOf(ruler).toCheckIds?.(ruler) ?? []).length > 0;
      return hasOthers ? [{ row, ruler }] : [];
    })
    .slice(0, MAX_RULERS);
}
