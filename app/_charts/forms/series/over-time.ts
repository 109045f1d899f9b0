import type { ChartMark } from '../../../../lib/chart/chart.ts';
import type { ChartInput } from '../../../../lib/chart/form-model.ts';
import { measureAxis } from '../../../../lib/chart/measure-axis.ts';
import { type ClaimRow, hasNumber, statesNumber } from '../../../../lib/model/claim-row.ts';
import type { Role } from '../../../../lib/model/vocabulary.ts';
import { formatList, formatPeriod } from '../../../../lib/words/format.ts';
import { formatClaim, unitWords } from '../../../../lib/words/format-quantity.ts';
import { rowNames, tellApart } from '../../../../lib/words/row-label.ts';
import { numbersOf, toMarks, type ValuesData } from '../../values/values-data.ts';
import { dayNumber, periodSpan, type TimeAxis, type TimeSpan, timeAxisFor } from './time-axis.ts';

/**
 * A value with its place in time. `row` is the row that it belongs to, `label` names row and period; `date` is the
 * period as the claim has it, with `..` for an end that it lacks.
 */
export type DatedMark = ChartMark & { row: string; span: TimeSpan; date: string };

/** Two values of one row and metric that a thin line may join; what lay between them is not stated. */
export type Join = { from: string; to: string };

export type OverTime = { time: TimeAxis; marks: DatedMark[]; joins: Join[] };
export type SeriesData = ValuesData<DatedMark> & OverTime;

export function toSeriesData(input: ChartInput): SeriesData | undefined {
  const { first, rows, isWhole } = input;
  const dated = toOverTime(toMarks(input, rowNames(rows, first.rowsBy)), rows, isWhole);
  if (dated === undefined) return undefined;
  const axis = measureAxis(first, dated.marks.flatMap(numbersOf), 'dots');
  return { axis, unit: unitWords(first) ?? '', measure: first.measure, ...dated };
}

/** Rows in the order of their first claim, each from its first date to its last; undated claims follow the dated. */
export function sortByRowAndDate(rows: readonly ClaimRow[], rowsBy: Role): ClaimRow[] {
  const names = rowNames(rows, rowsBy);
  const placed = rows.map((row, index) => ({ row, first: names.indexOf(names[index] ?? '') }));
  return placed
    .toSorted((a, b) => a.first - b.first || startOf(a.row) - startOf(b.row))
    .map(({ row }) => row);
}

function startOf({ periodStart, periodEnd }: ClaimRow): number {
  const span = periodSpan(periodStart, periodEnd);
  return span === null ? Number.MAX_SAFE_INTEGER : dayNumber(span.first);
}

/** The marks that have a date, on one axis of time; `undefined` where none has. Only a whole list is joined by lines. */
export function toOverTime(
  marks: readonly ChartMark[],
  rows: readonly ClaimRow[],
  isWhole: boolean,
): OverTime | undefined {
  const labels = datedLabels(marks, rows);
  const dated = marks.flatMap((mark, index): DatedMark[] => {
    const claim = rows[mark.n - 1];
    const span = claim === undefined ? null : periodSpan(claim.periodStart, claim.periodEnd);
    if (claim === undefined || span === null) return [];
    return [{ ...mark, row: mark.label, label: labels[index] ?? '', span, date: dateOf(claim) }];
  });
  if (dated.length === 0) return undefined;
  const joins = isWhole ? joinsOf(dated, rows) : [];
  return { time: timeAxisFor(dated.map(({ span }) => span)), marks: dated, joins };
}

/** Row and period, and what else tells two values of one row and day apart. */
function datedLabels(marks: readonly ChartMark[], rows: readonly ClaimRow[]): string[] {
  const claims = marks.flatMap(({ n }) => rows[n - 1] ?? []);
  const labels = claims.map((claim, index) => `${marks[index]?.label}, ${formatPeriod(claim)}`);
  return tellApart(labels, claims);
}

function dateOf({ periodStart, periodEnd }: ClaimRow): string {
  return periodStart === periodEnd ? (periodStart ?? '') : `${periodStart ?? '..'}/${periodEnd ?? '..'}`;
}

/**
 * Neighbours of one row and metric, where both are values and neither bounds nor ranges, both periods have their ends and do not
 * overlap, and no claim without a number is dated between them: a gap stays a gap.
 */
function joinsOf(marks: readonly DatedMark[], rows: readonly ClaimRow[]): Join[] {
  const metricOf = (mark: DatedMark) => rows[mark.n - 1]?.metric;
  return marks.flatMap((from, index): Join[] => {
    const to = marks[index + 1];
    if (to === undefined || to.row !== from.row || metricOf(from) !== metricOf(to)) return [];
    const isValue = [from, to].every((mark) => mark.span.open === null && isPoint(mark));
    const isInOrder = from.span.last < to.span.first && !overlapsAnother(from, to, marks);
    const gap = rows.slice(from.n, to.n - 1).some((row) => !hasNumber(row));
    return isValue && isInOrder && !gap ? [{ from: from.key, to: to.key }] : [];
  });
}

/** A floor or a ceiling alone says where a value is not; with both, or none, it is told. A range is no one value. */
function isPoint({ value, lower, upper }: DatedMark): boolean {
  return value !== null && (lower === null) === (upper === null);
}

function overlapsAnother(from: DatedMark, to: DatedMark, marks: readonly DatedMark[]): boolean {
  return marks.some(
    (mark) =>
      mark !== from &&
      mark !== to &&
      mark.row === from.row &&
      mark.span.first <= to.span.last &&
      mark.span.last >= from.span.first,
  );
}

/** What a chart over time has to say in words: its lines, and the claims without a date, which have no place on it. */
export function wordsOverTime({ joins, marks }: OverTime, rows: readonly ClaimRow[], rowsBy: Role): string[] {
  const isDrawn = new Set(marks.map((mark) => mark.n));
  const names = rowNames(rows, rowsBy);
  const undated = rows.flatMap((row, index) =>
    statesNumber(row) && !isDrawn.has(index + 1)
      ? [`${names[index]}: ${formatClaim(row)} (note ${index + 1})`]
      : [],
  );
  return [
    ...(joins.length === 0
      ? []
      : ['Thin lines join values that are stated one after the other; nothing is stated in between.']),
    ...(undated.length === 0 ? [] : [`Undated, so not placed in time: ${formatList(undated)}.`]),
  ];
}
