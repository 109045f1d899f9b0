import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import type { ChartText } from '../../lib/chart/chart.ts';
import { hasMap, type RelationsChart } from '../../lib/chart/map-edges.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { readMetricsNamed } from './kept-reads.ts';
import { toChartMetric } from './read-figure.ts';

/**
 * The relations among the claims of a filter as one chart for a map; at most `MAX_DRAWN`, and `isPart` tells `text`
 * where there are more. `undefined` where no place of theirs can stand on a map.
 */
export async function readRelations(
  filter: Partial<ClaimFilter>,
  text: (isPart: boolean) => ChartText,
): Promise<RelationsChart | undefined> {
  const { rows, next } = await listClaims({ ...filter, kind: ['relation'], limit: MAX_DRAWN });
  const metrics = await readMetricsNamed([...new Set(rows.map((row) => row.metric))]);
  const inOrder = metrics.flatMap(({ slug }) => rows.filter((row) => row.metric === slug));
  const chart = toChart(CHART_FORMS, text(next !== null), metrics.map(toChartMetric), inOrder);
  return chart !== undefined && hasMap(chart) ? chart : undefined;
}
