import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import { RULER_FORM } from '../model/vocabulary.ts';
import type { BesideCheck, ChartMetric } from './chart.ts';
import { whyNotBeside } from './drawn-beside.ts';

/**
 * The metric as it is drawn: a lone number with bounds or an interval, a range, or one with values of other sources that
 * match it, on a ruler; all else in its own form. What restates a claim is no second number.
 */
export function asRuler<M extends ChartMetric>(
  metric: M,
  rows: readonly ClaimRow[],
  checks: readonly BesideCheck[],
): M {
  const [row, ...others] = rows.filter(statesNumber);
  if (row === undefined || others.length > 0 || metric.unit === null) return metric;
  const hasOthers = checks.some((check) => whyNotBeside(check, { ...row, unit: metric.unit }) === null);
  return hasExtent(row) || hasOthers ? { ...metric, form: RULER_FORM } : metric;
}

type Extent = { [K in 'lower' | 'upper' | 'rangeFrom']: number | null } & { interval: object | null };

/** Whether a number has something to be seen on an axis beside it: a bound, a printed interval, or another end of its range. */
export function hasExtent({ lower, upper, rangeFrom, interval }: Extent): boolean {
  return lower !== null || upper !== null || rangeFrom !== null || interval !== null;
}
