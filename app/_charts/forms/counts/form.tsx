import { CHOICE_OF_FORM } from '../../../../lib/model/vocabulary.ts';
import type { ChartForm } from '../../chart-form.ts';
import { keepMade } from '../../keep-made.ts';
import { toBarLayout } from '../../layout/row-layout.ts';
import { type RankedData, toRanked } from '../../values/values-data.ts';
import { valuesForm } from '../../values/values-form.tsx';
import { cases } from './cases.ts';
import { cases as measures } from './measure-cases.ts';
import { cases as ranges } from './range-cases.ts';

/** How many or how much by row, from zero. */
export const form: ChartForm<RankedData> = {
  ...valuesForm,
  choice: CHOICE_OF_FORM.counts,
  words: 'bars from zero',
  gallery: [
    { name: 'Counts', cases },
    { page: 'ranges', name: 'Ranges and intervals', cases: ranges },
    { page: 'measures', name: 'Changes, ratios, rates and other measures', cases: measures },
  ],
  toData: toRanked,
  height: keepMade((chart, width) => toBarLayout(chart, width).height),
};
