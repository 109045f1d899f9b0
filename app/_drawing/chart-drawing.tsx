import type { Chart } from '../../lib/chart/chart.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { ChartDataScript } from './chart-data.tsx';
import { drawChart, drawingKey } from './draw.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { ServerDrawing } from './server-drawing.tsx';

/**
 * A chart as its server drew it, once a width; the style sheet shows the largest that fits, drawn out to its column. It is whole
 * without JavaScript; the page's script says what its marks are, and draws it anew where its column changes.
 */
export async function ChartDrawing({ chart }: { chart: Chart }) {
  const drawings = await Promise.all(DRAWING_WIDTHS.map((width) => drawAt(chart, width)));
  return (
    <div className="chart-fit">
      <div className="chart-live" key={drawingKey(chart, ...DRAWING_WIDTHS)}>
        {drawings.map((drawing) => (
          <ServerDrawing key={drawing.width} {...drawing} />
        ))}
        <ChartDataScript chart={chart} />
      </div>
    </div>
  );
}

async function drawAt(chart: Chart, width: number) {
  return { width, height: chartFormOf(chart).height(chart, width), svg: await drawChart(chart, width) };
}
