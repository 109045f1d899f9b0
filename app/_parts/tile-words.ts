import type { Chart } from '../../lib/chart/chart.ts';
import { formatNumber } from '../../lib/words/format.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';

/** So many quantities stand for a chart that is not drawn. */
const MAX_SAID = 2;

/** The first quantities of a chart with their rows, where it has no room: `Trier: 50; Metz: 30; and 2 more`; empty where it has none. */
export function tileWords(chart: Chart): string {
  const quantities = chartFormOf(chart).toQuantities(chart);
  if (quantities.length === 0) return '';
  const more = quantities.length - MAX_SAID;
  const said = quantities.slice(0, MAX_SAID).join('; ');
  return more > 0 ? `${said}; and ${formatNumber(more)} more.` : `${said}.`;
}
