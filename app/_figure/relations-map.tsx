import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { drawingKey } from '../_drawing/draw.ts';
import { drawMap } from '../_drawing/draw-map.ts';
import { DRAWING_WIDTHS } from '../_drawing/drawing-widths.ts';
import { holdDrawing } from '../_drawing/hold-drawing.ts';
import { MapStage } from '../_drawing/map-stage.client.tsx';
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
  const key = drawingKey(chart, ...DRAWING_WIDTHS);
  const ground = `${key}-ground`;
  holdDrawing(ground, drawing.ground);
  const drawings = drawing.marks.map(({ width, height, svg }) => {
    const place = { key: `${key}-${width}`, width, height };
    holdDrawing(place.key, svg);
    return place;
  });
  return (
    <div className="map">
      <p className="map-title">{title}</p>
      <div className="map-body">
        <MapFigure
          chart={chart}
          stage={
            <MapStage
              key={key}
              label={mapLabel(chart.alt)}
              ground={ground}
              places={groundPlaces(drawing.marks)}
              drawings={drawings}
            />
          }
        />
      </div>
    </div>
  );
}
