import type { ClaimRow } from '../model/claim-row.ts';
import { formatCount, formatList } from '../words/format.ts';
import { claimWords } from '../words/lone-claim-words.ts';
import type { BesideCheck, Chart, ChartMetric } from './chart.ts';
import { MAX_ROWS } from './choose-rows.ts';
import { type FormModels, modelOf } from './form-model.ts';
import { toChart } from './to-chart.ts';

/** A metric with its comparability group, as its record in the database has it. */
export type GroupedMetric = ChartMetric & {
  group: string;
  groupReason: string;
  doesNotSay: string;
  /** How many distinct claims there are, where the rows may be a part of them; `isLeast`: at least so many. */
  found?: number;
  isLeast?: boolean;
};

/** A check with the claims that it concerns, so that each chart gets its own. */
export type ConcernedCheck = BesideCheck & { claims: readonly string[] };

/** Why two metrics that readers would set on one axis stand apart. */
export type ApartReason = { metric: string; other: string; reason: string };

/** Metrics that no chart here draws, with why, and their claims among the rows; `says` tells of a few each in full. */
export type MetricInWords = { metric: string; name: string; why: string; claimIds: string[]; says: string[] };

/**
 * Charts side by side, one a comparability group and each on its own axis; `reason` says why they don't share one, and
 * `articles` that no article sets them side by side, where none does.
 */
export type Multiples = { reason: string; articles: string; charts: Chart[]; inWords: MetricInWords[] };

/** A chart with the rows that it draws. */
type Panel = { chart: Chart; members: readonly GroupedMetric[]; rows: readonly ClaimRow[] };

/** So many claims of a metric that is not drawn are told. */
const MAX_TOLD = 3;

/**
 * Draws claims of several comparability groups as small multiples, in the order of the metrics. Each chart's first
 * annotation is its group's own reason. A lone number, and whatever has no axis, is not drawn and stands in `inWords`.
 * Titles name what is measured and state no finding, because a filter may have left a part of the claims.
 */
export function toMultiples(
  forms: FormModels,
  metrics: readonly GroupedMetric[],
  rows: readonly ClaimRow[],
  checks: readonly ConcernedCheck[] = [],
  apart: readonly ApartReason[] = [],
): Multiples {
  const panels: Panel[] = [];
  const inWords: MetricInWords[] = [];
  for (const members of membersByAxis(metrics)) {
    const own = members.flatMap(({ slug }) => rows.filter((row) => row.metric === slug));
    const chart = own.length === 0 ? undefined : drawMultiple(forms, members, own, checks);
    if (chart !== undefined && countMarks(forms, chart) > 1) {
      panels.push({ chart, members, rows: own });
    } else inWords.push(...members.flatMap((member) => toMetricsInWords(member, own)));
  }
  const drawn = panels.flatMap(({ members }) => members);
  return {
    reason: reasonOf(drawn, apart, panels.length),
    articles: articlesOf(panels),
    charts: panels.map((panel) => withArticles(panel, panels)),
    inWords,
  };
}

/** One group is one axis, where it has one form and one unit. */
function membersByAxis(metrics: readonly GroupedMetric[]): GroupedMetric[][] {
  const axes = new Map<string, GroupedMetric[]>();
  for (const metric of metrics) {
    const axis = JSON.stringify([metric.group, metric.form, metric.unit]);
    axes.set(axis, [...(axes.get(axis) ?? []), metric]);
  }
  return [...axes.values()];
}

function drawMultiple(
  forms: FormModels,
  members: readonly GroupedMetric[],
  rows: readonly ClaimRow[],
  checks: readonly ConcernedCheck[],
): Chart | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const ids = new Set(rows.filter((row) => row.restates === null).map((row) => row.claimId));
  const stated = members.filter(({ slug }) => rows.some((row) => row.metric === slug));
  const part = partOf(stated, rows);
  const chart = toChart(
    forms,
    {
      id: `apart-${first.slug}`,
      title: formatList(stated.map((metric) => metric.name)),
      subtitle: [first.unit, part.words].filter(Boolean).join(' · '),
      doesNotSay: stated.length === 1 ? first.doesNotSay : '',
    },
    stated,
    part.rows,
    checks.filter((check) => check.claims.some((claim) => ids.has(claim))),
  );
  return chart && { ...chart, annotations: [first.groupReason, ...chart.annotations] };
}

