import 'server-only';
import type { Chart } from '../../lib/chart/chart.ts';
import { hasMap } from '../../lib/chart/map-edges.ts';
import type { DrawnSize } from './card-layout.ts';
import { drawForFrame } from './draw-for-frame.ts';

/** The px in which a card's chart is laid out, before it is enlarged: its type grows with it. */
const WIDTH = 640;
/** Relations that take more height than this stand on a card as a map, where they have one. */
const TALL = 300;

/** A chart as one `<svg>` with its size in px. */
export type CardDrawing = DrawnSize & { svg: string };

/** Draws a chart for a card. */
export async function drawCardChart(chart: Chart): Promise<CardDrawing> {
  const { svg, height } = await drawForFrame(chart, 'chart', WIDTH);
  if (height <= TALL || !hasMap(chart)) return { svg, width: WIDTH, height };
  const map = await drawForFrame(chart, 'map', WIDTH);
  return { svg: map.svg, width: WIDTH, height: map.height };
}
