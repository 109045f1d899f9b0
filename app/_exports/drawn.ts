import 'server-only';
import { hasMap } from '../../lib/chart/map-edges.ts';
import type { Chart } from '../../lib/chart/series.ts';
import type { ImageForm } from '../../lib/out/image-parameters.ts';
import { chartHeight } from '../_charts/forms/chart-height.ts';
import { drawChart } from '../_drawing/draw.ts';
import type { FrameContent } from './frame-layout.ts';
import { drawFramedMap } from './framed-map.tsx';

/** What stands in a frame: one `<svg>` with its height in px, what it is in words, and what must be said beneath it. */
export type Drawn = { svg: string; height: number; alt: string } & Pick<FrameContent, 'said' | 'atlas'>;

/** Draws a chart for a frame, or its relations on a map. Rejects where a map is asked for and there is none. */
export async function drawForFrame(chart: Chart, form: ImageForm, width: number): Promise<Drawn> {
  if (form === 'chart')
    return { svg: await drawChart(chart, width), height: chartHeight(chart, width), alt: chart.alt };
  if (!hasMap(chart)) throw new Error(`The chart "${chart.id}" has no map.`);
  return drawFramedMap(chart, width);
}
