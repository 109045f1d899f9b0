import type { ClaimRow } from '../model/claim-row.ts';
import type { Form, Role } from '../model/vocabulary.ts';
import { formatCount } from '../words/format.ts';

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

type Drawing = { form: Form; rowsBy: Role };

const ALL_ELSEWHERE = 'All are in the data.';

/**
 * Decides what a chart shows of its rows. A short list stays whole, in its order. Of a long one: each row's latest
 * value, and of those the highest and the lowest by the number printed; restatements are left out, nothing is
 * averaged or added, and a tie is never cut. Relations: the first; over time: the latest values of the outermost rows.
 */
export function chooseRows(rows: readonly ClaimRow[], { form, rowsBy }: Drawing, found?: Found): Choice {
  const all = { rows: [...rows], said: null, between: null };
  if (form === 'relations') return chooseRelations(all, found);
  const drawable = rows.filter((row) => row.value !== null && row.restates === null);
  const claims = found?.claims ?? drawable.length;
  if (form === 'series') return chooseOverTime(all, drawable, rowsBy, found);
  if (claims <= MAX_ROWS) return all;
  const latest = latestByRow(drawable, rowsBy);
  const labels = found?.labels ?? latest.length;
  const several = claims > labels ? ' Each row’s latest value stands for it.' : '';
  const { top, bottom } = endsOf(latest, MAX_ROWS / 2);
  if (labels <= MAX_ROWS || (labels === latest.length && top.length + bottom.length >= labels)) {
    const said = `${formatCount(labels, 'row')} with ${formatCount(claims, 'value')}: each row’s latest is shown. ${ALL_ELSEWHERE}`;
    return { ...all, rows: latest, said: claims > labels ? said : null };
  }
  if (top.length + bottom.length === 0)
    return {
      ...all,
      rows: latest.slice(0, MAX_ROWS),
      said: `${MAX_ROWS} of ${formatCount(labels, 'row')} shown, the first in the order of the articles: too many have one number to rank them.${several} ${ALL_ELSEWHERE}`,
    };
  const shown = top.length + bottom.length;
  const last = top.at(-1);
  return {
    rows: [...top, ...bottom],
    said: `${shown} of ${formatCount(labels, 'row')} shown: ${endsWords(top.length, bottom.length)}.${several} ${ALL_ELSEWHERE}`,
    between: last === undefined ? null : { after: last.claimId, rows: labels - shown },
  };
}

function chooseRelations(all: Choice, found: Found | undefined): Choice {
  const total = found?.claims ?? all.rows.length;
  if (total <= MAX_RELATIONS) return all;
  const said = `The first ${MAX_RELATIONS} of ${total} relations shown, in the order of the articles. ${ALL_ELSEWHERE}`;
  return { rows: all.rows.slice(0, MAX_RELATIONS), said, between: null };
}

function chooseOverTime(
  all: Choice,
  drawable: readonly ClaimRow[],
  rowsBy: Role,
  found: Found | undefined,
): Choice {
  const dated = drawable.filter((row) => latestDay(row) !== '');
  const latest = latestByRow(dated, rowsBy);
  const labels = found?.labels ?? latest.length;
  const { top, bottom } = endsOf(latest, MAX_STRIPS / 2, 0);
  const ends = labels <= MAX_STRIPS ? latest : [...top, ...bottom];
  const rows = ends.length === 0 ? latest.slice(0, MAX_STRIPS) : ends;
  const keys = new Set(rows.map((row) => rowKey(row, rowsBy)));
  const counted = new Map<string, number>();
  const kept = new Set<string>();
  for (const row of dated.toReversed().toSorted((a, b) => compareTimes(b, a))) {
    const key = rowKey(row, rowsBy);
    const count = (counted.get(key) ?? 0) + 1;
    counted.set(key, count);
    if (keys.has(key) && count <= MAX_DATES) kept.add(row.claimId);
  }
  const total = found?.claims ?? drawable.length;
  const left = drawable.filter((row) => !kept.has(row.claimId) && latestDay(row) !== '').length;
  if (labels <= MAX_STRIPS && left === 0 && total <= drawable.length) return all;
  const which =
    labels <= MAX_STRIPS
      ? ''
      : `${rows.length} of ${formatCount(labels, 'row')} shown${ends.length === 0 ? '' : `: ${endsWords(top.length, bottom.length)} by the latest value`}. `;
  return {
    rows: all.rows.filter((row) => kept.has(row.claimId) || (keys.has(rowKey(row, rowsBy)) && isBeside(row))),
    said: `${which}Of each row the latest ${MAX_DATES} dated values at most. ${ALL_ELSEWHERE}`,
    between: null,
  };
}

