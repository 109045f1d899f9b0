import { type ClaimRow, hasNumber, statesNumber } from '../model/claim-row.ts';
import type { MetricRow } from '../model/rows.ts';
import { isTextForm } from '../model/vocabulary.ts';
import { formatCount } from '../words/format.ts';
import type { Chart } from './chart.ts';
import { currenciesApart } from './currencies-apart.ts';
import { type FormModels, modelOf } from './form-model.ts';

/** How many claims of a filter are read and drawn at most; a chart of more says how many it leaves out. */
export const MAX_DRAWN = 60;

/** How many metrics stand side by side at most. */
export const MAX_MULTIPLES = 12;

type Head = Pick<MetricRow, 'name' | 'unit' | 'form' | 'group'> &
  Partial<Pick<MetricRow, 'claims' | 'currency'>>;

/** Why the claims of these metrics can't stand in one chart, as a sentence; `undefined` where they may. */
export function refuseTogether(forms: FormModels, metrics: readonly Head[]): string | undefined {
  const [first] = metrics;
  if (first === undefined) return 'No claim fits this filter, so there is nothing to draw.';
  if (countOf(metrics, 'group') > 1)
    return `These claims belong to ${countOf(metrics, 'group')} groups of metrics that may not share an axis: what they count, of whom, or in which unit differs.`;
  const told = metrics.filter((metric) => isTextForm(metric) && !mayHaveRuler(metric));
  if (metrics.length === 1 && told.length === 1)
    return `“${first.name}” has no chart: what is known of it is ${forms[first.form].words}.`;
  if (told.length === metrics.length)
    return `These ${formatCount(metrics.length, 'metric')} are told in words, so there is no mark to draw.`;
  const apart = currenciesApart(metrics);
  if (apart !== undefined) return `These metrics are ${apart}, so each stands by itself.`;
  if (countOf(metrics, 'form') > 1 || countOf(metrics, 'unit') > 1)
    return 'These metrics are compared with one another, yet drawn in different ways, so each stands by itself.';
  return undefined;
}

/** Whether a metric that is told in words is one number, which a ruler may draw (`asRuler`). */
function mayHaveRuler({ unit, claims }: Head): boolean {
  return unit !== null && claims === 1;
}

/** Whether all that a chart draws is one number without bounds: nothing is beside it, so it is told in a sentence. */
export function isLoneNumber(forms: FormModels, chart: Chart): boolean {
  const form = modelOf(forms, chart);
  return form?.toQuantities(chart).length === 1 && form.standsAlone?.(chart) !== true;
}

/** How many numbers some claims state; what restates another adds none. */
export function countStated(rows: readonly Pick<ClaimRow, 'value' | 'rangeFrom' | 'restates'>[]): number {
  return rows.filter(statesNumber).length;
}

/** Why what was found of metrics that may be drawn is no chart after all, as a sentence; `undefined` where it is. */
export function refuseDrawn(
  forms: FormModels,
  chart: Chart | undefined,
  rows: readonly Pick<ClaimRow, 'value' | 'rangeFrom' | 'restates'>[],
): string | undefined {
  if (chart !== undefined && !isLoneNumber(forms, chart)) return undefined;
  const stated = countStated(rows);
  if (chart !== undefined || stated === 1)
    return 'One number is a sentence and not a chart: there is nothing beside it to compare it with.';
  if (stated > 1) return 'None of these numbers is dated, so none has a place in time.';
  if (rows.some(hasNumber))
    return 'What is printed again is drawn where it is stated first, and this filter leaves that claim out.';
  return 'None of these claims states a number, so there is no mark to draw.';
}

function countOf<K extends keyof Head>(metrics: readonly Head[], key: K): number {
  return new Set(metrics.map((metric) => metric[key])).size;
}
