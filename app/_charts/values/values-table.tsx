import type { ReactNode } from 'react';
import type { Chart, ChartMark, ChartNote } from '../../../lib/chart/chart.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import { type ColumnFormat, columnFormat, formatNumbers } from './column-format.ts';
import { TableCell } from './table-cell.tsx';
import { numbersOf, type ValuesData } from './values-data.ts';

type ValuesTableProps = {
  chart: Chart & ValuesData;
  /** What a row is named by. */
  rowName?: string;
  /** Numbers that stand in the column of values too, and their rows, which close the table. */
  more?: { numbers: readonly number[]; toRows: (column: ColumnFormat) => ReactNode };
};

/** A chart's quantities as a table: hedge in a column of its own, numbers on their digits, the unit in the header. */
export function ValuesTable({ chart, rowName = 'Row', more }: ValuesTableProps) {
  const column = columnFormat(chart, [...chart.marks.flatMap(numbersOf), ...(more?.numbers ?? [])]);
  return (
    <table className="chart-table blocks">
      <caption>{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">Note</th>
          <th scope="col">{rowName}</th>
          <th scope="col">Hedge</th>
          <th scope="col" className="number">
            {column.name}
          </th>
          <th scope="col">As printed</th>
          <th scope="col">Period</th>
          <th scope="col">Where</th>
          <th scope="col">Who says so</th>
          <th scope="col">Check</th>
        </tr>
      </thead>
      <tbody>
        {chart.notes.map((note) => (
          <StatedRow key={note.n} note={note} chart={chart} column={column} />
        ))}
        {more?.toRows(column)}
      </tbody>
    </table>
  );
}

type StatedRowProps = { note: ChartNote; chart: Chart & ValuesData; column: ColumnFormat };

function StatedRow({ note, chart, column }: StatedRowProps) {
  const mark = chart.marks.find((each) => each.n === note.n);
  const first = chart.notes.find((each) => each.claimId === note.restates);
  return (
    <tr data-claim={note.claimId}>
      <TableCell name="Note">{note.n}</TableCell>
      <th scope="row">{mark?.label ?? note.label}</th>
      <TableCell name="Hedge" className="chart-table-hedge">
        {mark === undefined ? undrawnWords(note) : hedgeWords(mark)}
      </TableCell>
      <TableCell name={column.name} className="number">
        {mark === undefined ? <RestatedValue note={note} first={first} /> : formatNumbers(mark, column)}
      </TableCell>
      <TableCell name="As printed">
        <a href={claimUrl(note.claimId)}>“{note.printed}”</a>
      </TableCell>
      <TableCell name="Period">{note.period}</TableCell>
      <TableCell name="Where">
        {note.article}, {note.place}
      </TableCell>
      <TableCell name="Who says so">{note.attributedTo}</TableCell>
      <TableCell name="Check">{note.check}</TableCell>
    </tr>
  );
}

/** The hedge, and the interval, the statistic and the base where there are such. */
function hedgeWords({ hedgeBeside, interval, statistic, base }: ChartMark): string {
  const against = base === undefined ? '' : `against ${base}`;
  return [hedgeBeside, interval?.words, statistic, against].filter(Boolean).join(', ');
}

function undrawnWords(note: ChartNote): string {
  return note.restates === null ? 'not drawn' : 'printed again';
}

function RestatedValue({ note, first }: { note: ChartNote; first: ChartNote | undefined }) {
  return first === undefined ? note.quantity : `as in note ${first.n}`;
}
