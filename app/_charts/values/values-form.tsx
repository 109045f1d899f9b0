import type { Chart, ChartMark } from '../../../lib/chart/chart.ts';
import { hedgeWords, numberCell, type PlainTable } from '../../../lib/out/plain-table.ts';
import type { ValuesData } from './values-data.ts';
import { ValuesTable } from './values-table.tsx';

/** What forms of quantities have in common; each takes it and says what it has of its own. */
export const valuesForm = {
  describe: ({ marks, unit }: ValuesData): string =>
    `In ${unit}. ${marks.map(({ label, valueLabel }) => `${label}, ${valueLabel}`).join('; ')}.`,
  countMarks: ({ marks }: ValuesData): number => marks.length,
  toQuantities: ({ marks }: ValuesData): string[] =>
    marks.map(({ label, valueLabel }) => `${label}: ${valueLabel}`),
  toPlainTable: ({ marks, unit }: ValuesData): PlainTable => ({
    columns: ['label', `value (${unit})`, 'hedge'],
    rows: marks.map(plainRow),
  }),
  Table: ({ chart }: { chart: Chart & ValuesData }) => <ValuesTable chart={chart} />,
};

function plainRow(mark: ChartMark) {
  return [mark.label, numberCell(mark), hedgeWords(mark)];
}
