import type { Chart } from '../../lib/series.ts';
import { toRelationsLayout } from './relations-layout.ts';
import { toRowLayout } from './row-layout.ts';

/** The height in px that a chart takes at a width; the drawing and the live chart have the same. */
export function chartHeight(chart: Chart, width: number): number {
  return chart.form === 'relations'
    ? toRelationsLayout(chart, width).height
    : toRowLayout(chart, width).height;
}
