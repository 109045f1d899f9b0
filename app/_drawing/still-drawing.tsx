import type { Chart } from '../../lib/chart/chart.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { drawChart } from './draw.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { ServerDrawing } from './server-drawing.tsx';

type Props = {
  chart: Chart;
  /** At which the chart is drawn, in px; the style sheet shows the largest that fits. */
  widths?: readonly number[];
};

/**
 * A chart as its server drew it, as a picture of where it stands in full: nothing of it can be reached or pointed at, and
 * its words are said once.
 */
export async function StillDrawing({ chart, widths = [DRAWING_WIDTHS[0]] }: Props) {
  const drawings = await Promise.all(
    widths.map(async (width) => ({
      width,
      height: chartFormOf(chart).height(chart, width),
      svg: await drawChart(chart, width, true),
    })),
  );
  return (
    <div className="chart-still" role="img" aria-label={chart.alt}>
      <div inert>
        {drawings.map((drawing) => (
          <ServerDrawing key={drawing.width} {...drawing} />
        ))}
      </div>
    </div>
  );
}
