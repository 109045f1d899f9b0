import type { Chart } from '../../../lib/chart/chart.ts';
import { toRowLayout } from '../layout/row-layout.ts';
import { toRelationsLayout } from './relations/relations-layout.ts';
import { toSeriesLayout } from './series/series-layout.ts';

/** The height in px that a chart takes at a width; the drawing and the live chart have the same. */
export function chartHeight(chart: Chart, width: number): number {
  if (chart.form === 'relations') return toRelationsLayout(chart, width).height;
  if (chart.form === 'series') return toSeriesLayout(chart, width).height;
  return toRowLayout(chart, width).height;
}
