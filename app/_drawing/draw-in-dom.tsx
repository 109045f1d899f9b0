import { setTimeout as wait } from 'node:timers/promises';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { Chart } from '../../lib/chart/chart.ts';
import type { Drawings } from '../_charts/chart-form.ts';
import { CitedChart } from '../_charts/forms/cited-chart.tsx';
import { stillSvg, tidySvg } from './tidy-svg.ts';

const ATTEMPTS = 50;

/** `marks`: how many the drawing has to have. `still`: nobody is to point at it. */
export type DrawTask = { chart: Chart; width: number; marks: number; still?: boolean; drawings?: Drawings };

/**
 * The `<svg>` of a chart as markup, drawn by the same component that lives in the browser. Runs in a thread that has a
 * DOM: Recharts registers its parts in effects, so the first render is empty and its marks come a few turns later.
 * What is unmounted React frees a turn later still.
 */
export async function drawInDom({ chart, width, marks, still, drawings }: DrawTask): Promise<string> {
  const host = document.createElement('div');
  let failure: unknown;
  const root = createRoot(host, { onUncaughtError: (error) => (failure = error) });
  try {
    flushSync(() => root.render(<CitedChart chart={chart} width={width} drawings={drawings} />));
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      if (failure !== undefined) throw failure;
      const svg = host.querySelector('svg');
      if (svg !== null && svg.querySelectorAll('.chart-mark').length === marks) {
        const drawn = svg.cloneNode(true) as Element;
        return tidySvg(still ? stillSvg(drawn) : drawn, `${chart.id}-${width}`);
      }
      await wait(0);
    }
    const found = host.querySelectorAll('.chart-mark').length;
    throw new Error(`${found} of ${marks} marks appeared`);
  } finally {
    root.unmount();
    await wait(0);
  }
}
