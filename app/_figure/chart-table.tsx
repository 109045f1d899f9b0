import type { Chart } from '../../lib/chart/chart.ts';
import { RelationsTable } from '../_charts/forms/relations/relations-table.tsx';
import { ValuesTable } from '../_charts/values/values-table.tsx';

/** The same rows as the chart's, as a table: its equal, one step away or in plain sight. */
export function ChartTable({ chart, open = false }: { chart: Chart; open?: boolean }) {
  const table = chart.form === 'relations' ? <RelationsTable chart={chart} /> : <ValuesTable chart={chart} />;
  if (open) return <div className="figure-table">{table}</div>;
  return (
    <details className="figure-table">
      <summary>The same as a table</summary>
      {table}
    </details>
  );
}
