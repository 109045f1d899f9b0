import 'server-only';
import type { ReactElement } from 'react';
import type { Chart } from '../../lib/chart/chart.ts';
import { hasMap } from '../../lib/chart/map-edges.ts';
import type { ImageForm } from '../../lib/out/image-parameters.ts';
import { drawChart } from '../_drawing/draw.ts';
import { drawMap } from '../_drawing/draw-map.ts';
import { MapFigure } from '../_figure/map-figure.tsx';
import { mapLabel } from '../_figure/map-words.ts';
import { groundPlaces } from '../_maps/ground-place.ts';
import { EMBED_WIDTHS } from './embed-widths.ts';

type Drawing = { width: number; svg: string };

/** What stands in an embedded figure: the chart, or its relations on a map. Rejects where there is no map of them. */
export async function drawForEmbed(chart: Chart, form: ImageForm): Promise<ReactElement> {
  if (form === 'chart') {
    const drawings = EMBED_WIDTHS.map(async (width) => ({ width, svg: await drawChart(chart, width) }));
    return <div className="chart-fit">{toPlaces(await Promise.all(drawings))}</div>;
  }
  const map = hasMap(chart) ? await drawMap(chart, EMBED_WIDTHS) : null;
  if (map === null || !hasMap(chart)) throw new Error(`The chart "${chart.id}" has no map.`);
  const stage = (
    // biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; its numerals are a group of links
    <div className="map-stage chart-stage" role="group" aria-label={mapLabel(chart.alt)}>
      <div
        className="map-under"
        style={groundPlaces(map.marks)}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
        dangerouslySetInnerHTML={{ __html: map.ground }}
      />
      {toPlaces(map.marks)}
    </div>
  );
  return (
    <div className="map">
      <MapFigure chart={chart} stage={stage} />
    </div>
  );
}

function toPlaces(drawings: readonly Drawing[]) {
  return drawings.map(({ width, svg }) => (
    <div
      key={width}
      className="chart-drawing"
      data-width={width}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, escaped by React in the thread
      dangerouslySetInnerHTML={{ __html: svg }}
    />
  ));
}
