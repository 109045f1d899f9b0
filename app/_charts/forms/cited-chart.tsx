import type { Chart } from '../../../lib/chart/chart.ts';
import type { ActiveMark } from '../marks/active-mark.ts';
import { BesideChart } from './beside/drawing.tsx';
import { CountsChart } from './counts/drawing.tsx';
import { PercentagesChart } from './percentages/drawing.tsx';
import { RelationsChart } from './relations/drawing.tsx';
import { SeriesChart } from './series/drawing.tsx';

type CitedChartProps = { chart: Chart; width: number; live?: boolean; active?: ActiveMark | null };

/** A chart in its form, at a width in px: the same component draws on the server and lives in the browser. */
export function CitedChart({ chart, ...props }: CitedChartProps) {
  switch (chart.form) {
    case 'percentages':
      return <PercentagesChart chart={chart} {...props} />;
    case 'counts':
      return <CountsChart chart={chart} {...props} />;
    case 'beside':
      return <BesideChart chart={chart} {...props} />;
    case 'relations':
      return <RelationsChart chart={chart} {...props} />;
    case 'series':
      return <SeriesChart chart={chart} {...props} />;
  }
}
