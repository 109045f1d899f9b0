import type { Chart } from '../../lib/chart/chart.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { drawChart, drawingKey } from './draw.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { holdDrawing } from './hold-drawing.ts';
import { LiveChart } from './live-chart.client.tsx';

/**
 * A chart as its server drew it, once a width; the style sheet shows the largest that fits, drawn out to its column. It is whole
 * without JavaScript, and the live chart takes its place when a reader reaches for it.
 */
export async function ChartDrawing({ chart }: { chart: Chart }) {
  const drawings = await Promise.all(
    DRAWING_WIDTHS.map(async (width) => {
      const key = drawingKey(chart, width);
      holdDrawing(key, await drawChart(chart, width));
      return { key, width, height: chartFormOf(chart).height(chart, width) };
    }),
  );
  // The key has another chart begin anew where Next follows a link to the same page.
  return (
    <div className="chart-fit">
      <LiveChart key={drawings[0]?.key} chart={chart} drawings={drawings} />
    </div>
  );
}
