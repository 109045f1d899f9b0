import { type ClaimRow, hasNumber, statesNumber } from '../model/claim-row.ts';
import type { Role, RowChoice } from '../model/vocabulary.ts';
import { formatCount } from '../words/format.ts';
import { compareRows, HIGHEST_FIRST, keyOf, LATEST_FIRST, LOWEST_FIRST, type RowOrder } from './row-order.ts';

/** From here on a chart shows a part of its rows and says which. */
export const MAX_ROWS = 20;
export const MAX_RELATIONS = 40;
/** A chart over time shows this many rows at most, each with this many of its dated values, the latest. */
export const MAX_STRIPS = 6;
export const MAX_DATES = 12;
/** How many rows more than half a tie at the cut may bring in; a longer tie stays out as a whole. */
const MAX_TIED = 5;

/** How many there are where only candidates were read: values that can be drawn, and the rows that they belong to. */
export type Found = { claims: number; labels: number };

/** What a chart shows of a long list; `between` says after which claim how many rows are left out. */
export type Choice = {
  rows: ClaimRow[];
  said: string | null;
  between: { after: string; rows: number } | null;
};

type Way = { choice: RowChoice; rowsBy: Role };

const ALL_ELSEWHERE = 'All are in the data.';

/** A list of no more than this is short, and stays whole. */
export const MAX_WHOLE: Record<RowChoice, number> = {
  ends: MAX_ROWS,
  over_time: MAX_ROWS,
  first: MAX_RELATIONS,
};

type Choosing = { rows: readonly ClaimRow[]; rowsBy: Role; found: Found | undefined };
const CHOOSE: Record<RowChoice, (choosing: Choosing) => Choice> = {
  ends: chooseEnds,
  over_time: chooseOverTime,
  first: chooseFirst,
};

/**
 * Decides what a chart shows of its rows, in the way of its form. A short list stays whole, in its order. Of a long one,
 * by `ends`: each row's latest value, and of those the highest and the lowest by the number printed, of a range by its lower end; restatements are left
 * out, nothing is averaged or added, and a tie is never cut. Over time: the latest values of the outermost rows. Rows are
 * given in reading order, metric by metric.
 */
export function chooseRows(rows: readonly ClaimRow[], { choice, rowsBy }: Way, found?: Found): Choice {
  return CHOOSE[choice]({ rows, rowsBy, found });
}

function whole(rows: readonly ClaimRow[]): Choice {
  return { rows: [...rows], said: null, between: null };
}

function chooseEnds({ rows, rowsBy, found }: Choosing): Choice {
  const drawable = rows.filter(statesNumber);
  const claims = found?.claims ?? drawable.length;
  if (claims <= MAX_WHOLE.ends) return whole(rows);
  const latest = latestByRow(drawable, rowsBy);
  const labels = found?.labels ?? latest.length;
  const several = claims > labels ? ' Each row’s latest value stands for it.' : '';
  const { top, bottom } = endsOf(latest, MAX_ROWS / 2);
  if (labels <= MAX_ROWS || (labels === latest.length && top.length + bottom.length >= labels)) {
    const said = `${formatCount(labels, 'row')} with ${formatCount(claims, 'value')}: each row’s latest is shown. ${ALL_ELSEWHERE}`;
    return { ...whole(latest), said: claims > labels ? said : null };
  }
  if (top.length + bottom.length === 0)
    return {
      ...whole(latest.slice(0, MAX_ROWS)),
      said: `${MAX_ROWS} of ${formatCount(labels, 'row')} shown, the first in the order of the articles: too many have one number to rank them.${several} ${ALL_ELSEWHERE}`,
    };
  const shown = top.length + bottom.length;
  const last = top.at(-1);
  return {
    rows: [...top, ...bottom],
    said: `${shown} of ${formatCount(labels, 'row')} shown: ${endsWords(top.length, bottom.length)}${rangesWords([...top, ...bottom])}.${several} ${ALL_ELSEWHERE}`,
    between: last === undefined ? null : { after: last.claimId, rows: labels - shown },
  };
}

function chooseFirst({ rows, found }: Choosing): Choice {
  const total = found?.claims ?? rows.length;
  if (total <= MAX_WHOLE.first) return whole(rows);
  const said = `The first ${MAX_RELATIONS} of ${total} relations shown, in the order of the articles. ${ALL_ELSEWHERE}`;
  return { rows: rows.slice(0, MAX_RELATIONS), said, between: null };
}