/** All of the rows, or the first ones where there are more than were read: of these no ends can be named. */
function partOf(metrics: readonly GroupedMetric[], rows: readonly ClaimRow[]) {
  const distinct = rows.filter((row) => row.restates === null).length;
  const found = metrics.reduce((sum, metric) => sum + (metric.found ?? 0), 0);
  const isLeast = metrics.some((metric) => metric.isLeast);
  if (found <= distinct && !isLeast) return { rows, words: formatCount(rows.length, 'claim') };
  const first = rows.slice(0, MAX_ROWS);
  const all = `${isLeast ? 'at least ' : ''}${formatCount(Math.max(found, distinct), 'claim')}`;
  return { rows: first, words: `the first ${first.length} of ${all}, in the order of the articles` };
}

/** How many marks a chart has: values of articles and of other sources, or relations. */
export function countMarks(forms: FormModels, chart: Chart | undefined): number {
  if (chart === undefined) return 0;
  return modelOf(forms, chart)?.countMarks(chart) ?? 0;
}

function toMetricsInWords(metric: GroupedMetric, rows: readonly ClaimRow[]): MetricInWords[] {
  const own = rows.filter((row) => row.metric === metric.slug);
  if (own.length === 0) return [];
  const numbers = own.filter((row) => row.value !== null && row.restates === null).length;
  const why =
    numbers === 0 ? 'words or a single name, without an axis' : 'too few numbers of one kind for a chart';
  const told = own.filter((row) => row.restates === null);
  const says = told.length > MAX_TOLD ? [] : told.map((row) => claimWords(row, metric.rowsBy));
  return [{ metric: metric.slug, name: metric.name, why, claimIds: own.map((row) => row.claimId), says }];
}

/** The articles of some rows by their short names, each once. */
function articlesIn(rows: readonly ClaimRow[]): string[] {
  return [...new Set(rows.map((row) => row.articleShort))];
}

/** A panel names its articles where the panels are of several. */
function withArticles({ chart, rows }: Panel, panels: readonly Panel[]): Chart {
  if (articlesIn(panels.flatMap((panel) => panel.rows)).length < 2) return chart;
  return { ...chart, subtitle: `${chart.subtitle} · from ${formatList(articlesIn(rows))}` };
}

/** Where no article has a claim in every panel, nobody but the reader set them side by side. */
function articlesOf(panels: readonly Panel[]): string {
  const [first, ...others] = panels.map(({ rows }) => new Set(rows.map((row) => row.articleSlug)));
  if (first === undefined || others.length === 0) return '';
  if ([...first].some((slug) => others.every((slugs) => slugs.has(slug)))) return '';
  const years = panels.map(({ rows }) => [...new Set(rows.map(yearOf))].toSorted().join());
  const differ = new Set(years).size > 1 ? '; years differ' : '';
  const byArticles = new Map<string, string[]>();
  for (const { chart, rows } of panels) {
    const from = formatList(articlesIn(rows));
    byArticles.set(from, [...(byArticles.get(from) ?? []), chart.title]);
  }
  const named = [...byArticles].map(([from, titles]) => `from ${from}: ${titles.join(', ')}`);
  return `No article sets these side by side${differ}: ${named.join('; ')}.`;
}

function yearOf({ articlePublished }: ClaimRow): string {
  return articlePublished?.slice(0, 'YYYY'.length) ?? '';
}

/** What the editors wrote on a pair that is shown, else that the units and populations are others. */
function reasonOf(drawn: readonly GroupedMetric[], apart: readonly ApartReason[], charts: number): string {
  if (charts < 2) return '';
  const slugs = new Set(drawn.map((metric) => metric.slug));
  const written = apart.filter(({ metric, other }) => slugs.has(metric) && slugs.has(other));
  const reasons = [...new Set(written.map(({ reason }) => reason))];
  const lead = `These ${charts} charts don’t share an axis, because they measure different things.`;
  return [lead, ...reasons].join(' ');
}
