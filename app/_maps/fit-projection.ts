import {
  type GeoProjection,
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoEqualEarth,
  geoPath,
} from 'd3-geo';
import type { MultiPolygon, Position } from 'geojson';
import { everyNth, largestOf, toPolygon } from './anchor.ts';

export type Fitted = { projection: GeoProjection; width: number; height: number };

/** Beyond this reach from its middle, in radians, a round map bends too much, and the whole world is shown. */
const FAR = 1.35;
/** The least reach of a map, in radians: a small country stands among its neighbours and not alone on a page. */
const NEAR = 0.14;
/** Islands and exclaves below this share of a place's main part don't widen the map; they show where they lie in it. */
const SMALL = 0.2;
/** How many corners of a part say where it lies. */
const CORNERS = 40;
/** No map is larger or smaller than this, in px; most of the page is left to names, and to the lines. */
const MOST = { width: 640, height: 264 };
const LEAST = { width: 300, height: 180 };
/** Room around the named places. */
const MARGIN = 14;

/**
 * The equal-area projection in which the named places fill a frame that is cut to them: round about their middle,
 * wherever on the globe it lies, or, where they lie far apart, the whole world turned so that they are not cut. Needs one
 * place at least.
 */
export function fitProjection(places: readonly Position[][][][]): Fitted {
  const named: MultiPolygon = { type: 'MultiPolygon', coordinates: places.flatMap(mainParts) };
  const points = named.coordinates.flatMap(([ring = []]) => everyNth(ring, CORNERS)) as [number, number][];
  const middle = middleOf(points);
  const reach = Math.max(...points.map((point) => geoDistance(point, middle)));
  const projection = (reach > FAR ? geoEqualEarth() : geoAzimuthalEqualArea().clipAngle(130))
    .rotate(reach > FAR ? [180 - cutOf(points), 0] : [-middle[0], -middle[1]])
    .precision(0.4);
  projection.fitExtent(
    [
      [0, 0],
      [MOST.width - 2 * MARGIN, MOST.height - 2 * MARGIN],
    ],
    named,
  );
  projection.scale(Math.min(projection.scale(), (MOST.height / 2 - MARGIN) / NEAR)).translate([0, 0]);
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(named);
  const width = Math.round(Math.max(LEAST.width, right - left + 2 * MARGIN));
  const height = Math.round(Math.max(LEAST.height, bottom - top + 2 * MARGIN));
  projection.translate([(width - left - right) / 2, (height - top - bottom) / 2]);
  return { projection, width, height };
}

/** The parts of a place that a reader would look for, the largest among them. */
function mainParts(polygons: Position[][][]): Position[][][] {
  const least = geoArea(toPolygon(largestOf(polygons))) * SMALL;
  return polygons.filter((rings) => geoArea(toPolygon(rings)) >= least);
}

/** The middle of the smallest cap around all points, by stepping towards the farthest one (Bădoiu and Clarkson). */
function middleOf(points: readonly [number, number][]): [number, number] {
  let middle = geoCentroid({ type: 'MultiPoint', coordinates: [...points] });
  for (let step = 2; step < 200; step += 1) {
    let far = middle;
    for (const point of points) if (geoDistance(point, middle) > geoDistance(far, middle)) far = point;
    middle = between(middle, far, 1 / step);
  }
  return middle;
}

/** Where a map of the world is cut open: near 180° where no named place lies there, else in the widest gap. */
function cutOf(points: readonly [number, number][]): number {
  const sorted = points.map(([longitude]) => longitude).sort((a, b) => a - b);
  const gaps = sorted.map((start, index) => ({
    start,
    width:
      index + 1 < sorted.length ? (sorted[index + 1] as number) - start : (sorted[0] as number) + 360 - start,
  }));
  const usual = gaps.at(-1);
  const widest = gaps.reduce((best, gap) => (gap.width > best.width ? gap : best));
  const chosen = usual !== undefined && usual.width >= 20 ? usual : widest;
  return chosen.start + chosen.width / 2;
}

function between(a: [number, number], b: [number, number], share: number): [number, number] {
  const [one, other] = [toVector(a), toVector(b)];
  const [x, y, z] = one.map((part, index) => part * (1 - share) + (other[index] ?? 0) * share) as Vector;
  return [(Math.atan2(y, x) * 180) / Math.PI, (Math.atan2(z, Math.hypot(x, y)) * 180) / Math.PI];
}

type Vector = [x: number, y: number, z: number];

function toVector([longitude, latitude]: [number, number]): Vector {
  const [turn, rise] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  return [Math.cos(rise) * Math.cos(turn), Math.cos(rise) * Math.sin(turn), Math.sin(rise)];
}
