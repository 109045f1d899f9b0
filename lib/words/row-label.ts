import { type ClaimRow, hasNumber } from '../model/claim-row.ts';
import type { Role } from '../model/vocabulary.ts';
import { formatList, formatPeriod, formatPlace } from './format.ts';
import { relationWords, sidesWords } from './relation-words.ts';

/** The name a row goes by: the entities in the metric's row role, or all of them where none has it. */
export function rowLabel(row: Pick<ClaimRow, 'entities'>, role: Role): string {
  const named = row.entities.filter((entity) => entity.role === role);
  return formatList((named.length > 0 ? named : row.entities).map((entity) => entity.name));
}

/** Whom a number that stands alone is about: both sides where it goes from one to another, else as `rowLabel`. */
export function loneLabel({ entities }: Pick<ClaimRow, 'entities'>, role: Role): string {
  return sidesWords(entities) ?? rowLabel({ entities }, role);
}

/** What tells rows of one name apart, the first that differs among them; the last one always does. */
const TELLING: readonly ((row: ClaimRow) => string)[] = [
  formatPeriod,
  (row) => row.articleShort,
  formatPlace,
  (row) => `“${row.asPrinted}”`,
  (row) => row.claimId,
];

/**
 * The names of a chart's rows, each of which may hold several values: its entities or who to whom, and where the chart is
 * of several metrics its metric too, and of several statistics which it is. What makes a row is as in
 * lib/chart/choose-rows.ts.
 */
export function rowNames(rows: readonly ClaimRow[], role: Role): string[] {
  const isOfSeveral = new Set(rows.map((row) => row.metric)).size > 1;
  const isMixed = mixesStatistics(rows);
  return rows.map((row) => {
    const who = row.kind === 'relation' ? relationWords(row) : rowLabel(row, role);
    return [who, ...(isOfSeveral ? [row.metricName] : []), ...(isMixed ? [statisticWords(row)] : [])].join(
      ', ',
    );
  });
}

/** Whether numbers of several statistics stand together: a mean and a maximum of one thing, or one of them and a value. */
function mixesStatistics(rows: readonly ClaimRow[]): boolean {
  return new Set(rows.filter(hasNumber).map((row) => row.statistic)).size > 1;
}

/** Rows as their numbers are written behind `rowNames`: without the statistic where the name says it. */
export function withoutNamed(rows: readonly ClaimRow[]): readonly ClaimRow[] {
  return mixesStatistics(rows) ? rows.map((row) => ({ ...row, statistic: null })) : rows;
}

function statisticWords({ statistic, rangeFrom }: ClaimRow): string {
  return statistic ?? (rangeFrom === null ? 'one value' : 'a range');
}

/** The labels of a chart's values: no two of them are one, save that of a claim and of what restates it. */
export function rowLabels(rows: readonly ClaimRow[], role: Role): string[] {
  return tellApart(rowNames(rows, role), rows);
}

/** Adds to labels that are alike by what their rows differ: period, article, place, print. A restatement keeps its label. */
export function tellApart(labels: readonly string[], rows: readonly ClaimRow[]): string[] {
  return TELLING.reduce((told, tell) => addWhereAlike(told, rows, tell), [...labels]);
}

function addWhereAlike(
  labels: string[],
  rows: readonly ClaimRow[],
  tell: (row: ClaimRow) => string,
): string[] {
  const told = new Map<string, Set<string>>();
  rows.forEach((row, index) => {
    const label = labels[index] ?? '';
    if (row.restates === null) told.set(label, (told.get(label) ?? new Set()).add(tell(row)));
  });
  return rows.map((row, index) => {
    const label = labels[index] ?? '';
    const differs = row.restates === null && (told.get(label)?.size ?? 0) > 1;
    return differs ? `${label}, ${tell(row)}` : label;
  });
}
