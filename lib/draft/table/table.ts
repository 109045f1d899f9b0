import type { Qualifier } from '../../language/qualifier.ts';
import type { Column, Field, Mapping } from './fields.ts';
import type { FindEntity } from './find-entity.ts';
import type { GridCell } from './grid.ts';
import type { Decimal, NumberStyle } from './number-style.ts';
import type { PrintedPeriod } from './read-period.ts';

export type TableOptions = {
  mapping?: Mapping;
  /** How many rows the head has, where it does not look like it. */
  headRows?: number;
  /** Of all columns of numbers. */
  decimal?: Decimal;
  /** Columns in which an empty cell repeats the one above it. */
  fill?: readonly string[];
  findEntity: FindEntity;
  /** Slugs of metrics that a column may name. */
  metrics?: ReadonlySet<string>;
};

/** What is wrong with a cell, and what would be right; `right` begins behind "as". */
export type CellIssue = {
  line: number;
  letter: string;
  text: string;
  found: string;
  right: string;
  /** Whether it is a number, which would be lost; names and dates are kept beside their figures. */
  isFigure: boolean;
};

/** What a cell became, in words; empty where it is for nothing. */
export type TableCell = { letter: string; head: string; text: string; field: Field | null; became: string };

/** A figure that a cell of numbers became, with what its row and its head say of it. */
export type TableFigure = {
  letter: string;
  /** The phrase of the cell with its hedge, and nothing else. */
  printed: string;
  /** The sign of its decimals, as it is written. */
  decimal: Decimal;
  value: number | null;
  range: { from: number; to: number } | null;
  qualifier: Qualifier;
  unit: string | null;
  metric: string | null;
  period: PrintedPeriod | null;
  entity: { code: string; name: string } | null;
  source: string | null;
};

export type TableRow = {
  line: number;
  /** What the row is called: the cell of its entity, else its first filled one. */
  label: string;
  /** Whether it seems to add others up: kept, and said. */
  isTotal: boolean;
  cells: TableCell[];
  figures: TableFigure[];
};

export type ReadTable = {
  caption: string[];
  headLines: number[];
  columns: (Column & { style: NumberStyle | null })[];
  rows: TableRow[];
  issues: CellIssue[];
  /** What no cell is to blame for, as that no column of numbers is known; `option` says on a command line what would be right. */
  open: { said: string; option: string | null }[];
};

/** A row of a table while it is read: where a cell is looked up, and where what became of it is said. */
export type RowContext = {
  cells: readonly GridCell[];
  columns: ReadTable['columns'];
  options: TableOptions;
  /** The first column for a field with the row's text in it; undefined where the table has none. */
  textOf: (field: Field) => (Column & { text: string }) | undefined;
  became: (letter: string, words: string) => void;
  wrong: (letter: string, text: string, found: string, right: string) => void;
};

/** What a row says of all its figures. */
export type RowSays = Pick<TableFigure, 'entity' | 'period' | 'source' | 'metric' | 'unit'> & {
  hedge: string;
  printed: string;
};
