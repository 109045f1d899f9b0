import { BESIDE } from '../../app/_charts/forms/beside/cases.ts';
import { COUNTS } from '../../app/_charts/forms/counts/cases.ts';
import { PERCENTAGES } from '../../app/_charts/forms/percentages/cases.ts';
import { RELATIONS } from '../../app/_charts/forms/relations/cases.ts';
import { SERIES } from '../../app/_charts/forms/series/cases.ts';
import { drawChart } from '../../app/_drawing/draw.ts';
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
    const charts = [PERCENTAGES, COUNTS, BESIDE, RELATIONS, SERIES]
      .flat()
      .flatMap(({ chart }) => chart ?? []);
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
