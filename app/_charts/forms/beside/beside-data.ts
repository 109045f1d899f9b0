import { axisFor, percentAxisFor } from '../../../../lib/chart/axis.ts';
import type { ChartInput } from '../../../../lib/chart/form-model.ts';
import type { Measure } from '../../../../lib/model/vocabulary.ts';
import { numbersOf, type RankedData, toMarks } from '../../values/values-data.ts';
import { type OtherMark, toOtherMark } from './other-mark.ts';
import { statedLabels } from './stated-labels.ts';

/** What the articles state, and beside it what other sources say. */
export type BesideData = RankedData & { measure: Measure; others: OtherMark[] };

export function toBesideData(input: ChartInput): BesideData | undefined {
  const { first, rows, checks, between } = input;
  const [unit, measure] = [first.unit ?? '', first.measure];
  const marks = toMarks(input, statedLabels(rows, first.rowsBy));
  if (marks.length === 0) return undefined;
  const others = checks.flatMap((check) => toOtherMark(check, measure, unit));
  const toAxis = measure === 'percentage' ? percentAxisFor : axisFor;
  const axis = toAxis([...marks, ...others].flatMap(numbersOf));
  return { axis, unit, measure, marks, others, between };
}
