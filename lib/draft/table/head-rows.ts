import { type Grid, type GridCell, squareGrid } from './grid.ts';

/** A table divided: the words above it, its heads as one text a column, and the rows beneath. */
export type DividedTable = { caption: string[]; heads: string[]; headLines: number[]; rows: Grid['rows'] };

const YEAR = /^(?:1[5-9]|20)\d\d$/u;
const NUMBER = /\d/u;
const isFilled = ({ text }: GridCell) => text.trim() !== '';
/** A head may be a year, or hold a number within its words; a cell that begins with a number is none. */
const isHeadLike = ({ text }: GridCell) => {
  const plain = text.trim();
  return plain === '' || YEAR.test(plain) || !/^[^\p{L}]*\d/u.test(plain);
};

/**
 * Divides a table: rows of one filled cell above the first that has more are its caption; the head is that row, and those
 * directly beneath it as long as a row leaves gaps or has merged cells above it and numbers follow. `wanted` says how many rows
 * the head has, whatever it looks like.
 */
export function divideTable(grid: Grid, wanted?: number): DividedTable {
  const { rows } = squareGrid(grid);
  const count = (cells: readonly GridCell[]) =>
    cells.filter((cell) => isFilled(cell) && !cell.isSpread).length;
  const first = Math.max(
    0,
    rows.findIndex(({ cells }) => count(cells) > 1),
  );
  const length = wanted ?? headLength(rows.slice(first));
  const head = rows.slice(first, first + length);
  return {
    caption: rows.slice(0, first).flatMap(({ cells }) => cells.find(isFilled)?.text.trim() ?? []),
    heads: (head[0]?.cells ?? rows[0]?.cells ?? []).map((_, index) => joinHead(head, index)),
    headLines: head.map(({ line }) => line),
    rows: rows.slice(first + length),
  };
}

function headLength(rows: Grid['rows']): number {
  if (!rows[0]?.cells.every(isHeadLike)) return 0;
  let length = 1;
  while (hasGaps(rows[length - 1]) && isSubhead(rows, length)) length += 1;
  return length;
}

const hasGaps = (row: Grid['rows'][number] | undefined) =>
  row?.cells.some((cell) => !isFilled(cell) || cell.isSpread) ?? false;

/** Beneath a row with gaps: heads themselves, with numbers in the row that follows. */
function isSubhead(rows: Grid['rows'], at: number): boolean {
  const row = rows[at];
  const next = rows[at + 1];
  if (!row || !next) return false;
  const isWords =
    row.cells.every(isHeadLike) &&
    row.cells.some((cell, index) => isFilled(cell) && (index > 0 || cell.isSpread));
  return isWords && next.cells.some(({ text }, index) => index > 0 && NUMBER.test(text));
}

/** The heads of a column from above to below; one that leaves a gap goes on from the left, but for the first column. */
function joinHead(head: Grid['rows'], index: number): string {
  const parts = head.map(({ cells }, row) => {
    const own = cells[index]?.text.trim() ?? '';
    if (own !== '' || row === head.length - 1) return own;
    return index === 0 ? '' : (cells.slice(1, index).findLast(isFilled)?.text.trim() ?? '');
  });
  return [...new Set(parts.filter((part) => part !== ''))].join(' / ');
}
