import 'server-only';
import { cache } from 'react';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listMetricsOfGroup } from '../../db/queries/metrics.ts';
import { listSourcesNamed } from '../../db/queries/sources.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { CheckRow, MetricRow } from '../../lib/model/rows.ts';
import type { SurveyCard } from '../../lib/model/source.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { readMetricsNamed } from './kept-reads.ts';
import { memoizePerVersion } from './memoize-per-version.ts';
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
  const [metric] = await readMetricsNamed([slug]);
  return metric && memoizePerVersion(`page of metric ${slug}`, () => readPage(metric));
});

async function readPage(metric: MetricRow): Promise<MetricPage> {
  const figure = readFigure([metric], toChartText(metric));
  const [group, beneath] = await Promise.all([
    listMetricsOfGroup(metric.group, MAX_BESIDE),
    figure.then((made) => readBeneath(metric, made)),
  ]);
  const beside = group.filter((other) => other.slug !== metric.slug);
  return { ...(await figure), metric, beside, ...beneath };
}

async function readBeneath(
  metric: MetricRow,
  figure: FigureData,
): Promise<Pick<MetricPage, 'checks' | 'surveys' | 'rulers'>> {
  const primaries = [...new Set(figure.rows.flatMap((row) => row.primarySlug ?? []))];
  const [checks, sources, rulers] = await Promise.all([
    listChecksOf(figure.rows.map((row) => row.claimId)),
    listSourcesNamed(primaries),
    figure.drawn.length > 0 ? [] : listRulers(metric, figure),
  ]);
  return { checks, surveys: sources.flatMap((source) => source.survey ?? []), rulers };
}

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
