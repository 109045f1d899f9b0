import type { Pixels } from './read-png.ts';

/** How much of both sides two pictures are cut into: cells of some px, so that other letters at the same place differ little. */
const CELL = 16;
/** A cell is another one where its mean lightness is so much off, of 255. */
const FAR = 64;

/**
 * The share of cells that differ by much, from 0 to 1, where the second picture is drawn to the size of the first. Programs have other fonts:
 * what is looked for is black areas, and marks and words that are gone or elsewhere.
 */
export function shareOff(ours: Pixels, theirs: Pixels): number {
  const [across, down] = [Math.floor(ours.width / CELL), Math.floor(ours.height / CELL)];
  let off = 0;
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const cell = [column / across, row / down, 1 / across, 1 / down] as const;
      if (Math.abs(meanIn(ours, cell) - meanIn(theirs, cell)) > FAR) off += 1;
    }
  return off / (across * down);
}

/** The share of cells that have words or marks in the first picture and next to none in the second: what is gone. */
export function shareGone(ours: Pixels, theirs: Pixels): number {
  const [across, down] = [Math.floor(ours.width / CELL), Math.floor(ours.height / CELL)];
  let [inked, gone] = [0, 0];
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const cell = [column / across, row / down, 1 / across, 1 / down] as const;
      const ink = spreadIn(ours, cell);
      if (ink < 12) continue;
      inked += 1;
      if (spreadIn(theirs, cell) < ink / 8) gone += 1;
    }
  return inked === 0 ? 0 : gone / inked;
}

type Cell = readonly [left: number, top: number, width: number, height: number];

function* lightsIn({ width, height, rgb }: Pixels, [left, top, wide, high]: Cell): Generator<number> {
  const [right, bottom] = [Math.round((left + wide) * width), Math.round((top + high) * height)];
  for (let y = Math.round(top * height); y < bottom; y += 1)
    for (let x = Math.round(left * width); x < right; x += 1) {
      const at = (y * width + x) * 3;
      yield ((rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 3;
    }
}

function meanIn(pixels: Pixels, cell: Cell): number {
  let [sum, count] = [0, 0];
  for (const light of lightsIn(pixels, cell)) {
    sum += light;
    count += 1;
  }
  return sum / Math.max(count, 1);
}

/** How far lightness is spread in a cell: the mean distance from its mean. */
function spreadIn(pixels: Pixels, cell: Cell): number {
  const mean = meanIn(pixels, cell);
  let [sum, count] = [0, 0];
  for (const light of lightsIn(pixels, cell)) {
    sum += Math.abs(light - mean);
    count += 1;
  }
  return sum / Math.max(count, 1);
}
