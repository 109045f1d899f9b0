import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { hasMap } from '../../lib/chart/map-edges.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import type { DrawnSize } from './card-layout.ts';
import { drawForFrame } from './draw-for-frame.ts';
import type { SvgNode } from './svg/svg-tree.ts';

/** The px in which a card's chart is laid out, before it is enlarged: a low one is enlarged more. */
const WIDTHS = { low: 640, usual: 900 };
const LOW = 150;
/** Relations that take more height than this stand on a card as a map, where they have one. */
const TALL = 300;

/** A chart as one `<svg>` with its size in px. */
export type CardDrawing = DrawnSize & { svg: SvgNode };

/** Draws a chart for a card. */
export async function drawCardChart(chart: Chart): Promise<CardDrawing> {
  const usual = chartFormOf(chart).height(chart, WIDTHS.usual);
  const form = usual > TALL && hasMap(chart) ? 'map' : 'chart';
  const width = usual < LOW || form === 'map' ? WIDTHS.low : WIDTHS.usual;
  const { svg, height } = await drawForFrame(chart, form, width);
  return { svg, width, height };
}
