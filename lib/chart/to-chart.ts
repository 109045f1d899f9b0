import type { ClaimRow } from '../model/claim-row.ts';
import { withStop } from '../words/format.ts';
import { rowLabels, withoutNamed } from '../words/row-label.ts';
import type { BesideCheck, Chart, ChartMetric, ChartText } from './chart.ts';
import { toNote } from './chart-note.ts';
import { chooseRows, type Found } from './choose-rows.ts';
import { correctedSentences } from './corrected.ts';
import { currenciesApart } from './currencies-apart.ts';
import { type FormModels, modelOf } from './form-model.ts';

/**
 * Turns claim rows into a chart of the first metric's form, in the order given (the articles' own: nothing is ranked),
 * save for a long list, of which `chooseRows` takes a part and says so, and for a form that has an order of its own. A
 * restated claim is a note and no mark. `undefined` where the honest form is words, nothing can be drawn, or the metrics are
 * of several currencies. `found`
 * counts what there is where `given` are only the candidates of a long list.
 */
export function toChart(
  forms: FormModels,
  text: ChartText,
  metrics: readonly ChartMetric[],
  given: readonly ClaimRow[],
  checks: readonly BesideCheck[] = [],
  found?: Found,
): Chart | undefined {
  const [first] = metrics;
  const form = first && modelOf(forms, first);
  if (first === undefined || form === undefined || given.length === 0) return undefined;
  if (currenciesApart(metrics) !== undefined) return undefined;
  const {
    rows: chosen,
    said,
    between,
  } = chooseRows(given, { choice: form.choice, rowsBy: first.rowsBy }, found);
  const rows = form.sortRows?.(chosen, first.rowsBy) ?? chosen;
  const labels = rowLabels(rows, first.rowsBy);
  const input = { first, metrics, rows, labels, checks, between, isWhole: found === undefined };
  const data = form.toData(input);
  if (data === undefined) return undefined;
  const annotations = [
    ...(said === null ? [] : [said]),
    ...(form.remarks?.(data, input) ?? []),
    ...metrics.flatMap((metric) => metric.annotations),
    ...correctedSentences(rows),
  ];
  const notes = withoutNamed(rows).map((row, index) => toNote(row, index + 1, labels[index] ?? ''));
  const alt = `${withStop(text.title)} ${form.describe(data)}`;
  return { ...text, form: first.form as Chart['form'], ...data, annotations, notes, alt };
}
