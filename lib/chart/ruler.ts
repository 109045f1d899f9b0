import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import { RULER_FORM } from '../model/vocabulary.ts';
import type { BesideCheck, ChartMetric } from './chart.ts';
import { whyNotBeside } from './drawn-beside.ts';

/**
 * The metric as it is drawn: a lone number with bounds, or with values of other sources that match it, on a ruler; all
 * else in its own form. What restates a claim is no second number.
 */
export function asRuler<M extends ChartMetric>(
  metric: M,
  rows: readonly ClaimRow[],
  checks: readonly BesideCheck[],
): M {
  const [row, ...others] = rows.filter(statesNumber);
  if (row === undefined || others.length > 0 || metric.unit === null) return metric;
  const hasOthers = checks.some(
    (check) => whyNotBeside(check, { value: row.value, unit: metric.unit }) === null,
  );
  return hasBounds(row) || hasOthers ? { ...metric, form: RULER_FORM } : metric;
}

/** Whether a hedge or a printed margin bounds the number. */
export function hasBounds({ lower, upper }: { lower: number | null; upper: number | null }): boolean {
  return lower !== null || upper !== null;
}
