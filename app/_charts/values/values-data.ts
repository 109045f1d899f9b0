import type { Axis } from '../../../lib/chart/axis.ts';
import type { Between, ChartMark } from '../../../lib/chart/chart.ts';
import { toMark } from '../../../lib/chart/chart-mark.ts';
import type { ChartInput } from '../../../lib/chart/form-model.ts';

/** What charts of quantities have in common: marks on one axis, in one unit. */
export type ValuesData<M extends ChartMark = ChartMark> = { axis: Axis; unit: string; marks: M[] };
/** One value a row, of a long list the ends. */
export type RankedData = ValuesData & { between: Between };

/** The rows that have a value, as marks; labelled as the chart's notes are, where nothing else is said. */
export function toMarks({ rows, labels: own }: ChartInput, labels = own): ChartMark[] {
  return rows.flatMap((row, index) => toMark(row, index + 1, labels[index] ?? ''));
}

/** All numbers of a mark that an axis has to hold. */
export function numbersOf({ value, lower, upper }: { [K in 'value' | 'lower' | 'upper']: number | null }) {
  return [value, lower, upper].filter((number): number is number => number !== null);
}

/** Marks on an axis that is made for their numbers; `undefined` where there are none. */
export function toRanked(
  input: ChartInput,
  toAxis: (numbers: readonly number[]) => Axis,
): RankedData | undefined {
  const marks = toMarks(input);
  if (marks.length === 0) return undefined;
  const axis = toAxis(marks.flatMap(numbersOf));
  return { axis, unit: input.first.unit ?? '', marks, between: input.between };
}
