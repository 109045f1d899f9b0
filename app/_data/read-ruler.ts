import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { toClaimRuler } from '../../lib/chart/claim-ruler.ts';
import { type ClaimRow, statesNumber } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { toChartMetric } from './read-figure.ts';

/** The rulers of some claims of a metric, by claim id; a claim that has none is left out. */
export async function readRulers(metric: MetricRow, rows: readonly ClaimRow[]): Promise<Map<string, Chart>> {
  const numbers = rows.filter((row) => statesNumber(row) && !row.withdrawnOn);
  const checks = await listChecksOf(numbers.map((row) => row.claimId));
  return new Map(
    numbers.flatMap((row): [string, Chart][] => {
      const own = checks.filter((check) => check.claims.includes(row.claimId));
      const ruler = toClaimRuler(CHART_FORMS, toChartMetric(metric), row, own);
      return ruler === undefined ? [] : [[row.claimId, ruler]];
    }),
  );
}
