/** A cell as the program that made the table shows it. */
export type GridCell = {
  text: string;
  /** Its number is written with a point for decimals, whatever the column’s other cells do: the file holds it as a number. */
  isPlain?: true;
  /** It stands in a merged cell, whose text belongs to the first cell of it. */
  isSpread?: true;
  /** What the file holds, where it shows less of it. */
  holds?: string;
};

/** A table as a file has it: rows of cells, each with the line (or row of the sheet) on which it begins, from 1. */
export type Grid = { rows: { line: number; cells: GridCell[] }[] };

export const BLANK_CELL: GridCell = { text: '' };

/** 0 → A, 25 → Z, 26 → AA: columns as spreadsheets name them. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter;
}

/** The same grid without columns and rows that hold nothing at its edges, all rows as long as the longest. */
export function squareGrid({ rows }: Grid): Grid {
  const filled = rows.filter(({ cells }) => cells.some(({ text }) => text.trim() !== ''));
  const width = Math.max(
    0,
    ...filled.map(({ cells }) => cells.findLastIndex(({ text }) => text.trim() !== '') + 1),
  );
  return {
    rows: filled.map(({ line, cells }) => ({
      line,
      cells: Array.from({ length: width }, (_, index) => cells[index] ?? BLANK_CELL),
    })),
  };
}
