import type { Bounds } from '../model/bounds.ts';
import type { OtherValue } from '../model/check.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { EntityKind, Form, Measure, Qualifier, Role, Stage, Verdict } from '../model/vocabulary.ts';
import { rowLabel } from '../words/row-label.ts';
import { type Axis, axisFor, axisNear, percentAxisFor } from './axis.ts';
import { statedLabels, toMark } from './chart-mark.ts';
import { toNote } from './chart-note.ts';
import { chooseRows, type Found } from './choose-rows.ts';
import { describeChart } from './describe-chart.ts';
import { toEdgeGroups, wordsOfStages } from './edge-groups.ts';
import { toOtherMark } from './other-mark.ts';
import { type OverTime, sortByRowAndDate, toOverTime, wordsOverTime } from './over-time.ts';

export { rowLabel };

/** The footnote of a mark: its numeral leads to the figure as printed, its paragraph, who says it, and the check. */
export type ChartNote = {
  n: number;
  claimId: string;
  label: string;
  printed: string;
  quantity: string;
  period: string;
  article: string;
  articleSlug: string;
  place: string;
  attributedTo: string;
  check: string;
  restates: string | null;
};

/** A quantity that an article states, as a mark. `spoken` is all of it in words, for screen readers and tooltips. */
export type ChartMark = Bounds & {
  key: string;
  n: number;
  claimId: string;
  label: string;
  value: number;
  qualifier: Qualifier;
  valueLabel: string;
  /** The margin of error that the article prints, without the unit: `80% to 86%`. */
  margin: string | null;
  spoken: string;
};

/** A dated value of another source, drawn beside what the article states: a point, or a range as a range. */
export type OtherMark = {
  key: string;
  checkId: string;
  label: string;
  value: number | null;
  lower: number | null;
  upper: number | null;
  valueLabel: string;
  /** The value as that source prints it. */
  printed: string;
  verdict: Verdict;
  converted: string | null;
  spoken: string;
};

/** Who stands at one end of a relation. */
export type EdgeEnd = { side: 'from' | 'to'; code: string; name: string; kind: EntityKind; role: Role };
/** Whether something was sent, was exchanged between partners, or was only considered. */
export type EdgeKind = 'sent' | 'exchanged' | 'considered';
/** One line from who to whom; it has no width. */
export type ChartEdge = {
  key: string;
  n: number;
  claimId: string;
  kind: EdgeKind;
  from: string;
  to: string;
  ends: EdgeEnd[];
  spoken: string;
};
export type EdgeGroup = { metric: string; name: string; edges: ChartEdge[] };

type OnAxis = { axis: Axis; unit: string };
type Ranked = OnAxis & { marks: ChartMark[]; between: Between };
/** In a long list, after which mark how many rows are left out. */
type Between = { after: string; rows: number } | null;

/** What a chart draws, without the words around it. */
export type Drawn =
  | (Ranked & { form: 'percentages' })
  | (Ranked & { form: 'counts' })
  | (Ranked & { form: 'beside'; measure: Measure; others: OtherMark[] })
  | (OnAxis & { form: 'series'; measure: Measure } & OverTime)
  | { form: 'relations'; groups: EdgeGroup[] };

/** A chart as a plain value: what is drawn, the words around it, the notes beneath it. Plain JSON. */
export type Chart = Drawn & {
  id: string;
  title: string;
  subtitle: string;
  doesNotSay: string;
  annotations: string[];
  alt: string;
  notes: ChartNote[];
};
export type ChartOf<F extends Drawn['form']> = Extract<Chart, { form: F }>;

/** A check of one of the claims that carries a value to be drawn beside it. */
export type BesideCheck = {
  id: string;
  who: string;
  says: string;
  date: string | null;
  verdict: Verdict;
  quantity: OtherValue | null;
};

/** What a metric says about how it is drawn; a part of its record. */
export type ChartMetric = {
  slug: string;
  name: string;
  measure: Measure;
  unit: string | null;
  form: Form;
  rowsBy: Role;
  stage: Stage;
  annotations: string[];
};

export type ChartText = { id: string; title: string; subtitle: string; doesNotSay: string };

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
