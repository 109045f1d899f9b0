import type { ClaimRow } from '../model/claim-row.ts';
import { capitalise, formatInFull, speakerWords } from '../words/claim-headline.ts';
import { formatCount, formatPeriod } from '../words/format.ts';
import { rowLabel } from '../words/row-label.ts';
import { SEPARATOR } from '../words/separator.ts';
import type { BesideCheck, Chart, ChartMetric } from './chart.ts';
import { whyNotBeside } from './drawn-beside.ts';
import { toFigureChart } from './figure-chart.ts';
import type { FormModels } from './form-model.ts';

/**
 * One claim's number on a ruler of its own: it, its bounds, and what other sources say where it matches. `undefined`
 * where it has neither, states no number, or restates another claim. `checks` are those of this claim.
 */
export function toClaimRuler(
  forms: FormModels,
  metric: ChartMetric,
  row: ClaimRow,
  checks: readonly BesideCheck[],
): Chart | undefined {
  const text = { id: `ruler-${row.claimId}`, title: titleOf(row, metric, checks), doesNotSay: '' };
  const subtitle = [metric.name, metric.unit, formatPeriod(row)].filter(Boolean).join(SEPARATOR);
  return toFigureChart(forms, { ...text, subtitle }, [{ ...metric, annotations: [] }], [row], checks);
}

/** Who says how much of whom, and how many dated values of others stand beside it. */
function titleOf(row: ClaimRow, metric: ChartMetric, checks: readonly BesideCheck[]): string {
  const others = checks.filter((check) => whyNotBeside(check, row) === null).length;
  const stated = `${speakerWords(row)}: ${formatInFull(row)} (${rowLabel(row, metric.rowsBy)})`;
  return others === 0
    ? stated
    : `${capitalise(stated)}, beside ${formatCount(others, 'dated value')} of other sources`;
}
