import { toOtherMark } from '../../app/_charts/forms/beside/other-mark.ts';
import { toEdgeGroups, wordsOfStages } from '../../app/_charts/forms/relations/edge-groups.ts';
import { sortByRowAndDate, toOverTime, wordsOverTime } from '../../app/_charts/forms/series/over-time.ts';
import type { Bounds } from '../model/bounds.ts';
import type { OtherValue } from '../model/check.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { EntityKind, Form, Measure, Qualifier, Role, Stage, Verdict } from '../model/vocabulary.ts';
import { rowLabel } from '../words/row-label.ts';
import { type Axis, axisFor, axisNear, percentAxisFor } from './axis.ts';
import type { BesideCheck, Between, Chart, ChartMetric, ChartText, Drawn, OtherMark } from './chart.ts';
import { statedLabels, toMark } from './chart-mark.ts';
import { toNote } from './chart-note.ts';
import { chooseRows, type Found } from './choose-rows.ts';
import { describeChart } from './describe-chart.ts';

/**
 * Turns claim rows into a chart, in the order given (the articles' own: nothing is ranked), save for a long list, of
 * which `chooseRows` takes a part and says so, and for values over time, which stand by row and date. A restated claim
 * is a note and no mark. `undefined` where the honest form is a sentence or a table, or nothing can be drawn. `found`
 * counts what there is where `given` are only the candidates of a long list.
 */
export function toSeries(
  text: ChartText,
  metrics: readonly ChartMetric[],
  given: readonly ClaimRow[],
  checks: readonly BesideCheck[] = [],
  found?: Found,
): Chart | undefined {
  const first = metrics[0];
  if (first === undefined || given.length === 0) return undefined;
  const { rows: chosen, said, between } = chooseRows(given, first, found);
  const rows = first.form === 'series' ? sortByRowAndDate(chosen, first.rowsBy) : chosen;
  const notes = rows.map((row, index) => toNote(row, index + 1, metrics));
  const drawn = draw({ first, metrics, rows, checks, between, isWhole: found === undefined });
  if (drawn === undefined) return undefined;
  const annotations = [
    ...(said === null ? [] : [said]),
    ...(drawn.form === 'relations' ? wordsOfStages(drawn.groups) : []),
    ...(drawn.form === 'series' ? wordsOverTime(drawn, rows, first.rowsBy) : []),
    ...metrics.flatMap((metric) => metric.annotations),
  ];
  return { ...text, ...drawn, annotations, notes, alt: describeChart(text.title, drawn) };
}

type Drawing = {
  first: ChartMetric;
  metrics: readonly ChartMetric[];
  rows: readonly ClaimRow[];
  checks: readonly BesideCheck[];
  between: Between;
  isWhole: boolean;
};

function draw({ first, metrics, rows, checks, between, isWhole }: Drawing): Drawn | undefined {
  if (first.form === 'relations') return { form: 'relations', groups: toEdgeGroups(metrics, rows) };
  const labels =
    first.form === 'beside'
      ? statedLabels(rows, first.rowsBy)
      : rows.map((row) => rowLabel(row, first.rowsBy));
  const marks = rows.flatMap((row, index) => toMark(row, index + 1, labels[index] ?? ''));
  const unit = first.unit ?? '';
  if (marks.length === 0) return undefined;
  if (first.form === 'series') {
    const dated = toOverTime(marks, rows, isWhole);
    if (dated === undefined) return undefined;
    const values = dated.marks.flatMap(valuesOf);
    const axis = first.measure === 'percentage' ? percentAxisFor(values) : axisNear(values);
    return { form: 'series', axis, unit, measure: first.measure, ...dated };
  }
  if (first.form === 'percentages')
    return { form: 'percentages', axis: percentAxisFor(marks.flatMap(valuesOf)), unit, marks, between };
  if (first.form === 'counts')
    return { form: 'counts', axis: axisFor(marks.flatMap(valuesOf)), unit, marks, between };
  if (first.form !== 'beside') return undefined;
  const others = checks.flatMap((check) => toOtherMark(check, first.measure, unit));
  const axis = axisFor([...marks, ...others].flatMap(valuesOf));
  return { form: 'beside', axis, unit, measure: first.measure, marks, others, between };
}

function valuesOf(mark: (Bounds & { value: number }) | OtherMark): number[] {
  return [mark.value, mark.lower, mark.upper].filter((value): value is number => value !== null);
}
