import { createHash } from 'node:crypto';
import type { Chart } from '../../lib/series.ts';
import { askDrawer } from './drawer.ts';

const MAX_DRAWINGS = 500;

/** One cache a process; the oldest use goes first. Keyed by content, so that nothing in it can be stale. */
const shared = globalThis as typeof globalThis & { citedDrawings?: Map<string, Promise<string>> };

/**
 * The chart as the markup of one `<svg>` at a width in px, without a wrapper; colours and fonts are CSS variables, so
 * one drawing serves light and dark. Rejects with the chart's id where it can't be drawn; a failure is not kept.
 */
export function drawChart(chart: Chart, width: number): Promise<string> {
  shared.citedDrawings ??= new Map();
  const drawings = shared.citedDrawings;
  const key = drawingKey(chart, width);
  const drawing = drawings.get(key) ?? startDrawing(drawings, key, chart, width);
  drawings.delete(key);
  drawings.set(key, drawing);
  for (const oldest of drawings.keys()) {
    if (drawings.size <= MAX_DRAWINGS) break;
    drawings.delete(oldest);
  }
  return drawing;
}

/** Names a drawing by all that it is made from. */
export function drawingKey(chart: Chart, width: number): string {
  return createHash('sha256')
    .update(`${width} ${JSON.stringify(chart)}`)
    .digest('base64url');
}

function startDrawing(drawings: Map<string, Promise<string>>, key: string, chart: Chart, width: number) {
  return askDrawer(chart, width).catch((error: unknown) => {
    drawings.delete(key);
    throw new Error(`The chart "${chart.id}" could not be drawn at ${width} px: ${messageOf(error)}`, {
      cause: error,
    });
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
