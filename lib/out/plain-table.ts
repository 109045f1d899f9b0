import type { ChartMark } from '../chart/chart.ts';
import { QUALIFIER_WORDS } from '../words/labels.ts';
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

/** The hedge of a mark in a table's cell, with the interval that the article prints. */
export function hedgeWords({ qualifier, interval }: Pick<ChartMark, 'qualifier' | 'interval'>): string {
  return QUALIFIER_WORDS[qualifier] + (interval === null ? '' : `, ${interval.words}`);
}

/** The number of a mark in a cell, or both ends of its range: `32–41`. */
export function numberCell({ value, rangeFrom, rangeTo }: Numbers): string | number | null {
  return value ?? (rangeFrom === null || rangeTo === null ? null : `${rangeFrom}–${rangeTo}`);
}

type Numbers = Pick<ChartMark, 'value' | 'rangeFrom' | 'rangeTo'>;