/** What keeps its place in words beside a chart over time: the undated, and gaps that break a line. */
function isBeside(row: ClaimRow): boolean {
  return row.restates === null && (latestDay(row) === '' || row.value === null);
}

/** The latest value of each row, in the order given; of one day the later article's, then the later claim. */
function latestByRow(rows: readonly ClaimRow[], rowsBy: Role): ClaimRow[] {
  const latest = new Map<string, ClaimRow>();
  for (const row of rows) {
    const key = rowKey(row, rowsBy);
    const known = latest.get(key);
    if (known === undefined || compareTimes(known, row) <= 0) latest.set(key, row);
  }
  const chosen = new Set(latest.values());
  return rows.filter((row) => chosen.has(row));
}

/** By the day that a value is of, then by the day of its article. */
function compareTimes(a: ClaimRow, b: ClaimRow): number {
  return (
    compare(latestDay(a), latestDay(b)) ||
    compare(padDate(a.articlePublished ?? ''), padDate(b.articlePublished ?? ''))
  );
}

/** The highest first and the lowest last, without cutting through equal numbers. */
function endsOf(rows: readonly ClaimRow[], half: number, tied = MAX_TIED) {
  const down = rows.toSorted((a, b) => (b.value ?? 0) - (a.value ?? 0));
  const up = rows.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0));
  const top = down.slice(0, cutAt(down, half, tied));
  const bottom = up.slice(0, cutAt(up, half, tied)).toReversed();
  return { top, bottom };
}

function cutAt(sorted: readonly ClaimRow[], half: number, tied: number): number {
  const edge = sorted[half - 1]?.value;
  if (edge === undefined || sorted[half]?.value !== edge) return Math.min(half, sorted.length);
  const first = sorted.findIndex((row) => row.value === edge);
  const end = sorted.findLastIndex((row) => row.value === edge) + 1;
  return end <= half + tied ? end : first;
}

function endsWords(top: number, bottom: number): string {
  if (top === 0) return `${ofEnd(bottom, 'lowest')}; too many share the highest number to show them`;
  if (bottom === 0) return `${ofEnd(top, 'highest')}; too many share the lowest number to show them`;
  return `${ofEnd(top, 'highest')} and ${ofEnd(bottom, 'lowest')}`;
}

const WORDS =
  'none one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen'.split(' ');

function ofEnd(count: number, end: 'highest' | 'lowest'): string {
  return count === 1 ? `the ${end}` : `the ${WORDS[count] ?? count} ${end}`;
}

/** What makes two claims values of one row: the metric, and the entities in the role that labels rows. */
function rowKey({ metric, entities }: ClaimRow, rowsBy: Role): string {
  const named = entities.filter((entity) => entity.role === rowsBy);
  return [metric, ...(named.length > 0 ? named : entities).map((entity) => entity.code)].join(' ');
}

/** The last day that a period may reach, for comparing: a year outlasts its months. Empty where there is none. */
function latestDay({ periodStart, periodEnd }: ClaimRow): string {
  return padDate(periodEnd ?? periodStart ?? '');
}

function padDate(date: string): string {
  return date === '' ? '' : date + '-99-99'.slice(date.length - 4);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
