import type { Position } from 'geojson';

/**
 * Douglas–Peucker: leaves out points that lie within the tolerance of the line that remains, in degrees of latitude.
 * Both ends stay, and so do points on the edge of the atlas, where it is cut. topojson-simplify goes by area instead: in as
 * many bytes thin islands vanish (Indonesia keeps 41 of 50, Fiji 2 of 3).
 */
export function simplifyLine(line: Position[], tolerance: number): Position[] {
  const keep = new Uint8Array(line.length);
  keep[0] = 1;
  keep[line.length - 1] = 1;
  line.forEach((point, index) => {
    if (isCut(point)) keep[index] = 1;
  });
  const kept = [...keep.keys()].filter((index) => keep[index] === 1);
  const spans = kept.slice(1).map((end, index): [number, number] => [kept[index] as number, end]);
  for (let span = spans.pop(); span !== undefined; span = spans.pop()) {
    const [start, end] = span;
    const { at, distance } = furthest(line, start, end);
    if (distance <= tolerance) continue;
    keep[at] = 1;
    spans.push([start, at], [at, end]);
  }
  return line.filter((_, index) => keep[index] === 1);
}

/** Where the atlas is cut open: at 180° of longitude, and at the poles. */
export function isCut([longitude = 0, latitude = 0]: Position): boolean {
  return Math.abs(longitude) > 179.99 || Math.abs(latitude) > 89.9;
}

function furthest(line: Position[], start: number, end: number) {
  const [a, b] = [line[start] as Position, line[end] as Position];
  const found = { at: start, distance: -1 };
  for (let index = start + 1; index < end; index += 1) {
    const distance = distanceTo(line[index] as Position, a, b);
    if (distance > found.distance) Object.assign(found, { at: index, distance });
  }
  return found;
}

/** From a point to the line between two others; a degree of longitude counts for less towards the poles. */
function distanceTo([px = 0, py = 0]: Position, [ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position) {
  const shrink = Math.cos((py * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * shrink, by - ay];
  const [ex, ey] = [(px - ax) * shrink, py - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (ex * dx + ey * dy) / length));
  return Math.hypot(ex - along * dx, ey - along * dy);
}
