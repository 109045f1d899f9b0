import { endWords } from '../../../../lib/chart/edge-words.ts';
import type { RelationsChart } from '../../../../lib/chart/map-edges.ts';
import { claimUrl } from '../../../../lib/filter/urls.ts';
import { TableCell } from '../../values/table-cell.tsx';

/** Who to whom as a table: the two sides, kind, and how it reads; no number, because none is stated. */
export function RelationsTable({ chart }: { chart: RelationsChart }) {
  const edges = chart.groups.flatMap(({ name, edges }) => edges.map((edge) => ({ ...edge, group: name })));
  const { from, to } = endWords(edges);
  return (
    <table className="chart-table blocks">
      <caption>{chart.title}</caption>
      <thead>
        <tr>
          {[
            'Note',
            from,
            to,
            'Kind',
            'In words',
            'As printed',
            'Period',
            'Where',
            'Who says so',
            'Check',
          ].map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {edges.map((edge) => {
          const note = chart.notes.find((each) => each.n === edge.n);
          return (
            <tr key={edge.key} data-claim={edge.claimId}>
              <TableCell name="Note">{edge.n}</TableCell>
              <th scope="row">{edge.from}</th>
              <TableCell name={to}>{edge.to}</TableCell>
              <TableCell name="Kind">{edge.group}</TableCell>
              <TableCell name="In words">{edge.words}</TableCell>
              <TableCell name="As printed">
                <a href={claimUrl(edge.claimId)}>“{note?.printed}”</a>
              </TableCell>
              <TableCell name="Period">{note?.period}</TableCell>
              <TableCell name="Where">
                {note?.article}, {note?.place}
              </TableCell>
              <TableCell name="Who says so">{note?.attributedTo}</TableCell>
              <TableCell name="Check">{note?.check}</TableCell>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
