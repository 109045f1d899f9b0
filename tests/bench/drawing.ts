import { drawChart } from '../../app/_drawing/draw.ts';
import { GALLERY } from '../../app/gallery/_parts/gallery-pages.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { defineBenches } from './support/bench.ts';

const WIDTH = 720;

/** Each chart of the gallery once; the thread that draws is warm, as on a server that runs. */
export const DRAWING = defineBenches(
  [
    { name: 'drawing a chart that nobody asked for before', unit: 'ms' },
    { name: 'the same chart again', unit: 'ms' },
  ],
  async () => {
    const samples = GALLERY.flatMap(({ page, samples }) => (page === 'map' ? [] : samples));
    const charts = samples.flatMap(({ chart }) => chart ?? []);
    for (const chart of charts.slice(0, 3)) await drawChart(chart, WIDTH - 1);
    const cold: number[] = [];
    const cached: number[] = [];
    for (const chart of charts) {
      cold.push(await timeOf(chart));
      cached.push(await timeOf(chart));
    }
    return [cold, cached];
  },
);

async function timeOf(chart: Chart): Promise<number> {
  const since = performance.now();
  await drawChart(chart, WIDTH);
  return performance.now() - since;
}
