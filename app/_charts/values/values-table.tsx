import type { Chart, ChartNote, OtherMark } from '../../../lib/chart/chart.ts';
import { claimUrl } from '../../../lib/filter/urls.ts';
import { hedgeWords } from '../../../lib/out/plain-table.ts';
import { VERDICT_WORDS } from '../../../lib/words/labels.ts';
import { otherLetter } from '../forms/beside/other-letter.ts';
import { otherWords } from '../forms/beside/other-mark.ts';
import { type ColumnFormat, columnFormat } from './column-format.ts';
import { TableCell } from './table-cell.tsx';

type ValuesChart = Exclude<Chart, { form: 'relations' }>;

/** A chart's quantities as a table: hedge in a column of its own, numbers on their digits, the unit in the header. */
export function ValuesTable({ chart }: { chart: ValuesChart }) {
  const others = chart.form === 'beside' ? chart.others : [];
  const numbers = [...chart.marks, ...others].flatMap(({ value, lower, upper }) => [value, lower, upper]);
  const column = columnFormat(
    chart.axis,
    numbers.filter((number): number is number => number !== null),
  );
  const unit = [chart.unit, column.word].filter((part) => part !== '').join(' ');
  return (
    <table className="chart-table blocks">
      <caption>{chart.title}</caption>
      <thead>
        <tr>
          <th scope="col">Note</th>
          <th scope="col">{chart.form === 'beside' ? 'Source' : 'Row'}</th>
          <th scope="col">Hedge</th>
          <th scope="col" className="number">
            Value, {unit}
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
        {others.map((other, index) => (
          <OtherRow key={other.key} other={other} letter={otherLetter(index)} column={column} />
        ))}
      </tbody>
    </table>
  );
}

type StatedRowProps = { note: ChartNote; chart: ValuesChart; column: ColumnFormat };

function StatedRow({ note, chart, column }: StatedRowProps) {
  const mark = chart.marks.find((each) => each.n === note.n);
  const first = chart.notes.find((each) => each.claimId === note.restates);
  return (
    <tr data-claim={note.claimId}>
      <TableCell name="Note">{note.n}</TableCell>
      <th scope="row">{mark?.label ?? note.label}</th>
      <TableCell name="Hedge" className="chart-table-hedge">
        {mark === undefined ? undrawnWords(note) : hedgeWords(mark.qualifier, mark.margin)}
      </TableCell>
      <TableCell name="Value" className="number">
        {mark === undefined ? <RestatedValue note={note} first={first} /> : column.format(mark.value)}
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

function undrawnWords(note: ChartNote): string {
  return note.restates === null ? 'not drawn' : 'printed again';
}

function RestatedValue({ note, first }: { note: ChartNote; first: ChartNote | undefined }) {
  return first === undefined ? note.quantity : `as in note ${first.n}`;
}

type OtherRowProps = { other: OtherMark; letter: string; column: ColumnFormat };

function OtherRow({ other, letter, column }: OtherRowProps) {
  return (
    <tr className="chart-table-other" data-check={other.checkId}>
      <TableCell name="Note">{letter}</TableCell>
      <th scope="row">{other.label}</th>
      <TableCell name="Hedge" className="chart-table-hedge">
        {hedgeOf(other)}
      </TableCell>
      <TableCell name="Value" className="number">
        {otherValue(other, column)}
      </TableCell>
      <td colSpan={4} data-label="Another source">
        Another source, beside the article’s: {otherWords(other)}
      </td>
      <TableCell name="Check">{VERDICT_WORDS[other.verdict]}</TableCell>
    </tr>
  );
}

function hedgeOf({ converted, lower, upper }: OtherMark): string {
  const range = lower !== null && upper !== null ? 'a range' : 'as stated';
  return converted === null ? range : 'converted by us';
}

function otherValue({ value, lower, upper }: OtherMark, column: ColumnFormat): string {
  if (lower !== null && upper !== null) return `${column.format(lower)}–${column.format(upper)}`;
  return value === null ? '' : column.format(value);
}
