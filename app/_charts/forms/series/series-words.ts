import { type Box, type Line, lies, overlaps, runsThrough } from '../../layout/boxes.ts';
import { LABEL_SIZE, SMALL_SIZE } from '../../layout/row-layout.ts';
import { textWidth } from '../../layout/text-width.ts';

/** Which marks may do without their words where there is no room. */
export type Shorten = 'none' | 'unhedged' | 'all';

/** How much of a mark's words has a place: all of them, all but what is said aside, or its numeral alone. */
type Says = 'all' | 'quantity' | 'numeral';

/** Where a mark's words stand, and how many. */
export type Placed = { x: number; baseline: number; width: number; says: Says };

type Mark = {
  hedge: string;
  quantity: string;
  aside: string;
  interval: object | null;
  rangeFrom: number | null;
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
      (whole.includes(mark) ? placeWhole(mark, shorten, obstacles) : undefined) ??
      (shorten !== 'none' && !isHedged(mark) ? placeNumeral(mark, obstacles) : undefined) ??
      (shorten === 'all' ? (placeNumeral(mark, obstacles) ?? lastResort(mark, room)) : undefined);
    if (found === undefined) return undefined;
    placed.set(mark, found);
    taken.push(wordsBox(found));
  }
  return marks.flatMap((mark) => placed.get(mark) ?? []);
}

/** With a hedge in words, bounds, an interval, or two ends: what its place on the axis alone does not tell. */
function isHedged({ hedge, lower, upper, interval, rangeFrom }: Mark): boolean {
  return [hedge || null, lower, upper, interval, rangeFrom].some((part) => part !== null);
}

/** All words, or without what is said aside once other words give way too. */
function placeWhole(mark: Mark, shorten: Shorten, obstacles: Obstacles): Placed | undefined {
  const all = place(mark, wordsWidth(mark), mark.aside === '' ? 'quantity' : 'all', obstacles);
  if (all !== undefined || shorten === 'none' || mark.aside === '') return all;
  return place(mark, wordsWidth({ ...mark, aside: '' }), 'quantity', obstacles);
}

function placeNumeral(mark: Mark, obstacles: Obstacles): Placed | undefined {
  const width = numeralWidth(mark);
  return (
    place(mark, width, 'numeral', obstacles) ?? place(mark, width, 'numeral', { ...obstacles, joins: [] })
  );
}

/** The box that words take, as high as their letters and numeral. */
export function wordsBox({ x, baseline, width }: Placed): Box {
  return { x: x - 2, y: baseline - ABOVE, width: width + 4, height: ABOVE + BELOW };
}

type Obstacles = { taken: readonly Box[]; joins: readonly Line[]; room: Box };

function place(mark: Mark, width: number, says: Says, { taken, joins, room }: Obstacles) {
  return candidates(mark, width)
    .map(({ x, baseline }) => ({
      x: Math.min(Math.max(x, room.x + 2), room.x + room.width - width - 2),
      baseline,
      width,
      says,
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
  return { x, baseline: mark.y - GAP, width, says: 'numeral' };
}

function wordsWidth(mark: Mark): number {
  const text = `${mark.hedge} ${withAside(mark)}`.trim();
  return Math.ceil(textWidth(text, LABEL_SIZE, 600)) + numeralWidth(mark);
}

/** The quantity, and in brackets what is said aside. */
export function withAside({ quantity, aside }: Pick<Mark, 'quantity' | 'aside'>): string {
  return aside === '' ? quantity : `${quantity} (${aside})`;
}

function numeralWidth({ note }: Mark): number {
  return Math.ceil(textWidth(note, SMALL_SIZE, 600)) + 3;
}
