import { renderToStaticMarkup } from 'react-dom/server';
import { type RelationsChart, toMapEdges, toMapPlaces } from '../../lib/chart/map-edges.ts';
import type { Box } from '../_charts/layout/boxes.ts';
import { type Ground, toGround } from './ground.ts';
import { GroundDrawing } from './ground-drawing.tsx';
import { toMapLayout } from './map-layout.ts';
import { MapMarks } from './map-marks.tsx';

/** A map as markup: one ground for all widths, and at each width what stands on it. */
export type MapDrawing = { ground: string; marks: MapMarksDrawing[] };
/** `ground` is where the ground lies beneath the marks at this width. */
export type MapMarksDrawing = { width: number; height: number; ground: Box; svg: string };

/**
 * Draws the relations of a chart on a map, at widths in px; `null` where none of them names a place that the atlas has.
 * Colours and fonts are CSS variables, so one drawing serves light and dark.
 */
export function drawRelationsMap(chart: RelationsChart, widths: readonly number[]): MapDrawing | null {
  const ground = toGround(toMapPlaces(toMapEdges(chart)).map(({ code }) => code));
  if (ground === undefined) return null;
  return {
    ground: renderToStaticMarkup(<GroundDrawing ground={ground} />),
    marks: widths.map((width) => drawMarks(chart, ground, width)),
  };
}

function drawMarks(chart: RelationsChart, ground: Ground, width: number): MapMarksDrawing {
  const layout = toMapLayout(chart, ground, width);
  const { height, ground: box } = layout;
  return { width, height, ground: box, svg: renderToStaticMarkup(<MapMarks layout={layout} />) };
}
