import type { ClaimRow } from '../../../lib/model/claim-row.ts';
import { type ColumnContext, readField } from '../../../lib/out/column.ts';
import { columnTypeWords } from '../../../lib/out/column-words.ts';
import { COLUMNS } from '../../../lib/out/columns.ts';
import { csvField } from '../../../lib/out/csv.ts';

type Props = { example: ClaimRow | undefined; context: ColumnContext };

/** The columns of every download in their order, with the fields of one row as the CSV writes them. */
export function ColumnList({ example, context }: Props) {
  return (
    <table className="blocks column-list">
      <thead>
        <tr>
          <th scope="col">Column</th>
          <th scope="col">Type</th>
          <th scope="col">Meaning</th>
          {example !== undefined && <th scope="col">In the row of {example.claimId}</th>}
        </tr>
      </thead>
      <tbody>
        {COLUMNS.map((column) => (
          <tr key={column.name} id={column.name}>
            <th scope="row">
              <code>{column.name}</code>
            </th>
            <td>{columnTypeWords(column)}</td>
            <td>{column.meaning}</td>
            {example !== undefined && (
              <td data-label="Example">
                <Example field={csvField(readField(column, example, context))} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Example({ field }: { field: string }) {
  return field === '' ? <span className="soft">empty</span> : <code>{field}</code>;
}
