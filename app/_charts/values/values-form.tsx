import type { Chart, ChartMark } from '../../../lib/chart/chart.ts';
import { wholeLabel } from '../../../lib/chart/chart-mark.ts';
import { type PlainQuantity, type PlainTable, quantityTable } from '../../../lib/out/plain-table.ts';
import { valueRemarks } from './value-remarks.ts';
import { sharedBase, unitAndBase, type ValuesData } from './values-data.ts';
import { ValuesTable } from './values-table.tsx';

/** What forms of quantities have in common; each takes it and says what it has of its own. */
export const valuesForm = {
  remarks: valueRemarks,
  describe: (data: ValuesData): string =>
    `In ${unitAndBase(data)}. ${data.marks.map((mark) => `${mark.label}, ${saidOf(mark, data)}`).join('; ')}.`,
  countMarks: ({ marks }: ValuesData): number => marks.length,
  toQuantities: ({ marks }: ValuesData): string[] =>
    marks.map((mark) => `${mark.label}: ${wholeLabel(mark)}${againstOf(mark)}`),
  toPlainTable: ({ marks, unit }: ValuesData): PlainTable =>
    quantityTable(
      ['label'],
      unit,
      marks.map((mark) => plainMark(mark)),
    ),
  Table: ({ chart }: { chart: Chart & ValuesData }) => <ValuesTable chart={chart} />,
};

/** A mark's quantity among others; with its base where they don't share one. */
function saidOf(mark: ChartMark, { marks }: ValuesData): string {
  return `${wholeLabel(mark)}${sharedBase(marks) === undefined ? againstOf(mark) : ''}`;
}

const againstOf = ({ base }: ChartMark) => (base === undefined ? '' : ` against ${base}`);

/** A mark as a line of a plain table; it goes by its label where nothing else leads it. */
export function plainMark(mark: ChartMark, lead = [mark.label]): PlainQuantity {
  return { ...mark, lead, hedge: mark.hedgeBeside };
}
