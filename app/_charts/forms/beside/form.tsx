import { hasExtent } from '../../../../lib/chart/ruler.ts';
import { CHOICE_OF_FORM } from '../../../../lib/model/vocabulary.ts';
import { quantityTable } from '../../../../lib/out/plain-table.ts';
import type { ChartForm } from '../../chart-form.ts';
import { keepMade } from '../../keep-made.ts';
import { noteTooltips } from '../../tooltip-words.ts';
import { plainMark, valuesForm } from '../../values/values-form.tsx';
import { type BesideData, toBesideData } from './beside-data.ts';
import { toBesideLayout } from './beside-layout.ts';
import { BesideTable } from './beside-table.tsx';
import { cases, rulers } from './cases.ts';
import { otherQuantity, plainOther } from './other-mark.ts';
import { OtherNotes } from './other-notes.tsx';
import { otherTooltips } from './other-tooltip.ts';

/** Whose value it is, where others stand beside it. */
const ARTICLE = 'the article';

/** What an article states, and the dated values of other sources beside it; these have letters for numerals. */
export const form: ChartForm<BesideData> = {
  choice: CHOICE_OF_FORM.beside,
  words: 'marks beside what other sources say',
  gallery: [
    { name: 'As stated, and what others say', cases },
    { page: 'ruler', name: 'One number on its ruler', cases: rulers },
  ],
  toData: toBesideData,
  describe: (data) => {
    const others = data.others.map(({ label, valueLabel }) => `${label}, ${valueLabel}`).join('; ');
    return `${valuesForm.describe(data)}${others === '' ? '' : ` Other sources: ${others}.`}`;
  },
  standsAlone: ({ marks }) => marks.some(hasExtent),
  countMarks: ({ marks, others }) => marks.length + others.length,
  toQuantities: (data) => [...valuesForm.toQuantities(data), ...data.others.map(otherQuantity)],
  toCheckIds: ({ others }) => others.map(({ checkId }) => checkId),
  remarks: valuesForm.remarks,
  toPlainTable: ({ marks, others, unit }) =>
    quantityTable(['label'], unit, [
      ...marks.map((mark) => ({ ...plainMark(mark), ...(others.length > 0 && { whose: ARTICLE }) })),
      ...others.map(plainOther),
    ]),
  toTooltips: (chart) => ({ ...noteTooltips(chart), ...otherTooltips(chart) }),
  height: keepMade((chart, width) => toBesideLayout(chart, width).height),
  Table: BesideTable,
  MoreNotes: OtherNotes,
  toNoteSigns: ({ others }) => (others.length === 0 ? undefined : 'Small figures and letters'),
};
