import type { Bounds } from '../model/bounds.ts';
import type { CheckRow } from '../model/rows.ts';
import type {
  DrawnForm,
  Form,
  IntervalKind,
  Measure,
  Qualifier,
  Role,
  Stage,
  Statistic,
} from '../model/vocabulary.ts';

/** The footnote of a mark: its numeral leads to the figure as printed, its paragraph, who says it, and the check. */
export type ChartNote = {
  n: number;
  claimId: string;
  label: string;
  printed: string;
  quantity: string;
  /** The quantity with the whole unit where marks have a percent sign only. */
  inFull: string;
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
  /** A value, or both ends of a range. */
  value: number | null;
  rangeFrom: number | null;
  rangeTo: number | null;
  qualifier: Qualifier;
  /** The number or range with its hedge, as the article words it: `fewer than 100`, `20 to 30`. */
  valueLabel: string;
  /** The words of the hedge where they stand before the number, as `valueLabel` begins; else empty. */
  hedge: string;
  /** The hedge as a column beside the number has it, in the article's words: `fewer than`, `as stated`; `below` of a fall. */
  hedgeBeside: string;
  /** What is said beneath the label: the base where rows differ in it, and the interval. */
  remark: string;
  statistic?: Statistic;
  base?: string;
  /** The fraction that is printed for a share: `2/3`. */
  fraction?: string;
  /** The interval that the article prints, with its words: `95% confidence interval 80% to 86%`. */
  interval: { kind: IntervalKind; lower: number; upper: number; words: string } | null;
  spoken: string;
};

/** In a long list, after which mark how many rows are left out. */
export type Between = { after: string; rows: number } | null;

/**
 * A chart as a plain value: the words around it and the notes beneath it. What is drawn stands beside these, as its
 * form has it (`app/_charts/forms/{form}/`). Plain JSON.
 */
export type Chart = ChartText & {
  form: DrawnForm;
  annotations: string[];
  alt: string;
  notes: ChartNote[];
  /** The claims that a page is about, drawn in colour beside the grey of all others; absent where all are alike. */
  lit?: string[];
  /** The sign of each claim's standing, where these differ. */
  signs?: Record<string, string>;
  /** Whether its rows stand farther apart, with thicker bars, where it stands large and first. */
  isRoomy?: boolean;
};

/** What of a chart its drawing is made of, without its notes and the words around it. */
export type DrawnChart = Omit<Chart, Exclude<keyof ChartText, 'id'> | 'annotations' | 'notes'>;

/** What of a check decides whether its value is drawn beside a claim, and how. */
export type BesideCheck = Pick<
  CheckRow,
  'id' | 'who' | 'says' | 'date' | 'verdict' | 'gives' | 'readAs' | 'quantity'
>;

/** What a metric says about how it is drawn; a part of its record. */
export type ChartMetric = {
  slug: string;
  name: string;
  measure: Measure;
  unit: string | null;
  /** Of a rate: what stands behind "per". */
  denominator?: string | null;
  /** Of money: ISO 4217. */
  currency?: string | null;
  form: Form;
  rowsBy: Role;
  stage: Stage;
  annotations: string[];
};

export type ChartText = { id: string; title: string; subtitle: string; doesNotSay: string };
