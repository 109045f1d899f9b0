import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { ChartOf } from '../../lib/series.ts';
import type { MapDrawing } from '../_maps/draw-relations-map.tsx';
import { askForMap } from './drawer.ts';

const MAX_MAPS = 60;

/** One cache a process, keyed by content, so that nothing in it can be stale. */
const shared = globalThis as typeof globalThis & { citedMaps?: LRUCache<string, Promise<MapDrawing | null>> };

/**
 * The relations of a chart on a map, at widths in px; `null` where no place of theirs is in the atlas. Drawn in the
 * drawing thread, where the atlas stays. Rejects with the chart's id where it can't be drawn; a failure is not kept.
 */
export function drawMap(chart: ChartOf<'relations'>, widths: readonly number[]): Promise<MapDrawing | null> {
  shared.citedMaps ??= new LRUCache({ max: MAX_MAPS });
  const maps = shared.citedMaps;
  const key = createHash('sha256')
    .update(`${widths.join()} ${JSON.stringify(chart)}`)
    .digest('base64url');
  const known = maps.get(key);
  if (known !== undefined) return known;
  const drawing = askForMap(chart, widths).catch((error: unknown) => {
    maps.delete(key);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The map of "${chart.id}" could not be drawn: ${reason}`, { cause: error });
  });
  maps.set(key, drawing);
  return drawing;
}