function chooseOverTime({ rows: all, rowsBy, found }: Choosing): Choice {
  const drawable = all.filter(statesNumber);
  const dated = drawable.filter(isDated);
  const latest = latestByRow(dated, rowsBy);
  const labels = found?.labels ?? latest.length;
  const { top, bottom } = endsOf(latest, MAX_STRIPS / 2, 0);
  const ends = labels <= MAX_STRIPS ? latest : [...top, ...bottom];
  const rows = ends.length === 0 ? latest.slice(0, MAX_STRIPS) : ends;
  const keys = new Set(rows.map((row) => rowKey(row, rowsBy)));
  const counted = new Map<string, number>();
  const kept = new Set<string>();
  for (const row of latestFirst(dated)) {
    const key = rowKey(row, rowsBy);
    const count = (counted.get(key) ?? 0) + 1;
    counted.set(key, count);
    if (keys.has(key) && count <= MAX_DATES) kept.add(row.claimId);
  }
  const total = found?.claims ?? drawable.length;
  const left = drawable.filter((row) => !kept.has(row.claimId) && isDated(row)).length;
  if (labels <= MAX_STRIPS && left === 0 && total <= drawable.length) return whole(all);
  const which =
    labels <= MAX_STRIPS
      ? ''
      : `${rows.length} of ${formatCount(labels, 'row')} shown${ends.length === 0 ? '' : `: ${endsWords(top.length, bottom.length)} by the latest value`}. `;
  return {
    rows: all.filter((row) => kept.has(row.claimId) || (keys.has(rowKey(row, rowsBy)) && isBeside(row))),
    said: `${which}Of each row the latest ${MAX_DATES} dated values at most. ${ALL_ELSEWHERE}`,
    between: null,
  };
}

/** What keeps its place in words beside a chart over time: the undated, and gaps that break a line. */
function isBeside(row: ClaimRow): boolean {
  return row.restates === null && (!isDated(row) || !hasNumber(row));
}

/** The latest value of each row, in the order given. */
function latestByRow(rows: readonly ClaimRow[], rowsBy: Role): ClaimRow[] {
  const latest = new Map<string, ClaimRow>();
  for (const row of latestFirst(rows)) {
    const key = rowKey(row, rowsBy);
    if (!latest.has(key)) latest.set(key, row);
  }
  const chosen = new Set(latest.values());
  return rows.filter((row) => chosen.has(row));
}

/** Of what is alike in all keys the last one given counts as the latest. */
function latestFirst(rows: readonly ClaimRow[]): ClaimRow[] {
  return rows.toReversed().toSorted(compareRows(LATEST_FIRST));
}

/** By size; what ties stands metric by metric, as it was given, and then in reading order. */
function bySize(rows: readonly ClaimRow[], order: RowOrder): ClaimRow[] {
  const metrics = [...new Set(rows.map((row) => row.metric))];
  const [size, all] = [compareRows(order.slice(0, 1)), compareRows(order)];
  return rows.toSorted(
    (a, b) => size(a, b) || metrics.indexOf(a.metric) - metrics.indexOf(b.metric) || all(a, b),
  );
}

/** The highest first and the lowest last, without cutting through equal numbers. */
function endsOf(rows: readonly ClaimRow[], half: number, tied = MAX_TIED) {
  const down = bySize(rows, HIGHEST_FIRST);
  const up = bySize(rows, LOWEST_FIRST);
  const top = down.slice(0, cutAt(down, half, tied));
  const bottom = up.slice(0, cutAt(up, half, tied)).toReversed();
  return { top, bottom };
}

/** Of the latest value of each row the highest and the lowest, at most `most` and no tie cut; all alike, the first ones. */
export function outermost(rows: readonly ClaimRow[], rowsBy: Role, most: number): ClaimRow[] {
  const latest = latestByRow(rows.filter(statesNumber), rowsBy);
  if (latest.length <= most) return latest;
  const { top, bottom } = endsOf(latest, Math.floor(most / 2), 0);
  const ends = [...top, ...bottom];
  return ends.length === 0 ? latest.slice(0, most) : ends;
}

function cutAt(sorted: readonly ClaimRow[], half: number, tied: number): number {
  const sizes = sorted.map((row) => keyOf(row, 'value'));
  const edge = sizes[half - 1];
  if (edge === undefined || sizes[half] !== edge) return Math.min(half, sorted.length);
  const first = sizes.indexOf(edge);
  const end = sizes.lastIndexOf(edge) + 1;
  return end <= half + tied ? end : first;
}

function endsWords(top: number, bottom: number): string {
  if (top === 0) return `${ofEnd(bottom, 'lowest')}; too many share the highest number to show them`;
  if (bottom === 0) return `${ofEnd(top, 'highest')}; too many share the lowest number to show them`;
  return `${ofEnd(top, 'highest')} and ${ofEnd(bottom, 'lowest')}`;
}

/** By which end ranges stand in an order: a convention, and said because another is as good. */
function rangesWords(rows: readonly ClaimRow[]): string {
  return rows.some((row) => row.rangeFrom !== null) ? ', ranges by their lower ends' : '';
}

const WORDS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

function ofEnd(count: number, end: 'highest' | 'lowest'): string {
  return count === 1 ? `the ${end}` : `the ${WORDS[count] ?? count} ${end}`;
}

/**
 * What makes two claims values of one row: the metric, the statistic (a mean is no earlier value of a maximum), and the
 * entities in the role that labels rows.
 */
function rowKey({ metric, statistic, entities }: ClaimRow, rowsBy: Role): string {
  const named = entities.filter((entity) => entity.role === rowsBy);
  return [metric, statistic, ...(named.length > 0 ? named : entities).map((entity) => entity.code)].join(' ');
}

function isDated(row: ClaimRow): boolean {
  return keyOf(row, 'ended') !== null;
}
