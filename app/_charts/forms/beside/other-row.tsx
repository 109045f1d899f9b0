import { VERDICT_WORDS } from '../../../../lib/words/labels.ts';
import { type ColumnFormat, formatNumbers } from '../../values/column-format.ts';
import { TableCell } from '../../values/table-cell.tsx';
import { type OtherMark, otherWords } from './other-mark.ts';

type OtherRowProps = { other: OtherMark; letter: string; column: ColumnFormat };

/** What another source says, as a row beneath the article's own. */
export function OtherRow({ other, letter, column }: OtherRowProps) {
  return (
    <tr className="chart-table-other" data-check={other.checkId}>
      <TableCell name="Note">{letter}</TableCell>
      <th scope="row">{other.label}</th>
      <TableCell name="Hedge" className="chart-table-hedge">
        {hedgeOf(other)}
      </TableCell>
      <TableCell name={column.name} className="number">
        {formatNumbers(other, column)}
      </TableCell>
      <td colSpan={4} data-label="Another source">
        Another source, beside the article’s: {otherWords(other)}
      </td>
      <TableCell name="Check">{VERDICT_WORDS[other.verdict]}</TableCell>
    </tr>
  );
}

function hedgeOf({ converted, value, hedgeBeside }: OtherMark): string {
  if (converted !== null) return 'converted by us';
  return value === null ? 'a range' : hedgeBeside;
}
