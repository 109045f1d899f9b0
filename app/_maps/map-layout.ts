import type { ChartEdge } from '../../lib/chart/edge.ts';
import { type RelationsChart, toMapEdges, toMapPlaces } from '../../lib/chart/map-edges.ts';
import type { Ground } from './ground.ts';
import { toMapLabel } from './map-labels.ts';
import { layLines, type MapLine, type MapStand } from './map-lines.ts';
import { placeLabels, type SetLabel } from './place-labels.ts';

/** Everything that stands on the ground, in px at one width. */
export type MapLayout = {
  width: number;
  height: number;
  lines: MapLine[];
  stands: MapStand[];
  labels: SetLabel[];
};

/** Lays the relations of a chart on a ground that is drawn at this width. The ground keeps its shape; type keeps its size. */
export function toMapLayout(chart: RelationsChart, ground: Ground, width: number): MapLayout {
  const scale = width / ground.width;
  const room = { width, height: ground.height * scale };
  const edges = toMapEdges(chart);
  const places = ground.places.map(({ code, x, y }) => ({ code, x: x * scale, y: y * scale }));
  const { lines, stands } = layLines(edges, places, room);
  const names = toMapPlaces(edges);
  const labels = names.map(({ code, name }) =>
    toMapLabel(code, name, toldAt(code, lines), Math.min(150, width * 0.4)),
  );
  const placed = placeLabels(labels, stands, lines, room);
  return { width, height: Math.ceil(placed.height), labels: placed.labels, lines, stands };
}

/** A relation's numeral stands where its line ends; where that is nowhere on the map, where it starts. */
function toldAt(code: string, lines: readonly MapLine[]): ChartEdge[] {
  const told = lines.filter((line) => (line.to ?? line.from) === code).map((line) => line.edge.edge);
  return told.filter((edge, index) => told.findIndex((each) => each.key === edge.key) === index);
}
