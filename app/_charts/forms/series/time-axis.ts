import { dateSpan } from '../../../../lib/model/dates.ts';
import { formatShortDate } from '../../../../lib/words/format.ts';

/** The days that a period covers, as `YYYY-MM-DD`; `open` where it has no start or no end of its own. */
export type TimeSpan = { first: string; last: string; open: 'before' | 'after' | null };

/** A linear axis of days, counted from 1 January 1970: `first` and the day after the last, with ticks between them. */
export type TimeAxis = { first: number; end: number; ticks: { day: number; label: string }[] };

const DAY_MS = 86_400_000;
const MAX_TICKS = 7;
const MONTH_DAYS = 28;
const YEAR_DAYS = 365;
/** Steps in months from a month to a millennium, and in days below that. */
const MONTH_STEPS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000, 12_000];
const DAY_STEPS = [1, 2, 5, 10];

/** The days that a claim's period covers: a year is all of its days. `null` where it has no date. */
export function periodSpan(start: string | null, end: string | null): TimeSpan | null {
  const known = end ?? start;
  if (known === null) return null;
  const { first } = dateSpan(start ?? known);
  const { last } = dateSpan(known);
  return { first, last, open: start === null ? 'before' : end === null ? 'after' : null };
}

/** Days since 1 January 1970 of a full date; the date's own day lies between this and the next number. */
export function dayNumber(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY_MS);
}

/**
 * An axis that holds whole periods: from the start of a day, month or year to the end of one. No tick is finer than
 * the shortest period, as years on end need no months.
 */
export function timeAxisFor(spans: readonly Pick<TimeSpan, 'first' | 'last'>[]): TimeAxis {
  const first = Math.min(...spans.map((span) => dayNumber(span.first)));
  const end = Math.max(...spans.map((span) => dayNumber(span.last))) + 1;
  const shortest = Math.min(...spans.map((span) => dayNumber(span.last) - dayNumber(span.first) + 1));
  const boundaries = boundariesOf(first, end, shortest);
  const ticks = boundaries.days.slice(0, -1).map((day, index) => ({
    day,
    label: formatShortDate(toDate(day).slice(0, boundaries.digits), index === 0),
  }));
  return { first: boundaries.days[0] ?? first, end: boundaries.days.at(-1) ?? end, ticks };
}

type Boundaries = { days: number[]; digits: number };

function boundariesOf(first: number, end: number, shortest: number): Boundaries {
  for (const step of shortest < MONTH_DAYS ? DAY_STEPS : []) {
    const from = Math.floor(first / step) * step;
    const count = Math.ceil((end - from) / step);
    if (count <= MAX_TICKS)
      return { days: Array.from({ length: count + 1 }, (_, index) => from + index * step), digits: 10 };
  }
  for (const step of MONTH_STEPS.filter((months) => shortest < YEAR_DAYS || months >= 12)) {
    const from = Math.floor(monthOf(first) / step) * step;
    const count = Math.floor((monthOf(end - 1) - from) / step) + 1;
    if (count > MAX_TICKS) continue;
    const days = Array.from({ length: count + 1 }, (_, index) => firstOfMonth(from + index * step));
    return { days, digits: step < 12 ? 7 : 4 };
  }
  return { days: [first, end], digits: 4 };
}

/** Months since year 0. */
function monthOf(day: number): number {
  const [year = 0, month = 1] = toDate(day).split('-').map(Number);
  return year * 12 + month - 1;
}

function firstOfMonth(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayNumber(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

function toDate(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
