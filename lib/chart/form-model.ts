import type { ClaimRow } from '../model/claim-row.ts';
import type { Form, Role, RowChoice } from '../model/vocabulary.ts';
import type { BesideCheck, Between, ChartMetric } from './chart.ts';

/** What a chart is made of. `rows` are numbered from 1 in their order; `isWhole`: no row was left unread. */
export type ChartInput = {
  /** The metric that says how all of them are drawn. */
  first: ChartMetric;
  metrics: readonly ChartMetric[];
  rows: readonly ClaimRow[];
  /** What each row's value goes by, none like another (lib/words/row-label.ts). */
  labels: readonly string[];
  checks: readonly BesideCheck[];
  between: Between;
  isWhole: boolean;
};

/** How a chart form makes what it draws, `D`, of claims, and what can be said of it. `D` is plain JSON and part of the chart. */
export type FormModel<D extends object = object> = {
  /** How `shown as` goes on: `bars from zero`. */
  words: string;
  /** How it chooses among the rows of a long list. */
  choice: RowChoice;
  /** The order in which rows stand and are numbered; without it, as they are given. */
  sortRows?(rows: readonly ClaimRow[], rowsBy: Role): ClaimRow[];
  /** `undefined` where nothing of it can be drawn. */
  toData(input: ChartInput): D | undefined;
  /** What has to be said of what is drawn; stands before what the metrics say. */
  remarks?(data: D, input: ChartInput): string[];
  /** All that is drawn, in words; follows the title. */
  describe(data: D): string;
  /** Values of articles and of other sources, or relations. */
  countMarks(data: D): number;
  /** Each quantity that is drawn with its row, in words; a chart of one alone is a sentence. */
  toQuantities(data: D): string[];
  /** Whether one quantity alone is a chart: a number with bounds, on a ruler. */
  standsAlone?(data: D): boolean;
  /** The ids of the checks whose values are drawn beside the articles' own. */
  toCheckIds?(data: D): string[];
};

/** A form that is told in words; `words` name it: `a sentence`. */
export type TextModel = { words: string; choice: null };

/** The registry of forms, as far as making charts needs it. */
export type FormModels<M extends FormModel = FormModel> = Readonly<Record<Form, M | TextModel>>;

/** How a form is drawn; `undefined` where it is told in words. */
export function modelOf<M extends FormModel>(forms: FormModels<M>, { form }: { form: Form }): M | undefined {
  const found = forms[form];
  return isTextModel(found) ? undefined : found;
}

export function isTextModel(form: { choice: RowChoice | null }): form is TextModel {
  return form.choice === null;
}
