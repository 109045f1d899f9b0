import type { Between, ChartMark } from '../../../../lib/chart/chart.ts';
import type { ChartInput } from '../../../../lib/chart/form-model.ts';
import { measureAxis } from '../../../../lib/chart/measure-axis.ts';
import type { ClaimRow } from '../../../../lib/model/claim-row.ts';
import { formatPeriod, UNDATED } from '../../../../lib/words/format.ts';
import { unitWords } from '../../../../lib/words/format-quantity.ts';
import { numbersOf, toMarks, type ValuesData } from '../../values/values-data.ts';
import { type OtherMark, toOtherMark } from './other-mark.ts';
import { statedLabels } from './stated-labels.ts';

/** When what the article states was so, where it or we say. */
type DatedMark = ChartMark & { period: string };
/** What the articles state, and beside it what other sources say. */
export type BesideData = ValuesData<DatedMark> & { between: Between; others: OtherMark[] };

export function toBesideData(input: ChartInput): BesideData | undefined {
  const { first, rows, checks, between } = input;
  const [unit, measure] = [unitWords(first) ?? '', first.measure];
  const others = checks.flatMap((check) => toOtherMark(check, first));
  const marks = toMarks(input, statedLabels(rows, first.rowsBy, others.length > 0)).map((mark) => ({
    ...mark,
    period: periodOf(rows[mark.n - 1]),
  }));
  if (marks.length === 0) return undefined;
  const axis = measureAxis(first, [...marks, ...others].flatMap(numbersOf));
  return { axis, unit, measure, marks, others, between };
}

function periodOf(row: ClaimRow | undefined): string {
  const period = row === undefined ? UNDATED : formatPeriod(row);
  return period === UNDATED ? '' : period;
}
