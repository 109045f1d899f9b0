import type { Chart } from '../../../../lib/chart/chart.ts';
import { numbersOf } from '../../values/values-data.ts';
import { ValuesTable } from '../../values/values-table.tsx';
import type { BesideData } from './beside-data.ts';
import { otherLetter } from './other-letter.ts';
import { OtherRow } from './other-row.tsx';

/** The article's own quantities, and in the same columns those of other sources. */
export function BesideTable({ chart }: { chart: Chart & BesideData }) {
  const numbers = chart.others.flatMap(numbersOf);
  return (
    <ValuesTable
      chart={chart}
      rowName="Source"
      more={{
        numbers,
        toRows: (column) =>
          chart.others.map((other, index) => (
            <OtherRow key={other.key} other={other} letter={otherLetter(index)} column={column} />
          )),
      }}
    />
  );
}
