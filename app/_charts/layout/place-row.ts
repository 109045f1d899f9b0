import { reachesOf } from './overhang.ts';
import { GAP, type LaidRow, LINE, markCentre, markRight, type RowLayout } from './row-layout.ts';

type Span = { from: number; to: number };

/** Where the parts of one row stand, in px: its mark's middle and extent, and the first lines of its label and its value. */
export type PlacedRow = {
  centre: number;
  mark: Span;
  label: number;
  value: { x: number; baseline: number };
};

/** Narrow: label lines, then the value where it has a line of its own, then the mark. Wide: all around one middle. */
export function placeRow(row: LaidRow, layout: RowLayout, scale: (value: number) => number): PlacedRow {
  const { narrow, valueAbove, plotLeft } = layout;
  const centre = markCentre(row, layout);
  const above = centre - (narrow ? 19 : LINE - 1) - (row.valueLines.length - 1) * LINE;
  const after = markRight(row, layout.as, scale);
  const before = reachesOf(row, layout.as).map(({ value, left }) => scale(value) - left);
  const value = valueAbove
    ? { x: narrow ? 0 : plotLeft, baseline: above }
    : { x: after + GAP, baseline: centre + 5 };
  const extent = (row.lines.length - 1) * LINE;
  const last = valueAbove ? above - LINE : above;
  const label = narrow ? last - extent : row.top + row.height / 2 + 5 - extent / 2;
  return { centre, value, label, mark: { from: Math.min(scale(0), ...before), to: after } };
}

export const TARGET = 24;

/** One box around a mark and its value in words: what can be hit, and what is framed when it has the focus. */
export function targetOf(row: LaidRow, { centre, mark, value }: PlacedRow) {
  const [left, right] = [Math.min(mark.from, value.x) - 3, Math.max(mark.to, value.x + row.valueWidth) + 3];
  const [top, bottom] = [Math.min(centre, value.baseline - 5) - TARGET / 2, centre + TARGET / 2];
  return { x: left, y: top, width: Math.max(TARGET, right - left), height: bottom - top };
}

/** The px from top to bottom that a row's words take at `x`; nothing where they leave it free. */
export function wordsAt(row: LaidRow, { value }: PlacedRow, x: number): Span | null {
  if (x < value.x - 3 || x > value.x + row.valueWidth + 3) return null;
  return { from: value.baseline - 15, to: value.baseline + (row.valueLines.length - 1) * LINE + 6 };
}
