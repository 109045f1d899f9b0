import { rowsWords } from '../filter/count-words.ts';
import type { PartWords } from '../filter/describe-filter.ts';
import type { FilterPart } from '../filter/filter-words.ts';
import type { ClaimRow } from '../model/claim-row.ts';
import type { ClaimCount, MetricRow } from '../model/rows.ts';
import { capitalise } from '../words/claim-headline.ts';
import { formatCount, formatPeriod } from '../words/format.ts';
import { unitWords } from '../words/format-quantity.ts';
import { SEPARATOR } from '../words/separator.ts';
import type { ChartText } from './chart.ts';

/** How each part of a filter goes on after “claims”. */
const PHRASES: Record<FilterPart, (words: string) => string> = {
  country: (words) => `that name ${words}`,
  region: (words) => `that name ${words}`,
  population: (words) => `about ${words}`,
  role: (words) => `in the role “${words}”`,
  metric: (words) => `on ${words}`,
  source: (words) => `from ${words}`,
  qualifier: (words) => `with the hedge “${words}”`,
  kind: (words) => `of the kind “${words}”`,
  q: (words) => `with the words ${words}`,
};
/** What of a filter a title says: a kind is plain from the measure, and a metric is the title. */
const TITLED: Partial<Record<FilterPart, (words: string) => string>> = {
  country: (words) => words,
  region: (words) => words,
  population: (words) => words,
  role: (words) => words,
  source: (words) => `from ${words}`,
  qualifier: (words) => `hedge “${words}”`,
  q: (words) => `with ${words}`,
};
const PERIODS_NAMED = 2;

type Filtered = {
  id: string;
  metrics: readonly MetricRow[];
  rows: readonly ClaimRow[];
  /** What the filter finds of the rows, the others being what it must be seen beside; all of them where not set. */
  chosen?: readonly ClaimRow[];
  parts: readonly PartWords[];
  /** What the filter finds where not all of it is drawn. */
  of: ClaimCount | null;
};

/** A filter as a phrase that can stand anywhere: `claims that name Sweden, in the role “asked”`. */
export function filterPhrase(parts: readonly PartWords[]): string {
  return `claims ${parts.map(({ part, words }) => PHRASES[part](words)).join(', ')}`;
}

/**
 * The words of a chart of filtered claims. A finding's sentence is about its whole, so the title names the measure and
 * the filter and finds nothing; unit, period and filter stand in the subtitle, which goes wherever the picture goes.
 */
export function toFilteredText({ id, metrics, rows, chosen: found = rows, parts, of }: Filtered): ChartText {
  const own = parts.filter(({ part }) => part !== 'metric' || metrics.length > 1);
  const names = metrics.map((metric) => metric.name).join(SEPARATOR);
  const chosen = own.flatMap(({ part, words }) => TITLED[part]?.(words) ?? []);
  const subtitle = [
    measureOf(metrics, rows),
    own.length > 0 ? `Filter: ${filterPhrase(own)}` : '',
    besideWords(found, rows),
    of === null ? '' : leftOut(rows.length, of),
  ];
  return {
    id,
    title: chosen.length === 0 ? names : `${names}: ${chosen.join(', ')}`,
    subtitle: subtitle.flatMap((part) => (part === '' ? [] : [`${part}.`])).join(' '),
    doesNotSay: doesNotSay(metrics),
  };
}

/** What stands in grey beside what was found; nothing where all of it was. */
function besideWords(found: readonly ClaimRow[], rows: readonly ClaimRow[]): string {
  const count = (of: readonly ClaimRow[]) => of.filter(({ restates }) => restates === null).length;
  const others = count(rows) - count(found);
  return others === 0 ? '' : `In colour: what was chosen. In grey: what else is stated of the same measure`;
}

/** What a metric's own annotations say, they say of all its claims; where not all of these are drawn, that is said. */
export function ofTheWhole<M extends MetricRow>(metric: M, rows: readonly ClaimRow[]): M {
  const drawn = rows.filter((row) => row.metric === metric.slug && row.restates === null).length;
  if (metric.annotations.length === 0 || drawn >= metric.claims) return metric;
  const whole = `Said of all ${formatCount(metric.claims, 'claim')} on this metric, of which ${drawn} ${drawn === 1 ? 'is' : 'are'} drawn here`;
  return { ...metric, annotations: [`${whole}: ${metric.annotations.join(' ')}`] };
}

export function leftOut(drawn: number, of: ClaimCount): string {
  return `Drawn are the first ${drawn} of ${rowsWords(of)}, in the order of the articles; the others are in the table`;
}

/** Unit and periods. Where no row has a period, the metric's own words may still say what is known of it. */
function measureOf(metrics: readonly MetricRow[], rows: readonly ClaimRow[]): string {
  const [only] = metrics;
  const isDated = rows.some(({ periodStart, periodEnd }) => periodStart !== null || periodEnd !== null);
  if (only !== undefined && metrics.length === 1 && !isDated) return undatedOf(only, rows);
  return capitalise([...unitsOf(metrics), periodsOf(rows)].join('; '));
}

function undatedOf(metric: MetricRow, rows: readonly ClaimRow[]): string {
  const own = metric.subtitle.replace(/\.$/, '');
  const drawn = rows.filter(({ restates }) => restates === null).length;
  if (drawn >= metric.claims) return own;
  const unit = capitalise([...unitsOf([metric]), 'undated'].join('; '));
  return `${unit}. Said of all ${formatCount(metric.claims, 'claim')} on this metric: ${own}`;
}

function unitsOf(metrics: readonly MetricRow[]): string[] {
  return [...new Set(metrics.flatMap((metric) => unitWords(metric) ?? []))];
}

function periodsOf(rows: readonly ClaimRow[]): string {
  const periods = [...new Set(rows.map(formatPeriod))];
  return periods.length > PERIODS_NAMED ? 'of several periods, each in its note' : periods.join(' and ');
}

function doesNotSay(metrics: readonly MetricRow[]): string {
  const [first] = metrics;
  if (first !== undefined && metrics.length === 1) return first.doesNotSay;
  return metrics.map((metric) => `${metric.name}: ${metric.doesNotSay}`).join(' ');
}
