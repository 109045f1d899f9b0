import 'server-only';
import { cache } from 'react';
import { listChecksOf } from '../../db/queries/checks.ts';
import { getMetric, listMetricsOfGroup } from '../../db/queries/metrics.ts';
import { listSourcesNamed } from '../../db/queries/sources.ts';
import type { CheckRow, MetricRow } from '../../lib/model/rows.ts';
import type { SurveyCard } from '../../lib/model/source.ts';
import { type FigureData, readFigure, toChartText } from './read-figure.ts';

/** A metric's page: its figure, the other metrics of its group, and what other sources say of its claims. */
export type MetricPage = FigureData & {
  metric: MetricRow;
  beside: MetricRow[];
  checks: CheckRow[];
  surveys: SurveyCard[];
};

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
  return { ...figure, metric, beside, checks, surveys };
});
