import type { Chart } from '../../lib/series.ts';
// biome-ignore lint/style/noRestrictedImports: a server component; a browser gets its drawings, never this import
import { drawChart } from '../_server/draw.ts';
import { DRAWING_WIDTHS } from './drawing-widths.ts';
import { LiveChart } from './live-chart.client.tsx';

/**
 * A chart as its server drew it, once a width; the style sheet shows the largest that fits, unscaled. It is whole
 * without JavaScript, and the live chart takes its place when a reader reaches for it.
 */
export async function ChartDrawing({ chart }: { chart: Chart }) {
  const drawings = await Promise.all(DRAWING_WIDTHS.map((width) => drawChart(chart, width)));
  return (
    <div className="chart-fit">
      <LiveChart chart={chart}>
        {DRAWING_WIDTHS.map((width, index) => (
          <div
            key={width}
            className="chart-drawing"
            data-width={width}
            // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
            dangerouslySetInnerHTML={{ __html: drawings[index] ?? '' }}
          />
        ))}
      </LiveChart>
    </div>
  );
}
