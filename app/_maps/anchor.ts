import { geoArea, geoCentroid, geoContains } from 'd3-geo';
import type { Polygon, Position } from 'geojson';

/** How finely a shape is searched for its middle, coarse to fine; the last finds a place in the thinnest atoll. */
const GRIDS = [20, 60, 160];
/** More corners than this say little about where the middle is. */
const CORNERS = 400;

/** A point well inside the largest part of a place, where its lines start and end. */
export function findAnchor(polygons: readonly Position[][][]): Position {
  const main = toPolygon(largestOf(polygons));
  const [outline = []] = main.coordinates;
  const box = boundsOf(outline);
  const corners = everyNth(main.coordinates.flat(), CORNERS);
  const centre = geoCentroid(main);
  const roomy = Math.min(box[2] - box[0], box[3] - box[1]) / 6;
  if (clearanceOf(centre, corners) > roomy && geoContains(main, centre)) return centre;
  for (const steps of GRIDS) {
    const points = gridIn(box, steps).map((point) => ({ point, room: clearanceOf(point, corners) }));
    const inside = points.sort((a, b) => b.room - a.room).find(({ point }) => geoContains(main, point));
    if (inside !== undefined) return inside.point;
  }
  return outline[0] ?? centre;
}

/** A place's largest part. */
export function largestOf(polygons: readonly Position[][][]): Position[][] {
  const sized = polygons.map((rings) => ({ rings, area: geoArea(toPolygon(rings)) }));
  return sized.reduce((best, each) => (each.area > best.area ? each : best)).rings;
}

export function toPolygon(coordinates: Position[][]): Polygon {
  return { type: 'Polygon', coordinates };
}

type Box = [west: number, south: number, east: number, north: number];

function gridIn([west, south, east, north]: Box, steps: number): [number, number][] {
  return Array.from({ length: steps * steps }, (_, index) => [
    west + (((index % steps) + 0.5) * (east - west)) / steps,
    south + ((Math.floor(index / steps) + 0.5) * (north - south)) / steps,
  ]);
}

/** How far the nearest corner of the outline is, in degrees of latitude. */
function clearanceOf([x = 0, y = 0]: Position, corners: readonly Position[]): number {
  const shrink = Math.cos((y * Math.PI) / 180);
  let least = Number.POSITIVE_INFINITY;
  for (const [cornerX = 0, cornerY = 0] of corners)
    least = Math.min(least, Math.hypot((cornerX - x) * shrink, cornerY - y));
  return least;
}

/** As many of the items as asked for at most, evenly chosen. */
export function everyNth<T>(items: readonly T[], most: number): T[] {
  const step = Math.ceil(items.length / most);
  return items.filter((_, index) => index % step === 0);
}

function boundsOf(ring: readonly Position[]): Box {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
