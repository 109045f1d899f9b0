import type { ChartForm } from '../../../app/_charts/chart-form.ts';
import { type RankedData, toRanked } from '../../../app/_charts/values/values-data.ts';
import { valuesForm } from '../../../app/_charts/values/values-form.tsx';
import { cases } from './cases.ts';

export const ROW = 30;

/** A form that no reader has: one dot a row. Shows what a new form needs, and that it needs no more. */
export const form: ChartForm<RankedData> = {
  ...valuesForm,
  choice: 'ends',
  words: 'dots in rows',
  gallery: [{ name: 'Dots', cases }],
  toData: toRanked,
  height: ({ marks }) => marks.length * ROW,
};
