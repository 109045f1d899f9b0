import type { ClaimRow } from '../model/claim-row.ts';
import { speakerWords } from '../words/claim-headline.ts';
import { formatCount, formatPeriod } from '../words/format.ts';
import { formatWhole, unitWords } from '../words/format-quantity.ts';
import { loneLabel } from '../words/row-label.ts';
import { SEPARATOR } from '../words/separator.ts';
import type { BesideCheck, Chart, ChartMetric } from './chart.ts';
import { whyNotBeside } from './drawn-beside.ts';
import { toFigureChart } from './figure-chart.ts';
import type { FormModels } from './form-model.ts';

/**
 * One claim's number or range on a ruler of its own: it, its bounds or interval, and what other sources say where it matches.
 * `undefined` where it has none of these, states no number, or restates another claim. `checks` are those of this claim.
 */
export function toClaimRuler(
  forms: FormModels,
  metric: ChartMetric,
  row: ClaimRow,
  checks: readonly BesideCheck[],
): Chart | undefined {
  const text = { id: `ruler-${row.claimId}`, title: titleOf(row, metric, checks), doesNotSay: '' };
  const subtitle = [metric.name, unitWords(metric), formatPeriod(row)].filter(Boolean).join(SEPARATOR);
  return toFigureChart(forms, { ...text, subtitle }, [{ ...metric, annotations: [] }], [row], checks);
}

/** Who says how much of whom; and the one value beside it, or how many there are. */
function titleOf(row: ClaimRow, metric: ChartMetric, checks: readonly BesideCheck[]): string {
  const [other, ...more] = checks.filter((check) => whyNotBeside(check, row) === null);
  const stated = `${speakerWords(row)}: ${formatWhole(row)} (${loneLabel(row, metric.rowsBy)})`;
  if (other === undefined) return stated;
  if (more.length === 0) return `${stated}${SEPARATOR}${other.who}: ${other.quantity?.as_printed}`;
  return `${stated}, beside ${formatCount(more.length + 1, 'value')} of other sources`;
}
