/** Which way a number goes: across the drawing, or upwards. */
export type Along = 'x' | 'y';

type Box = { x: number; y: number; width: number; height: number };

/** A box from px to px on the way of the numbers, so thick around the middle of its row. */
export function boxAlong(along: Along, from: number, to: number, at: number, thickness: number): Box {
  const [start, length] = [Math.min(from, to), Math.abs(to - from)];
  const side = at - thickness / 2;
  return along === 'x'
    ? { x: start, y: side, width: length, height: thickness }
    : { x: side, y: start, width: thickness, height: length };
}

/** A stroke across the way of the numbers at a px of it, as the path of a line. */
export function strokeAcross(along: Along, place: number, at: number, length: number): string {
  const side = at - length / 2;
  return along === 'x' ? `M${place},${side}v${length}` : `M${side},${place}h${length}`;
}
