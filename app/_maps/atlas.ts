import { createRequire } from 'node:module';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh, transform } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { ATLAS_PLACES } from '../../lib/chart/atlas-places.ts';
import { simplifyLine } from './simplify-line.ts';

/** The outlines of a place: polygons of rings of `[longitude, latitude]`, wound as d3-geo wants them. */
export type Shape = { code: string | null; polygons: Position[][][] };

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;

let known: { world: World; shapes: Shape[] } | undefined;

/** Every shape of Natural Earth at 1:50m, read once a thread; `code` is `null` where none of ISO 3166-1 goes with it. */
export function readShapes(): Shape[] {
  return readAtlas().shapes;
}

/**
 * The atlas with the points left out that lie within a tolerance in degrees; what neighbours share stays shared.
 * `coast` is where shapes border on none, those of the named places aside, in lines.
 */
export function simplifyAtlas(
  tolerance: number,
  named: readonly string[],
): { shapes: Shape[]; coast: Position[][] } {
  const { world } = readAtlas();
  const simple = { ...world, arcs: world.arcs.map((arc) => simplifyLine(arc, tolerance)) };
  const ids = new Set<unknown>(named.map((code) => ATLAS_PLACES.get(code)));
  const coast = mesh(simple, simple.objects.countries, (a, b) => a === b && !ids.has(a.id));
  return { shapes: toShapes(simple), coast: coast.coordinates };
}

function readAtlas() {
  if (known === undefined) {
    const packed = createRequire(import.meta.url)('world-atlas/countries-50m.json') as World;
    const world = unpack(packed);
    known = { world, shapes: toShapes(world) };
  }
  return known;
}

/** The atlas stores each point as steps from the last; here each gets its own coordinates. */
function unpack({ transform: packing, ...world }: World): World {
  const place = transform(packing ?? null);
  const arcs = world.arcs.map((arc) => arc.map((point, index) => place([...point], index > 0)));
  return { ...world, arcs };
}

function toShapes(world: World): Shape[] {
  const codes = new Map([...ATLAS_PLACES].map(([code, id]) => [id, code]));
  return feature(world, world.objects.countries).features.map(({ id, geometry }) => ({
    code: codes.get(String(id)) ?? null,
    polygons: polygonsOf(geometry as Polygon | MultiPolygon),
  }));
}

function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}
