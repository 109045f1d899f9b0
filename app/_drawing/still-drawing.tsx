import type { Chart } from '../../lib/chart/chart.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { drawChart, drawingKey } from './draw.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { holdDrawing } from './hold-drawing.ts';
import { StillStage } from './still-stage.client.tsx';

/**
 * A chart as its server drew it at the smallest width, as a picture of where it stands in full: nothing of it can be
 * reached or pointed at, and its words are said once.
 */
export async function StillDrawing({ chart }: { chart: Chart }) {
  const [width] = DRAWING_WIDTHS;
  const key = drawingKey(chart, width);
  holdDrawing(key, await drawChart(chart, width));
  return (
    <div className="chart-still" role="img" aria-label={chart.alt}>
      <StillStage key={key} drawing={{ key, width, height: chartFormOf(chart).height(chart, width) }} />
    </div>
  );
}
