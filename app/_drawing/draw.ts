import { createHash } from 'node:crypto';
import type { Chart } from '../../lib/chart/chart.ts';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import { chartFormOf } from '../_charts/forms/form-of.ts';
import { keepMade } from '../_charts/keep-made.ts';
import { drawInThread } from './drawing-thread.ts';
import { drawnBefore } from './kept-drawings.ts';
import { markupBytes } from './markup-bytes.ts';

/** Room for some eight hundred drawings of the usual size; more are in the build folder. */
const MAX_BYTES = 12 * 2 ** 20;

/** Keyed by content, so that nothing in it can be stale. */
const drawings = processWide<SingleFlightCache<string>>('drawings');

/**
 * The chart as the markup of one `<svg>` at a width in px, without a wrapper; colours and fonts are CSS variables, so
 * one drawing serves light and dark. `still` leaves out what is there to be pointed at or read aloud. Rejects with the chart's id where it can't be drawn; a failure is not kept.
 */
export function drawChart(chart: Chart, width: number, still = false): Promise<string> {
  drawings.value ??= new SingleFlightCache({ maxBytes: MAX_BYTES, bytesOf: markupBytes });
  const key = still ? stillKey(chart, width) : drawingKey(chart, width);
  return drawings.value.fetch(key, () => drawnBefore(key, () => drawAnew(chart, width, still)));
}

async function drawAnew(chart: Chart, width: number, still: boolean): Promise<string> {
  try {
    return await drawInThread(chart, width, chartFormOf(chart).countMarks(chart), still);
  } catch (cause) {
    const what = `The chart "${chart.id}" could not be drawn at ${width} px`;
    throw new Error(`${what}: ${messageOf(cause)}`, { cause });
  }
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
