import { LABEL_SIZE, SMALL_SIZE } from './row-layout.ts';
import { textWidth } from './text-width.ts';

export type Box = { left: number; right: number; top: number; bottom: number };
export type Segment = { x1: number; y1: number; x2: number; y2: number };

/** Where a mark's words stand; without `isWhole` its numeral stands alone. */
export type Placed = { x: number; baseline: number; width: number; isWhole: boolean };

type Mark = {
  hedge: string;
  quantity: string;
  note: string;
  left: number;
  right: number;
  from: number;
  to: number;
  y: number;
  low: number;
  high: number;
};

const ABOVE = 15;
const BELOW = 5;
const GAP = 6;

/**
 * Finds each mark's words a place beside it, where they lie on no mark, no line and no other words. `undefined` where
 * some find none; with `isLast` those keep their numeral alone.
 */
export function placeWords(
  marks: readonly Mark[],
  joins: readonly Segment[],
  room: Box,
  isLast: boolean,
): Placed[] | undefined {
  const taken: Box[] = marks.map(markBox);
  const placed: Placed[] = [];
  for (const mark of marks) {
    const found =
      place(mark, wordsWidth(mark), true, { taken, joins, room }) ??
      (isLast ? place(mark, numeralWidth(mark), false, { taken, joins: [], room }) : undefined) ??
      (isLast ? lastResort(mark, room) : undefined);
    if (found === undefined) return undefined;
    placed.push(found);
    taken.push(wordsBox(found));
  }
  return placed;
}

/** The box that words take, as high as their letters and numeral. */
export function wordsBox({ x, baseline, width }: Placed): Box {
  return { left: x - 2, right: x + width + 2, top: baseline - ABOVE, bottom: baseline + BELOW };
}

type Obstacles = { taken: readonly Box[]; joins: readonly Segment[]; room: Box };

function place(mark: Mark, width: number, isWhole: boolean, { taken, joins, room }: Obstacles) {
  return candidates(mark, width)
    .map(({ x, baseline }) => ({
      x: Math.min(Math.max(x, room.left + 2), room.right - width - 2),
      baseline,
      width,
      isWhole,
    }))
    .find((each) => {
      const box = wordsBox(each);
      const isInside = box.top >= room.top && box.bottom <= room.bottom;
      return (
        isInside && !taken.some((other) => overlap(box, other)) && !joins.some((line) => crosses(line, box))
      );
    });
}

function candidates({ left, right, from, to, y, low, high }: Mark, width: number) {
  const middle = (left + right) / 2;
  const [above, below, beside] = [high - BELOW - GAP, low + ABOVE + GAP - 2, y + 5];
  return [
    { x: middle - width / 2, baseline: above },
    { x: middle - width / 2, baseline: below },
    { x: to + 8 + GAP, baseline: beside },
    { x: from - 8 - GAP - width, baseline: beside },
    { x: middle - 8, baseline: above },
    { x: middle + 8 - width, baseline: above },
    { x: middle - 8, baseline: below },
    { x: middle + 8 - width, baseline: below },
  ];
}

function markBox({ from, to, low, high }: Mark): Box {
  return { left: from - 8, right: to + 8, top: high - 1, bottom: low + 1 };
}

function lastResort(mark: Mark, room: Box): Placed {
  const width = numeralWidth(mark);
  const x = Math.min(Math.max(mark.right + GAP, room.left), room.right - width);
  return { x, baseline: mark.y - GAP, width, isWhole: false };
}

function wordsWidth(mark: Mark): number {
  const text = `${mark.hedge} ${mark.quantity}`.trim();
  return Math.ceil(textWidth(text, LABEL_SIZE, 600)) + numeralWidth(mark);
}

function numeralWidth({ note }: Mark): number {
  return Math.ceil(textWidth(note, SMALL_SIZE, 600)) + 3;
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a line passes through a box; looked at where the line is above or below the box's sides. */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  const [from, to] = [Math.max(Math.min(x1, x2), box.left), Math.min(Math.max(x1, x2), box.right)];
  if (from > to) return false;
  const at = (x: number) => y1 + ((y2 - y1) * (x - x1)) / (x2 - x1);
  const ends = x1 === x2 ? [y1, y2] : [at(from), at(to)];
  const [top, bottom] = [Math.min(...ends), Math.max(...ends)];
  return top < box.bottom && bottom > box.top;
}
