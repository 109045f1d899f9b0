import { CHOICE_OF_FORM } from '../../../../lib/model/vocabulary.ts';
import { quantityTable } from '../../../../lib/out/plain-table.ts';
import type { ChartForm } from '../../chart-form.ts';
import { keepMade } from '../../keep-made.ts';
import { plainMark, valuesForm } from '../../values/values-form.tsx';
import { cases } from './cases.ts';
import type { DatedMark } from './over-time.ts';
import { type SeriesData, sortByRowAndDate, toSeriesData, wordsOverTime } from './over-time.ts';
import { toSeriesLayout } from './series-layout.ts';

/** Dated values, a strip a row, on one axis of time. */
export const form: ChartForm<SeriesData> = {
  ...valuesForm,
  choice: CHOICE_OF_FORM.series,
  words: 'dots over time',
  gallery: [{ name: 'Over time', cases }],
  sortRows: sortByRowAndDate,
  toData: toSeriesData,
  remarks: (data, { rows, first }) => [
    ...valuesForm.remarks(data),
    ...wordsOverTime(data, rows, first.rowsBy),
  ],
  toPlainTable: ({ marks, unit }) =>
    quantityTable(
      ['date', 'label'],
      unit,
      marks.map((mark) => plainMark(mark, datedLead(mark, marks))),
    ),
  height: keepMade((chart, width) => toSeriesLayout(chart, width).height),
};

/**
 * The date comes first, as precisely as it is known: `2021`, or `2021-01-01/2021-03` for a span (ISO 8601). Where a row
 * has two values of one date, the label says in full what tells them apart.
 */
function datedLead(mark: DatedMark, marks: readonly DatedMark[]) {
  const isTwice = marks.some((each) => each !== mark && each.row === mark.row && each.date === mark.date);
  return [mark.date, isTwice ? mark.label : mark.row];
}
