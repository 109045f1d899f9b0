import type { ChartEdge } from '../../lib/chart/edge.ts';
import { type MapEdge, type RelationsChart, toMapEdges, toMapPlaces } from '../../lib/chart/map-edges.ts';
import type { Box } from '../_charts/layout/boxes.ts';
import type { Ground } from './ground.ts';
import { columnRoom, columnsHeight, placeInColumns } from './label-columns.ts';
import { isOnForeignLand } from './land.ts';
import { type MapLabel, toMapLabel } from './map-labels.ts';
import { layLines, type MapLine, type MapStand } from './map-lines.ts';
import { placeLabels, type SetLabel } from './place-labels.ts';

/** Everything that stands on the ground, in px at one width, and where the ground itself lies. */
export type MapLayout = {
  width: number;
  height: number;
  ground: Box;
  lines: MapLine[];
  stands: MapStand[];
  labels: SetLabel[];
};

/** On a phone a map is lower, too; the names keep their size. */
const HEIGHTS = { narrow: 176, wide: 264, from: 440 };
const LONGEST = 150;
/** More names than these are sooner found in columns. */
const CROWD = 24;

/**
 * Lays the relations of a chart on a ground, at a width in px. Names stand at home, on the sea beside it or on the paper
 * around the map; where there is no such room for all of them, they stand in two columns at its sides.
 */
export function toMapLayout(chart: RelationsChart, ground: Ground, width: number): MapLayout {
  const edges = toMapEdges(chart);
  const labelsWithin = (most: number) =>
    toMapPlaces(edges).map(({ code, name }) => toMapLabel(code, name, toldAt(code, edges), most));
  const labels = labelsWithin(Math.min(LONGEST, width * 0.4));
  const free = labels.length > CROWD ? undefined : layOnMap({ edges, ground, width, labels });
  return free ?? layInColumns({ edges, ground, width, labelsWithin });
}

type Laying = { edges: readonly MapEdge[]; ground: Ground; width: number };

function layOnMap({ edges, ground, width, labels }: Laying & { labels: MapLabel[] }): MapLayout | undefined {
  const scale = Math.min(heightAt(width) / ground.height, width / ground.width);
  const box = groundBox(ground, scale, (width - ground.width * scale) / 2);
  const { lines, stands } = standOn(edges, ground, box);
  const isForeign = ({ x, y, ...size }: Box, code: string) => {
    const inside = { x: (x - box.x) / scale, y: (y - box.y) / scale };
    const [across, down] = [size.width / scale, size.height / scale];
    return isOnForeignLand(ground.land, { ...inside, width: across, height: down }, code);
  };
  const placed = placeLabels({ labels, stands, lines, isForeign }, { width, height: box.height });
  if (placed === undefined) return undefined;
  return { width, height: Math.ceil(placed.height), ground: box, labels: placed.labels, lines, stands };
}

function layInColumns(laying: Laying & { labelsWithin: (most: number) => MapLabel[] }): MapLayout {
  const { edges, ground, width, labelsWithin } = laying;
  const labels = labelsWithin(columnRoom(width));
  const widest = Math.max(...labels.map((label) => label.width));
  const between = width - 2 * (widest + 14);
  const scale = Math.min(heightAt(width) / ground.height, between / ground.width);
  const flat = groundBox(ground, scale, (width - ground.width * scale) / 2);
  const tall = columnsHeight(labels, standOn(edges, ground, flat).stands);
  const box = { ...flat, y: Math.max(0, (tall - flat.height) / 2) };
  const { lines, stands } = standOn(edges, ground, box);
  const placed = placeInColumns(labels, stands, { width, height: box.y + box.height });
  return { width, height: Math.ceil(placed.height), ground: box, labels: placed.labels, lines, stands };
}

function heightAt(width: number): number {
  return width < HEIGHTS.from ? HEIGHTS.narrow : HEIGHTS.wide;
}

function groundBox({ width, height }: Ground, scale: number, x: number): Box {
  return { x, y: 0, width: width * scale, height: height * scale };
}

function standOn(edges: readonly MapEdge[], ground: Ground, box: Box) {
  const scale = box.width / ground.width;
  const places = ground.places.map(({ code, x, y }) => ({
    code,
    x: box.x + x * scale,
    y: box.y + y * scale,
  }));
  return layLines(edges, places);
}

/** A relation's numeral stands where it leads; where that is nowhere on the map, where it comes from. */
function toldAt(code: string, edges: readonly MapEdge[]): ChartEdge[] {
  const told = edges.filter(({ from, to }) => (to.length > 0 ? to : from).some((end) => end.code === code));
  return told.map(({ edge }) => edge);
}
