import type { ClaimRow } from '../model/claim-row.ts';
import type { Scalar } from '../model/revisable.ts';

/** What a row needs beside itself: the origin of addresses, and the version of the data it was read from. */
export type ColumnContext = { siteUrl: string; dataVersion: string };

/** What each type of column holds. A date is as precise as is known, a day always whole. A list is one text; without an item that has a place in it, it is empty and no gap. */
type Held = {
  text: string;
  number: number;
  boolean: boolean;
  date: string;
  day: string;
  list: string;
  address: string;
};
export type ColumnType = keyof Held;

type FilledKey<T> = { [K in keyof ClaimRow]: ClaimRow[K] extends T ? K : never }[keyof ClaimRow];
type GapKey<T> = {
  [K in keyof ClaimRow]: null extends ClaimRow[K] ? (ClaimRow[K] extends T | null ? K : never) : never;
}[keyof ClaimRow];

/** A column is read `from` a part of the row that has gaps just where the column has, or as `read` makes it of the row. */
type Read<T> =
  | { filled: true; from: FilledKey<T> }
  | { filled: true; read: (row: ClaimRow, context: ColumnContext) => T }
  | { filled?: never; from: GapKey<T> }
  | { filled?: never; read: (row: ClaimRow, context: ColumnContext) => T | null };

type ColumnOf<Type extends ColumnType> = {
  name: string;
  type: Type;
  meaning: string;
  /** In what a number counts. */
  unit?: string;
  /** The closed list that a text is from. */
  values?: readonly [string, ...string[]];
  /** Whether a text is a slug or an id, held to its form by the tables: it needs no guard in a CSV. */
  slug?: true;
  /** Whether it alone tells the rows apart. */
  key?: true;
  /** Whether no row leaves it empty: required in JSON, and never an empty field in a CSV. */
  filled?: true;
} & Read<Held[Type]>;

/** One column of every download: its name, what it may hold, what it means, and how it is read from a row. */
export type Column = { [Type in ColumnType]: ColumnOf<Type> }[ColumnType];

/** The field of a row in a column. */
export function readField(column: Column, row: ClaimRow, context: ColumnContext): Scalar {
  return 'from' in column ? row[column.from] : column.read(row, context);
}
