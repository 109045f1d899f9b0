import type { Chart } from '../../lib/chart/chart.ts';
import type { Forms } from '../_charts/chart-form.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';

type Props = { chart: Chart; open?: boolean; forms?: Forms };

/** The same rows as the chart's, as a table: its equal, one step away or in plain sight. */
export function ChartTable({ chart, open = false, forms }: Props) {
  const { Table } = chartFormOf(chart, forms);
  if (open)
    return (
      <div className="figure-table">
        <Table chart={chart} />
      </div>
    );
  return (
    <details className="figure-table">
      <summary>The same as a table</summary>
      <Table chart={chart} />
    </details>
  );
}
