import { type Box, type Line, lies, overlaps, runsThrough } from '../../layout/boxes.ts';
import { LABEL_SIZE, SMALL_SIZE } from '../../layout/row-layout.ts';
import { textWidth } from '../../layout/text-width.ts';

/** Which marks may do without their words where there is no room. */
export type Shorten = 'none' | 'unhedged' | 'all';

/** Where a mark's words stand; without `isWhole` its numeral stands alone. */
export type Placed = { x: number; baseline: number; width: number; isWhole: boolean };

type Mark = {
  hedge: string;
  quantity: string;
  note: string;
  lower: number | null;
  upper: number | null;
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
const FURTHER = 16;

/**
 * Finds each mark's words a place beside it, where they lie on no mark, no line and no other words. `undefined` where
 * some find none. Where marks are crowded, only the first, the last and those with a hedge have more than a numeral.
 */
export function placeWords(
  marks: readonly Mark[],
  joins: readonly Line[],
  room: Box,
  shorten: Shorten,
): Placed[] | undefined {
  const taken: Box[] = marks.map(markBox);
  const placed = new Map<Mark, Placed>();
  const isWhole = (mark: Mark, index: number) =>
    shorten === 'none' || isHedged(mark) || index === 0 || index === marks.length - 1;
  const whole = marks.filter(isWhole);
  for (const mark of [...whole, ...marks.filter((each) => !whole.includes(each))]) {
    const obstacles = { taken, joins, room };
    const found =
      (whole.includes(mark) ? place(mark, wordsWidth(mark), true, obstacles) : undefined) ??
      (shorten !== 'none' && !isHedged(mark) ? placeNumeral(mark, obstacles) : undefined) ??
      (shorten === 'all' ? (placeNumeral(mark, obstacles) ?? lastResort(mark, room)) : undefined);
    if (found === undefined) return undefined;
    placed.set(mark, found);
    taken.push(wordsBox(found));
  }
  return marks.flatMap((mark) => placed.get(mark) ?? []);
}

/** With a hedge in words, or a margin of error. */
function isHedged({ hedge, lower, upper }: Mark): boolean {
  return hedge !== '' || lower !== null || upper !== null;
}

function placeNumeral(mark: Mark, obstacles: Obstacles): Placed | undefined {
  const width = numeralWidth(mark);
  return place(mark, width, false, obstacles) ?? place(mark, width, false, { ...obstacles, joins: [] });
}

/** The box that words take, as high as their letters and numeral. */
export function wordsBox({ x, baseline, width }: Placed): Box {
  return { x: x - 2, y: baseline - ABOVE, width: width + 4, height: ABOVE + BELOW };
}

type Obstacles = { taken: readonly Box[]; joins: readonly Line[]; room: Box };

function place(mark: Mark, width: number, isWhole: boolean, { taken, joins, room }: Obstacles) {
  return candidates(mark, width)
    .map(({ x, baseline }) => ({
      x: Math.min(Math.max(x, room.x + 2), room.x + room.width - width - 2),
      baseline,
      width,
      isWhole,
    }))
    .find((each) => {
      const box = wordsBox(each);
      const isFree = !taken.some((other) => overlaps(box, other));
      return lies(box, room) && isFree && !joins.some((line) => runsThrough(line, box));
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
    { x: middle - width / 2, baseline: above - FURTHER },
    { x: middle - width / 2, baseline: below + FURTHER },
  ];
}

function markBox({ from, to, low, high }: Mark): Box {
  return { x: from - 8, y: high - 1, width: to - from + 16, height: low - high + 2 };
}

function lastResort(mark: Mark, room: Box): Placed {
  const width = numeralWidth(mark);
  const x = Math.min(Math.max(mark.right + GAP, room.x), room.x + room.width - width);
  return { x, baseline: mark.y - GAP, width, isWhole: false };
}

function wordsWidth(mark: Mark): number {
  const text = `${mark.hedge} ${mark.quantity}`.trim();
  return Math.ceil(textWidth(text, LABEL_SIZE, 600)) + numeralWidth(mark);
}

function numeralWidth({ note }: Mark): number {
  return Math.ceil(textWidth(note, SMALL_SIZE, 600)) + 3;
}
