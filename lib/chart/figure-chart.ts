import type { ClaimRow } from '../model/claim-row.ts';
import type { BesideCheck, Chart, ChartMetric, ChartText } from './chart.ts';
import type { Found } from './choose-rows.ts';
import type { FormModels } from './form-model.ts';
import { isLoneNumber } from './refuse-chart.ts';
import { asRuler } from './ruler.ts';
import { withStandings } from './standing-signs.ts';
import { toChart } from './to-chart.ts';

/**
 * The chart of a figure, as `toChart` makes it, and of a lone number its ruler, whatever the form of its metric: where it
 * is a range, has bounds or an interval, or checks whose values match it. `undefined` where the honest form is words, as
 * that of a number with none of these is.
 */
export function toFigureChart(
  forms: FormModels,
  text: ChartText,
  metrics: readonly ChartMetric[],
  rows: readonly ClaimRow[],
  checks: readonly BesideCheck[] = [],
  found?: Found,
): Chart | undefined {
  const [first, ...others] = metrics;
  if (first === undefined) return undefined;
  const chart = toChart(forms, text, [asRuler(first, rows, checks), ...others], rows, checks, found);
  return chart === undefined || isLoneNumber(forms, chart) ? undefined : withStandings(chart, rows);
}
