import { type GeoProjection, geoArea, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Position } from 'geojson';
import { findAnchor, toPolygon } from './anchor.ts';
import { readShapes, type Shape, simplifyAtlas } from './atlas.ts';
import { fitProjection } from './fit-projection.ts';
import { type Land, toLand } from './land.ts';
import { shortenPath } from './shorten-path.ts';
import { isCut } from './simplify-line.ts';

/**
 * One named place on the ground: its filled outline, where the atlas cuts it open at 180° (no border, so painted over),
 * and the point that its lines lead to. In px of the ground.
 */
export type GroundPlace = { code: string; shape: string; seam: string; x: number; y: number };
/** What lies beneath the relations. Drawn once and scaled: it has no text. */
export type Ground = { width: number; height: number; places: GroundPlace[]; coast: string; land: Land };

/** Lines that would differ by less than this part of a px are left out. */
const TOLERANCE = 1;
/** Islands smaller than this many px either way are left out, unless they are all there is of a named place. */
const SPECK = 3;
/** A named place of no more points than these is drawn with all it has. */
const FEW = 6;
/** Left with few points, a ring can turn inside out and be all the rest of the globe. */
const HEMISPHERE = 2 * Math.PI;
/** Shapes are cut a little beyond the frame, so that no cut shows in it. */
const BLEED = 4;

/** The ground for the places of these ISO 3166-1 alpha-3 codes, each with a shape; `undefined` without any. */
export function toGround(codes: readonly string[]): Ground | undefined {
  const exact = codes.map((code) => partsOf(readShapes(), code));
  if (exact.length === 0) return undefined;
  const { projection, width, height } = fitProjection(exact);
  const degree = (projection.scale() * Math.PI) / 180;
  const { shapes, coast } = simplifyAtlas(TOLERANCE / degree, codes);
  const frame: Frame = { projection, width, height, speck: SPECK / degree };
  const places = codes.map((code, index): GroundPlace => {
    const whole = exact[index] ?? [];
    const [x, y] = projection(findAnchor(whole) as [number, number]) ?? [0, 0];
    return { code, ...drawPlace(partsOf(shapes, code), whole, frame), x, y };
  });
  const land = toLand(shapes.map(withoutHemispheres), { projection, width, height });
  return { width, height, places, coast: drawCoast(coast, frame), land };
}

type Frame = { projection: GeoProjection; width: number; height: number; speck: number };

function partsOf(shapes: readonly Shape[], code: string): Position[][][] {
  return shapes.filter((shape) => shape.code === code).flatMap((shape) => shape.polygons);
}

function withoutHemispheres({ code, polygons }: Shape): Shape {
  return { code, polygons: polygons.filter((rings) => geoArea(toPolygon(rings)) < HEMISPHERE) };
}

function drawPlace(simple: Position[][][], whole: Position[][][], frame: Frame) {
  const visible = withoutHemispheres({ code: null, polygons: withoutSpecks(simple, frame) }).polygons;
  const polygons = visible.flat(2).length > FEW ? visible : whole;
  return {
    shape: pathIn(frame, { type: 'MultiPolygon', coordinates: polygons }),
    seam: pathIn(
      frame,
      toLines(polygons.flat(), (a, b) => isCut(a) && isCut(b)),
    ),
  };
}

/** Of places that aren't named only their coast is drawn: their borders are nobody's matter here. */
function drawCoast(coast: Position[][], frame: Frame): string {
  const large = coast.filter((line) => isLarge(line, frame.speck));
  return pathIn(
    frame,
    toLines(large, (a, b) => !(isCut(a) && isCut(b))),
  );
}

type IsWanted = (a: Position, b: Position) => boolean;

function toLines(rings: readonly Position[][], isWanted: IsWanted): MultiLineString {
  return { type: 'MultiLineString', coordinates: rings.flatMap((ring) => splitWhere(ring, isWanted)) };
}

/** The pieces of a line whose every step is wanted. */
function splitWhere(line: readonly Position[], isWanted: IsWanted): Position[][] {
  const pieces: Position[][] = [];
  let open = false;
  for (let index = 1; index < line.length; index += 1) {
    const [a, b] = [line[index - 1] as Position, line[index] as Position];
    const wanted = isWanted(a, b);
    if (wanted && open) pieces.at(-1)?.push(b);
    else if (wanted) pieces.push([a, b]);
    open = wanted;
  }
  return pieces;
}

function withoutSpecks(polygons: Position[][][], { speck }: Frame): Position[][][] {
  return polygons
    .map((rings) => rings.filter((ring) => ring.length > 3 && isLarge(ring, speck)))
    .filter((rings, index) => rings.length > 0 && rings[0] === polygons[index]?.[0]);
}

function isLarge(ring: readonly Position[], speck: number): boolean {
  const [xs, ys] = [ring.map(([x = 0]) => x), ring.map(([, y = 0]) => y)];
  const tall = Math.max(...ys) - Math.min(...ys);
  const shrink = Math.cos((((ys[0] as number) ?? 0) * Math.PI) / 180);
  const wide = (Math.max(...xs) - Math.min(...xs)) * shrink;
  return Math.max(tall, wide) > speck && Math.min(tall, wide) > speck / 4;
}

function pathIn({ projection, width, height }: Frame, drawn: MultiLineString | MultiPolygon): string {
  projection.clipExtent([
    [-BLEED, -BLEED],
    [width + BLEED, height + BLEED],
  ]);
  return shortenPath(geoPath(projection).digits(1)(drawn) ?? '');
}
