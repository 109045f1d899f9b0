import type { ChartMark } from '../chart/chart.ts';
import { csvLine } from './csv.ts';

/**
 * What a chart draws as the smallest honest table, for tools that draw charts from pasted tables: a few columns under one
 * line of names, with the unit in the value's column and the hedge in its own, so that none is lost on the way.
 */
export type PlainTable = { columns: string[]; rows: (string | number | null)[][] };

/** The table as CSV. */
export function toPlainCsv(table: PlainTable): string {
  return [table.columns, ...table.rows].map(csvLine).join('');
}

type Cell = string | number | null;
type Numbers = Pick<ChartMark, 'value' | 'rangeFrom' | 'rangeTo'> &
  Partial<Pick<ChartMark, 'interval' | 'statistic' | 'base' | 'fraction'>> & { whose?: string };

/** A quantity as a line: what it goes by, its hedge in words, and whose it is where not all are the articles'. */
export type PlainQuantity = Numbers & { lead: Cell[]; hedge: string };

type More = {
  of: (quantity: Numbers) => unknown;
  columns: (unit: string) => Record<string, (q: Numbers) => Cell>;
};

/** Columns that stand at the end, and only where some quantity needs them: most tables have one number a line. */
const MORE: readonly More[] = [
  {
    of: ({ rangeFrom }) => rangeFrom,
    columns: (unit) => ({ [`from (${unit})`]: (q) => q.rangeFrom, [`to (${unit})`]: (q) => q.rangeTo }),
  },
  {
    of: ({ interval }) => interval,
    columns: (unit) => ({
      [`interval from (${unit})`]: (q) => q.interval?.lower ?? null,
      [`interval to (${unit})`]: (q) => q.interval?.upper ?? null,
      interval: (q) => q.interval?.words ?? null,
    }),
  },
  { of: ({ statistic }) => statistic, columns: () => ({ statistic: (q) => q.statistic ?? null }) },
  { of: ({ base }) => base, columns: () => ({ base: (q) => q.base ?? null }) },
  { of: ({ fraction }) => fraction, columns: () => ({ fraction: (q) => q.fraction ?? null }) },
  { of: ({ whose }) => whose, columns: () => ({ whose: (q) => q.whose ?? null }) },
];

/**
 * Quantities as a table. A range leaves the value empty and has both ends in columns of their own: an end is no value, and
 * a text of two numbers is none either.
 */
export function quantityTable(
  lead: string[],
  unit: string,
  quantities: readonly PlainQuantity[],
): PlainTable {
  const needed = MORE.filter(({ of }) =>
    quantities.some((each) => of(each) !== null && of(each) !== undefined),
  );
  const more = needed.flatMap(({ columns }) => Object.entries(columns(unit)));
  return {
    columns: [...lead, `value (${unit})`, 'hedge', ...more.map(([name]) => name)],
    rows: quantities.map((each) => [
      ...each.lead,
      each.value,
      each.hedge,
      ...more.map(([, cellOf]) => cellOf(each)),
    ]),
  };
}
