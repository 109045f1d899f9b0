import { type ClaimRow, hasNumber } from '../../lib/model/claim-row.ts';
import { Marked } from './marked.tsx';
import { toQuantityParts } from './quantity-parts.ts';
import { SortHead, type Sorting } from './sort-head.tsx';

/** Which columns say how much: those of numbers, or the wording alone. */
export type QuantityColumns = 'numbers' | 'wordings';

/** How many columns these are. */
export const QUANTITY_SPAN: Record<QuantityColumns, number> = { numbers: 4, wordings: 1 };

export function toQuantityColumns(rows: readonly ClaimRow[]): QuantityColumns {
  return rows.some(hasNumber) ? 'numbers' : 'wordings';
}

type HeadsProps = { columns: QuantityColumns; sorting?: Sorting | undefined };

export function QuantityHeads({ columns, sorting }: HeadsProps) {
  return (
    <>
      {columns === 'numbers' && (
        <>
          <th scope="col">Hedge</th>
          <SortHead sort="value" sorting={sorting} className="number claim-table-value">
            Value
          </SortHead>
          <th scope="col">Unit</th>
        </>
      )}
      <th scope="col">As printed</th>
    </>
  );
}

type CellsProps = {
  row: ClaimRow;
  columns: QuantityColumns;
  /** Words to mark in the figure as printed. */
  words: readonly string[];
};

/** Hedge, value or range, unit with what else it needs, and figure as printed; a claim without a number has its wording in their place. */
export function QuantityCells({ row, columns, words }: CellsProps) {
  const parts = toQuantityParts(row);
  const wording = <Marked text={`“${row.asPrinted}”`} words={words} />;
  const printed = <td data-label="As printed">{wording}</td>;
  if (columns === 'wordings') return printed;
  if (parts === null)
    return (
      <td colSpan={QUANTITY_SPAN.numbers} data-label="As printed, without a number">
        {wording}
      </td>
    );
  return (
    <>
      <td className="claim-table-hedge">{parts.hedge}</td>
      <td className="number claim-table-value">{parts.digits}</td>
      <td className="claim-table-unit">
        {parts.unit}
        {parts.note !== '' && (
          <>
            {' '}
            <span className="soft">({parts.note})</span>
          </>
        )}
      </td>
      {printed}
    </>
  );
}
