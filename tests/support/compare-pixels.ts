import type { Pixels } from './read-png.ts';

/** How much of both sides a picture is cut into: cells of some px, so that other letters at the same place differ little. */
const CELL = 16;
/** A cell is another one where its mean lightness is so much off, of 255. */
const FAR = 64;
/** A cell has words or marks in it where lightness deviates so much, and none where it does by an eighth of that. */
const INK = 16;

type Grid = { across: number; down: number };
type Cells = { mean: number[]; deviation: number[] };

/**
 * Holds a picture against another of any size, from 0 to 1 each: the share of cells that are lighter or darker by far, and of those with
 * words or marks the share that lost them. Programs have other fonts: what is looked for is black areas, and what is gone or elsewhere.
 */
export function comparePixels(ours: Pixels, theirs: Pixels): { off: number; gone: number } {
  const grid = { across: Math.floor(ours.width / CELL), down: Math.floor(ours.height / CELL) };
  const [a, b] = [cellsOf(ours, grid), cellsOf(theirs, grid)];
  const off = a.mean.filter((mean, index) => Math.abs(mean - (b.mean[index] ?? 0)) > FAR);
  const inked = a.deviation.flatMap((deviation, index) => (deviation < INK ? [] : [index]));
  const gone = inked.filter((index) => (b.deviation[index] ?? 0) < (a.deviation[index] ?? 0) / 8);
  return { off: off.length / a.mean.length, gone: inked.length === 0 ? 0 : gone.length / inked.length };
}

function cellsOf({ width, height, rgb }: Pixels, { across, down }: Grid): Cells {
  const [sum, squares, count] = [0, 1, 2].map(() => new Float64Array(across * down)) as [
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  for (let y = 0; y < height; y += 1) {
    const row = Math.floor((y * down) / height) * across;
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 3;
      const light = ((rgb[at] ?? 0) + (rgb[at + 1] ?? 0) + (rgb[at + 2] ?? 0)) / 3;
      const cell = row + Math.floor((x * across) / width);
      sum[cell] = (sum[cell] ?? 0) + light;
      squares[cell] = (squares[cell] ?? 0) + light * light;
      count[cell] = (count[cell] ?? 0) + 1;
    }
  }
  const mean = Array.from(sum, (each, cell) => each / Math.max(count[cell] ?? 1, 1));
  const deviation = mean.map((each, cell) =>
    Math.sqrt(Math.max((squares[cell] ?? 0) / Math.max(count[cell] ?? 1, 1) - each * each, 0)),
  );
  return { mean, deviation };
}
