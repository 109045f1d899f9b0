import { createHash } from 'node:crypto';
import type { Chart } from '../../lib/chart/chart.ts';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { keepMade } from '../_charts/keep-made.ts';
import { drawInThread } from './drawing-thread.ts';
import { markupBytes } from './markup-bytes.ts';

/** Room for about two thousand drawings of the usual size. */
const MAX_BYTES = 32 * 2 ** 20;

/** Keyed by content, so that nothing in it can be stale. */
const drawings = processWide<SingleFlightCache<string>>('drawings');

/**
 * The chart as the markup of one `<svg>` at a width in px, without a wrapper; colours and fonts are CSS variables, so
 * one drawing serves light and dark. `still` leaves out what is there to be pointed at or read aloud. Rejects with the chart's id where it can't be drawn; a failure is not kept.
 */
export function drawChart(chart: Chart, width: number, still = false): Promise<string> {
  drawings.value ??= new SingleFlightCache({ maxBytes: MAX_BYTES, bytesOf: markupBytes });
  return drawings.value.fetch(still ? stillKey(chart, width) : drawingKey(chart, width), () =>
    drawInThread(chart, width, chartFormOf(chart).countMarks(chart), still).catch((error: unknown) => {
      throw new Error(`The chart "${chart.id}" could not be drawn at ${width} px: ${messageOf(error)}`, {
        cause: error,
      });
    }),
  );
}

/** Names a drawing by all that it is made from. */
export function drawingKey(chart: Chart, ...widths: readonly number[]): string {
  return keyAt(chart, widths.join());
}

const keyAt = keepMade((chart: Chart, widths: string) =>
  createHash('sha256')
    .update(`${widths} ${JSON.stringify(chart)}`)
    .digest('base64url'),
);

/** Names a drawing that nobody is to point at. */
export const stillKey = (chart: Chart, width: number): string => `still-${drawingKey(chart, width)}`;

/** What went wrong in the drawing thread, in its own words. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
