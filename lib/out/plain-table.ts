import type { Chart, ChartMark, ChartOf, OtherMark } from '../chart/chart.ts';
import { UNHEDGED } from '../model/qualifiers.ts';
import type { Qualifier } from '../model/vocabulary.ts';
import { QUALIFIER_WORDS } from '../words/labels.ts';
import { csvLine } from './csv.ts';

/** Two to four columns under one line of names, for tools that draw charts from pasted tables. */
export type PlainTable = { columns: string[]; rows: (string | number | null)[][] };

/**
 * What a chart draws as the smallest honest table: label, value with its unit in the column's name, and the hedge, so
 * that none is lost on the way. Another source's range has no value; it stands in words. Relations: from, to, kind.
 */
export function toPlainTable(chart: Chart): PlainTable {
  if (chart.form === 'relations')
    return {
      columns: ['from', 'to', 'relation'],
      rows: chart.groups.flatMap(({ name, edges }) => edges.map(({ from, to }) => [from, to, name])),
    };
  if (chart.form === 'series') return toDatedTable(chart);
  const others = chart.form === 'beside' ? chart.others : [];
  return {
    columns: ['label', `value (${chart.unit})`, 'hedge'],
    rows: [...chart.marks.map(statedRow), ...others.map(otherRow)],
  };
}

/** Over time a date comes first, as precisely as it is known: `2021`, or `2021-01-01/2021-03` for a span (ISO 8601). */
function toDatedTable({ marks, unit }: ChartOf<'series'>): PlainTable {
  return {
    columns: ['date', 'label', `value (${unit})`, 'hedge'],
    rows: marks.map(({ date, row, value, qualifier, margin }) => [
      date,
      row,
      value,
      hedgeWords(qualifier, margin),
    ]),
  };
}

/** The table as CSV. */
export function toPlainCsv(table: PlainTable): string {
  return [table.columns, ...table.rows].map(csvLine).join('');
}

function statedRow({ label, value, qualifier, margin }: ChartMark) {
  return [label, value, hedgeWords(qualifier, margin)];
}

/** The hedge of a mark in a table's cell, with the margin that the article prints. */
export function hedgeWords(qualifier: Qualifier, margin: string | null): string {
  return QUALIFIER_WORDS[qualifier] + (margin === null ? '' : `, margin ${margin}`);
}

function otherRow({ label, value, lower, upper, valueLabel, converted }: OtherMark) {
  const isRange = value === null && lower !== null && upper !== null;
  const hedge = isRange ? `a range: ${valueLabel}` : value === null ? valueLabel : QUALIFIER_WORDS[UNHEDGED];
  return [label, value, converted ?? hedge];
}
