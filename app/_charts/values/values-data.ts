import type { Axis } from '../../../lib/chart/axis.ts';
import type { Between, ChartMark } from '../../../lib/chart/chart.ts';
import { toMark } from '../../../lib/chart/chart-mark.ts';
import type { ChartInput } from '../../../lib/chart/form-model.ts';
import { measureAxis } from '../../../lib/chart/measure-axis.ts';
import type { Measure } from '../../../lib/model/vocabulary.ts';
import { unitWords } from '../../../lib/words/format-quantity.ts';
import { withoutNamed } from '../../../lib/words/row-label.ts';

/** What charts of quantities have in common: marks on one axis, of one measure and in one unit. */
export type ValuesData<M extends ChartMark = ChartMark> = {
  axis: Axis;
  measure: Measure;
  unit: string;
  marks: M[];
};
/** One value a row, of a long list the ends. */
export type RankedData = ValuesData & { between: Between };

/**
 * The rows that have a number, as marks; labelled as the chart's notes are, where nothing else is said. Where a label names
 * the statistic, the number does not say it again.
 */
export function toMarks({ rows, labels: own }: ChartInput, labels = own): ChartMark[] {
  const shown = withoutNamed(rows);
  const marks = rows.flatMap((row, index) => toMark(row, index + 1, labels[index] ?? '', shown[index]));
  const [first] = marks;
  return first?.base === sharedBase(marks) ? marks : marks.map(withBase);
}

/** What all changes or ratios of a chart are measured against; `undefined` where they differ in it, or have none. */
export function sharedBase(marks: readonly Pick<ChartMark, 'base'>[]): string | undefined {
  const bases = new Set(marks.map(({ base }) => base));
  return bases.size === 1 ? [...bases][0] : undefined;
}

/** The unit of an axis and the base that all its numbers share: `times, against 2010`. */
export function unitAndBase({ unit, marks }: Pick<ValuesData, 'unit' | 'marks'>): string {
  const base = sharedBase(marks);
  return [unit, base === undefined ? '' : `against ${base}`].filter((part) => part !== '').join(', ');
}

/** A base that all share stands in the title of the axis; where they differ, each row says its own. */
function withBase(mark: ChartMark): ChartMark {
  if (mark.base === undefined) return mark;
  return { ...mark, remark: [`against ${mark.base}`, mark.remark].filter(Boolean).join('; ') };
}

type Numbers = { [K in 'value' | 'rangeFrom' | 'rangeTo' | 'lower' | 'upper']: number | null } & {
  interval?: { lower: number; upper: number } | null;
};

/** All numbers of a mark that an axis has to hold: its value or both ends of its range, its bounds and its interval. */
export function numbersOf({ value, rangeFrom, rangeTo, lower, upper, interval }: Numbers): number[] {
  const ends = [interval?.lower ?? null, interval?.upper ?? null];
  return [value, rangeFrom, rangeTo, lower, upper, ...ends].filter((number) => number !== null);
}

/** Marks on the axis of their measure; `undefined` where there are none. */
export function toRanked(input: ChartInput): RankedData | undefined {
  const marks = toMarks(input);
  if (marks.length === 0) return undefined;
  const { first, between } = input;
  const axis = measureAxis(first, marks.flatMap(numbersOf));
  return { axis, measure: first.measure, unit: unitWords(first) ?? '', marks, between };
}
