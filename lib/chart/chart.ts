import type { TimeAxis, TimeSpan } from '../../app/_charts/forms/series/time-axis.ts';
import type { Bounds } from '../model/bounds.ts';
import type { OtherValue } from '../model/check.ts';
import type { EntityKind, Form, Measure, Qualifier, Role, Stage, Verdict } from '../model/vocabulary.ts';
import type { Axis } from './axis.ts';

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

/**
 * A value with its place in time. `row` is the row that it belongs to, `label` names row and period; `date` is the
 * period as the claim has it, with `..` for an end that it lacks.
 */
export type DatedMark = ChartMark & { row: string; span: TimeSpan; date: string };

/** Two values of one row and metric that a thin line may join; what lay between them is not stated. */
export type Join = { from: string; to: string };

export type OverTime = { time: TimeAxis; marks: DatedMark[]; joins: Join[] };

type OnAxis = { axis: Axis; unit: string };
type Ranked = OnAxis & { marks: ChartMark[]; between: Between };
/** In a long list, after which mark how many rows are left out. */
export type Between = { after: string; rows: number } | null;

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
