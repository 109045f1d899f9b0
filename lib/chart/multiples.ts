import { type ClaimRow, statesNumber } from '../model/claim-row.ts';
import type { Cases } from '../model/vocabulary.ts';
import { formatCount, formatList } from '../words/format.ts';
import { unitWords } from '../words/format-quantity.ts';
import { claimWords } from '../words/lone-claim-words.ts';
import type { BesideCheck, Chart, ChartMetric } from './chart.ts';
import { type Found, MAX_ROWS } from './choose-rows.ts';
import { toClaimRuler } from './claim-ruler.ts';
import { currenciesApart } from './currencies-apart.ts';
import { withLit } from './emphasis.ts';
import { type FormModels, modelOf } from './form-model.ts';
import { withStandings } from './standing-signs.ts';
import { toChart } from './to-chart.ts';

/** A metric with its comparability group, as its record in the database has it. */
export type GroupedMetric = ChartMetric & {
  group: string;
  groupReason: string;
  doesNotSay: string;
  /** How many claims the metric has, restatements aside. */
  claims?: number;
  /** Who chose the cases; the article where not set. */
  cases?: Cases;
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

/** What stands on one axis of its own: a chart, or a lone number in type and on its ruler; with its metrics and its rows. */
export type Panel = {
  id: string;
  title: string;
  metrics: readonly GroupedMetric[];
  rows: readonly ClaimRow[];
} & ({ chart: Chart } | { lone: ClaimRow; ruler: Chart | undefined });

/**
 * Panels side by side, one a comparability group and each on its own axis; `reason` says why they don't share one, and
 * `articles` that no article sets them side by side, where none does.
 */
export type Multiples = { reason: string; articles: string; panels: Panel[]; inWords: MetricInWords[] };

/** What of the rows was chosen, where the others are what they must be seen beside; and how many there are of long lists. */
export type Shown = {
  chosen?: ReadonlySet<string> | undefined;
  /** By the first metric of an axis, how many there are where its rows are only the candidates of a long list. */
  founds?: ReadonlyMap<string, Found> | undefined;
};

/** So many claims of a metric that is not drawn are told. */
const MAX_TOLD = 3;

/**
 * Sets claims of several comparability groups side by side, in the order of the metrics: a chart for each group, or its
 * lone number in type. Each chart's first annotation is its group's own reason. Whatever has no axis stands in
 * `inWords`. Titles name what is measured and state no finding, because a filter may have left a part of the claims.
 */
export function toMultiples(
  forms: FormModels,
  metrics: readonly GroupedMetric[],
  rows: readonly ClaimRow[],
  checks: readonly ConcernedCheck[] = [],
  apart: readonly ApartReason[] = [],
  shown: Shown = {},
): Multiples {
  const panels: Panel[] = [];
  const inWords: MetricInWords[] = [];
  for (const members of membersByAxis(metrics)) {
    const own = members.flatMap(({ slug }) => rows.filter((row) => row.metric === slug));
    const panel = own.length === 0 ? undefined : toPanel(forms, members, own, checks, shown);
    if (panel !== undefined) panels.push(panel);
    else inWords.push(...members.flatMap((member) => toMetricsInWords(member, own)));
  }
  return {
    reason: reasonOf(panels, apart),
    articles: articlesOf(panels),
    panels: panels.map((panel) => toSeen(withArticles(panel, panels))),
    inWords,
  };
}

function toPanel(
  forms: FormModels,
  members: readonly GroupedMetric[],
  rows: readonly ClaimRow[],
  checks: readonly ConcernedCheck[],
  shown: Shown,
): Panel | undefined {
  const [first] = members;
  if (first === undefined) return undefined;
  const metrics = members.filter(({ slug }) => rows.some((row) => row.metric === slug));
  const common = {
    id: `apart-${first.slug}`,
    title: formatList(metrics.map(({ name }) => name)),
    metrics,
    rows,
  };
  const chart = drawMultiple(forms, common, checks, shown);
  if (chart !== undefined && countMarks(forms, chart) > 1) return { ...common, chart };
  const [lone, ...more] = rows.filter(statesNumber);
  if (lone === undefined || more.length > 0) return undefined;
  const own = checks.filter((check) => check.claims.includes(lone.claimId));
  return { ...common, lone, ruler: toClaimRuler(forms, first, lone, own) };
}

/** One group is one axis, where it has one form, one unit and one currency. */
export function membersByAxis<M extends GroupedMetric>(metrics: readonly M[]): M[][] {
  const axes = new Map<string, M[]>();
  for (const metric of metrics) {
    const axis = JSON.stringify([metric.group, metric.form, metric.unit, metric.currency ?? null]);
    axes.set(axis, [...(axes.get(axis) ?? []), metric]);
  }
  return [...axes.values()];
}

function drawMultiple(
  forms: FormModels,
  { id, title, metrics, rows }: Omit<Panel, 'chart' | 'lone'>,
  checks: readonly ConcernedCheck[],
  { chosen, founds }: Shown,
): Chart | undefined {
  const [first] = metrics;
  if (first === undefined) return undefined;
  const ids = new Set(rows.filter((row) => row.restates === null).map((row) => row.claimId));
  const found = founds?.get(first.slug);
  const part = found === undefined ? partOf(metrics, rows, chosen) : { rows, words: claimsOf(found.claims) };
  const chart = toChart(
    forms,
    {
      id,
      title,
      subtitle: [unitWords(first), part.words].filter(Boolean).join(' · '),
      doesNotSay: metrics.length === 1 ? first.doesNotSay : '',
    },
    metrics,
    part.rows,
    checks.filter((check) => check.claims.some((claim) => ids.has(claim))),
    found,
  );
  if (chart === undefined) return undefined;
  const reasoned = { ...chart, annotations: [first.groupReason, ...chart.annotations] };
  return chosen === undefined ? reasoned : withLit(reasoned, [...chosen]);
}

const claimsOf = (claims: number) => formatCount(claims, 'claim');

/** All of the rows, or the first ones where there are more than were read: of these no ends can be named. */
function partOf(
  metrics: readonly GroupedMetric[],
  rows: readonly ClaimRow[],
  chosen: ReadonlySet<string> | undefined,
) {
  const distinct = rows.filter((row) => row.restates === null);
  const own = chosen === undefined ? distinct : distinct.filter((row) => chosen.has(row.claimId));
  const found = metrics.reduce((sum, metric) => sum + (metric.found ?? 0), 0);
  const isLeast = metrics.some((metric) => metric.isLeast);
  if (found > own.length || isLeast) {
    const first = rows.slice(0, MAX_ROWS);
    const all = `${isLeast ? 'at least ' : ''}${claimsOf(Math.max(found, own.length))}`;
    return { rows: first, words: `the first ${first.length} of ${all}, in the order of the articles` };
  }
  if (own.length === distinct.length) return { rows, words: claimsOf(distinct.length) };
  const all = metrics.reduce((sum, metric) => sum + (metric.claims ?? 0), 0);
  const drawn = all > distinct.length ? `; beside them ${distinct.length - own.length} of the others` : '';
  return { rows, words: `${own.length} of ${claimsOf(Math.max(all, distinct.length))}, in colour${drawn}` };
}

/** How many marks a chart has: values of articles and of other sources, or relations. */
export function countMarks(forms: FormModels, chart: Chart | undefined): number {
  if (chart === undefined) return 0;
  return modelOf(forms, chart)?.countMarks(chart) ?? 0;
}

function toMetricsInWords(metric: GroupedMetric, rows: readonly ClaimRow[]): MetricInWords[] {
  const own = rows.filter((row) => row.metric === metric.slug);
  if (own.length === 0) return [];
  const numbers = own.filter(statesNumber).length;
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

/** A panel names its articles where the panels are of several; a number in type names its own in any case. */
function withArticles(panel: Panel, panels: readonly Panel[]): Panel {
  if (!('chart' in panel) || articlesIn(panels.flatMap(({ rows }) => rows)).length < 2) return panel;
  const subtitle = `${panel.chart.subtitle} · from ${formatList(articlesIn(panel.rows))}`;
  return { ...panel, chart: { ...panel.chart, subtitle } };
}

/** With where its figures were seen elsewhere, after the reason of its axis. */
function toSeen(panel: Panel): Panel {
  if (!('chart' in panel)) return panel;
  const [why = '', ...annotations] = panel.chart.annotations;
  const seen = withStandings({ ...panel.chart, annotations }, panel.rows);
  return { ...panel, chart: { ...seen, annotations: [why, ...seen.annotations] } };
}

/** Where no article has a claim in every panel, nobody but the reader set them side by side. */
function articlesOf(panels: readonly Panel[]): string {
  const [first, ...others] = panels.map(({ rows }) => new Set(rows.map((row) => row.articleSlug)));
  if (first === undefined || others.length === 0) return '';
  if ([...first].some((slug) => others.every((slugs) => slugs.has(slug)))) return '';
  const years = panels.map(({ rows }) => [...new Set(rows.map(yearOf))].toSorted().join());
  const differ = new Set(years).size > 1 ? '; years differ' : '';
  const byArticles = new Map<string, string[]>();
  for (const { title, rows } of panels) {
    const from = formatList(articlesIn(rows));
    byArticles.set(from, [...(byArticles.get(from) ?? []), title]);
  }
  const named = [...byArticles].map(([from, titles]) => `from ${from}: ${titles.join(', ')}`);
  return `No article sets these side by side${differ}: ${named.join('; ')}.`;
}

function yearOf({ articlePublished }: ClaimRow): string {
  return articlePublished?.slice(0, 'YYYY'.length) ?? '';
}

/** All that an editor writes on two currencies where it is no more than what is said of all of them already. */
const ON_CURRENCIES = /^(?:another currency|nothing is converted)\b[^.]*\.?$/i;

/**
 * That they are in different currencies where they measure one thing, else that they measure different things; then which
 * currencies there are, and what the editors wrote on a pair that is shown.
 */
function reasonOf(panels: readonly Panel[], apart: readonly ApartReason[]): string {
  if (panels.length < 2) return '';
  const slugs = new Set(panels.flatMap(({ metrics }) => metrics.map(({ slug }) => slug)));
  const written = apart.filter(({ metric, other }) => slugs.has(metric) && slugs.has(other));
  const metrics = panels.flatMap((panel) => panel.metrics);
  const money = currenciesApart(metrics);
  const unsaid = written.filter(({ reason }) => money === undefined || !ON_CURRENCIES.test(reason));
  const reasons = [...new Set(unsaid.map(({ reason }) => reason))];
  const isOneThing = new Set(metrics.map(({ group }) => group)).size === 1 && money !== undefined;
  const why = isOneThing ? `they are ${money}` : 'they measure different things';
  const lead = `These ${formatCount(panels.length, 'panel')} don’t share an axis, because ${why}.`;
  const amounts = isOneThing || money === undefined ? [] : [`Amounts of money are ${money}.`];
  return [lead, ...amounts, ...reasons].join(' ');
}
