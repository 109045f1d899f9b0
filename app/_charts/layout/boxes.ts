/** A rectangle in px; `x`, `y` is its upper left corner. */
export type Box = { x: number; y: number; width: number; height: number };
export type Spot = { x: number; y: number };
/** A straight line from a spot to a spot. */
export type Line = readonly [Spot, Spot];

export function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

export function lies(inner: Box, { x, y, width, height }: Box): boolean {
  return (
    inner.x >= x && inner.y >= y && inner.x + inner.width <= x + width && inner.y + inner.height <= y + height
  );
}

export function isIn({ x, y }: Spot, box: Box): boolean {
  return x >= box.x && x <= box.x + box.width && y >= box.y && y <= box.y + box.height;
}

export function grow({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** How far apart two boxes are; 0 where they touch. */
export function gap(a: Box, b: Box): number {
  const across = Math.max(0, b.x - a.x - a.width, a.x - b.x - b.width);
  return Math.hypot(across, Math.max(0, b.y - a.y - a.height, a.y - b.y - b.height));
}

/** Whether two straight lines cross. */
export function cross([a, b]: Line, [c, d]: Line): boolean {
  const side = (p: Spot, q: Spot, r: Spot) => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** Whether any of a straight line lies in a box. */
export function runsThrough([a, b]: Line, { x, y, width, height }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [start, step, least, most] of [
    [a.x, b.x - a.x, x, x + width],
    [a.y, b.y - a.y, y, y + height],
  ] as const) {
    if (step === 0 && (start < least || start > most)) return false;
    if (step === 0) continue;
    const [one, other] = [(least - start) / step, (most - start) / step];
    [first, last] = [Math.max(first, Math.min(one, other)), Math.min(last, Math.max(one, other))];
  }
  return first <= last;
}

/** The smallest box around all of these. */
export function around(boxes: readonly Box[]): Box {
  const [x, y] = [Math.min(...boxes.map((box) => box.x)), Math.min(...boxes.map((box) => box.y))];
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** The point of a box that is nearest to a spot. */
export function nearestIn({ x, y, width, height }: Box, spot: Spot): Spot {
  return { x: clamp(spot.x, x, x + width), y: clamp(spot.y, y, y + height) };
}

/** Points along a straight line, a few px apart. */
export function alongLine(a: Spot, b: Spot): Spot[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(b.x - a.x, b.y - a.y) / 3));
  return Array.from({ length: steps + 1 }, (_, index) => ({
    x: a.x + ((b.x - a.x) * index) / steps,
    y: a.y + ((b.y - a.y) * index) / steps,
  }));
}

export function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

/** Digits beyond a tenth of a px only cost bytes. */
export function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
