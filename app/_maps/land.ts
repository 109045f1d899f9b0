import { type GeoProjection, geoPath } from 'd3-geo';
import type { MultiPolygon } from 'geojson';
import type { Box, Spot } from '../_charts/layout/boxes.ts';
import type { Shape } from './atlas.ts';

/**
 * Whose land lies where on a ground, px by px: a country's number in `codes` plus one, 0 on the sea. Land that goes by no
 * code of ISO 3166-1 has a number too, and `null` for a code.
 */
export type Land = { width: number; height: number; codes: (string | null)[]; cells: Uint16Array };

type Frame = { projection: GeoProjection; width: number; height: number };

/** Fills every shape of the atlas, named or not, into the frame. */
export function toLand(shapes: readonly Shape[], { projection, width, height }: Frame): Land {
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  const land: Land = {
    width,
    height,
    codes: shapes.map(({ code }) => code),
    cells: new Uint16Array(width * height),
  };
  shapes.forEach(({ polygons }, index) => {
    for (const rings of polygons)
      fillRings(land, ringsIn(projection, { type: 'MultiPolygon', coordinates: [rings] }), index + 1);
  });
  return land;
}

/** Outlines are simplified by as much as this, in px. */
const NEAR = 1;

/** Whether a box, in px of the ground, lies on any land but that of one country, or within a px of such land. */
export function isOnForeignLand({ width, height, codes, cells }: Land, box: Box, code: string): boolean {
  const [left, right] = spanIn(box.x - NEAR, box.width + 2 * NEAR, width);
  const [top, bottom] = spanIn(box.y - NEAR, box.height + 2 * NEAR, height);
  for (let y = top; y < bottom; y += 1)
    for (let x = left; x < right; x += 1) {
      const owner = cells[y * width + x] ?? 0;
      if (owner !== 0 && codes[owner - 1] !== code) return true;
    }
  return false;
}

function spanIn(start: number, length: number, most: number): [number, number] {
  return [Math.max(0, Math.floor(start)), Math.min(most, Math.ceil(start + length))];
}

function ringsIn(projection: GeoProjection, drawn: MultiPolygon): Spot[][] {
  const rings: Spot[][] = [];
  const pen = {
    beginPath: () => {},
    moveTo: (x: number, y: number) => rings.push([{ x, y }]),
    lineTo: (x: number, y: number) => rings.at(-1)?.push({ x, y }),
    closePath: () => {},
    arc: () => {},
  };
  geoPath(projection, pen)(drawn);
  return rings;
}

/** Row by row, between every two crossings of an outline with the row's middle. */
function fillRings({ width, height, cells }: Land, rings: readonly Spot[][], value: number): void {
  const ys = rings.flat().map(({ y }) => y);
  const top = Math.max(0, Math.floor(Math.min(...ys)));
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)));
  for (let row = top; row < bottom; row += 1) {
    const xs = rings.flatMap((ring) => crossingsOf(ring, row + 0.5)).sort((a, b) => a - b);
    for (let index = 0; index + 1 < xs.length; index += 2) {
      const from = Math.max(0, Math.round(xs[index] as number));
      const to = Math.min(width, Math.round(xs[index + 1] as number));
      if (to > from) cells.fill(value, row * width + from, row * width + to);
    }
  }
}

function crossingsOf(ring: readonly Spot[], y: number): number[] {
  return ring.flatMap((b, index) => {
    const a = ring.at(index - 1) as Spot;
    if (a.y > y === b.y > y) return [];
    return [a.x + ((y - a.y) * (b.x - a.x)) / (b.y - a.y)];
  });
}
