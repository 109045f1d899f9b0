import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { processWide } from '../../lib/process-wide.ts';
import { SingleFlightCache } from '../_cache/single-flight-cache.ts';
import type { MapDrawing } from '../_maps/draw-relations-map.tsx';
import { drawingKey, messageOf } from './draw.ts';
import { drawMapInThread } from './drawing-thread.ts';
import { drawnBefore } from './kept-drawings.ts';
import { markupBytes } from './markup-bytes.ts';

/** Room for about thirty maps: one takes some 60 kB for its ground and 30 kB for each width. */
const MAX_BYTES = 6 * 2 ** 20;

/** Keyed by content, so that nothing in it can be stale. */
const maps = processWide<SingleFlightCache<MapDrawing | null>>('maps');

/**
 * The relations of a chart on a map, at widths in px; `null` where no place of theirs is in the atlas. Drawn in the
 * drawing thread, where the atlas stays. Rejects with the chart's id where it can't be drawn; a failure is not kept.
 */
export function drawMap(chart: RelationsChart, widths: readonly number[]): Promise<MapDrawing | null> {
  maps.value ??= new SingleFlightCache({ maxBytes: MAX_BYTES, bytesOf });
  const key = drawingKey(chart, ...widths);
  return maps.value.fetch(key, async () => {
    const text = await drawnBefore(`map-${key}`, async () => JSON.stringify(await drawAnew(chart, widths)));
    return JSON.parse(text) as MapDrawing | null;
  });
}

async function drawAnew(chart: RelationsChart, widths: readonly number[]): Promise<MapDrawing | null> {
  try {
    return await drawMapInThread(chart, widths);
  } catch (cause) {
    throw new Error(`The map of "${chart.id}" could not be drawn: ${messageOf(cause)}`, { cause });
  }
}

function bytesOf(map: MapDrawing | null): number {
  if (map === null) return 0;
  return map.marks.reduce((sum, { svg }) => sum + markupBytes(svg), markupBytes(map.ground));
}
