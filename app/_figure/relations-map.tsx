import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { drawMap } from '../_drawing/draw-map.ts';
import { DRAWING_WIDTHS } from '../_drawing/drawing-widths.ts';
import { ServerDrawing, ServerGround } from '../_drawing/server-drawing.tsx';
import { groundPlaces } from '../_maps/ground-place.ts';
import { MapFigure } from './map-figure.tsx';
import { mapLabel } from './map-words.ts';

type Props = { chart: RelationsChart; title?: string };

/**
 * The same relations on a map of the places that are named, in any column from 280 px on. Drawn on the server; left out
 * where no named place is in the atlas, because the chart says all of it.
 */
export async function RelationsMap({ chart, title = 'The same on a map' }: Props) {
  const drawing = await drawMap(chart, DRAWING_WIDTHS);
  if (drawing === null) return null;
  const stage = (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its numerals are a group of links
    <div className="map-stage chart-stage" role="group" aria-label={mapLabel(chart.alt)}>
      <ServerGround svg={drawing.ground} places={groundPlaces(drawing.marks)} />
      {drawing.marks.map(({ width, height, svg }) => (
        <ServerDrawing key={width} width={width} height={height} svg={svg} />
      ))}
    </div>
  );
  return (
    <div className="map">
      <p className="map-title">{title}</p>
      <div className="map-body">
        <MapFigure chart={chart} stage={stage} />
      </div>
    </div>
  );
}
