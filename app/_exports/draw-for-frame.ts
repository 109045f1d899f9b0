import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { hasMap } from '../../lib/chart/map-edges.ts';
import type { ImageForm } from '../../lib/out/image-parameters.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { drawChart } from '../_drawing/draw.ts';
import type { Drawn } from './frame-layout.ts';
import { drawFramedMap } from './framed-map.tsx';
import { readSvg } from './svg/svg-tree.ts';

/** Draws a chart for a frame, or its relations on a map. Rejects where a map is asked for and there is none. */
export async function drawForFrame(chart: Chart, form: ImageForm, width: number): Promise<Drawn> {
  if (form === 'chart')
    return {
      svg: readSvg(await drawChart(chart, width)),
      height: chartFormOf(chart).height(chart, width),
      alt: chart.alt,
    };
  if (!hasMap(chart)) throw new Error(`The chart "${chart.id}" has no map.`);
  return drawFramedMap(chart, width);
}
