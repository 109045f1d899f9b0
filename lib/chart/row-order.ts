import type { ClaimRow } from '../model/claim-row.ts';

/**
 * By what charts order rows, once for JavaScript (`compareRows`) and for SQL (`db/read-model/row-order-sql.ts`): what the
 * loader keeps of a long chart is what `chooseRows` chooses. A key is the first of its columns that is not null.
 */
export const ROW_KEYS = {
  value: { columns: ['value', 'rangeFrom'], isDate: false },
  /** The day that a value is of. */
  ended: { columns: ['periodEnd', 'periodStart'], isDate: true },
  published: { columns: ['articlePublished'], isDate: true },
  article: { columns: ['articleSlug'], isDate: false },
  position: { columns: ['position'], isDate: false },
} as const satisfies Record<string, { columns: readonly (keyof ClaimRow)[]; isDate: boolean }>;
export type RowKey = keyof typeof ROW_KEYS;

/** Keys, the weightiest first, from the least on or, where `down`, from the greatest; what has no value comes last. */
export type RowOrder = readonly { key: RowKey; down?: boolean }[];

/** As articles state things; rows of several metrics stand metric by metric. Ties of size fall to it. */
export const READING_ORDER: RowOrder = [{ key: 'article' }, { key: 'position' }];
export const HIGHEST_FIRST: RowOrder = [{ key: 'value', down: true }, ...READING_ORDER];
export const LOWEST_FIRST: RowOrder = [{ key: 'value' }, ...READING_ORDER];
/** Which value of a row is its latest: of one day the later article's, then the later claim. */
export const LATEST_FIRST: RowOrder = [
  { key: 'ended', down: true },
  { key: 'published', down: true },
  { key: 'article', down: true },
  { key: 'position', down: true },
];

/** What a date is filled up with for comparing: a year outlasts its months, and a month its days. */
export const DATE_PADDING = '-99-99';

/** A date as it is compared: `2021-99-99` for `2021`. */
export function padDate(date: string): string {
  return date + DATE_PADDING.slice(date.length - 'YYYY'.length);
}

/** The value of a key as it is compared; null where the row has none. */
export function keyOf(row: ClaimRow, key: RowKey): string | number | null {
  const { columns, isDate } = ROW_KEYS[key];
  const found = columns.map((column) => row[column]).find((value) => value !== null) ?? null;
  return isDate && typeof found === 'string' ? padDate(found) : found;
}

/** Compares rows of one metric. */
export function compareRows(order: RowOrder): (a: ClaimRow, b: ClaimRow) => number {
  return (a, b) => {
    for (const { key, down = false } of order) {
      const [one, two] = [keyOf(a, key), keyOf(b, key)];
      if (one === two) continue;
      if (one === null || two === null) return one === null ? 1 : -1;
      return one < two === down ? 1 : -1;
    }
    return 0;
  };
}
