import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listFacets } from '../../db/queries/facet-choices.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { placesCountry } from '../../lib/chart/country-rows.ts';
import { withLit } from '../../lib/chart/emphasis.ts';
import type { RelationsChart } from '../../lib/chart/map-edges.ts';
import { orderForProfile, sharePlaces } from '../../lib/chart/profile-metrics.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import { type ClaimRow, statesNumber } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { isTextForm, type Role, type Stage } from '../../lib/model/vocabulary.ts';
import { readFindings, readMetricsNamed } from './kept-reads.ts';
import { readFigure, toChartText } from './read-figure.ts';
import { readRelations } from './read-relations.ts';
import { readRulers } from './read-ruler.ts';

/** So many charts, and so many metrics in words, stand on a country's page; the explorer has all of them. */
const MAX_CHARTS = 8;
const MAX_IN_WORDS = 12;
/** A page of more than `MAX_WHOLE` charts shows so many in full, and the others small. */
const MAX_FULL = 1;
const MAX_WHOLE = 3;
/** Of a metric in words, so many claims are told; fewer where there is much to tell. */
const MAX_TOLD = 4;
const MAX_TOLD_AMONG_MANY = 1;

/** A metric of which a role has so many claims of the country. */
type RoleMetric = MetricRow & { found: number };

/**
 * A metric's chart with the country's own rows lit; `own` are its claims, drawn or not, and `found` says how many there
 * are. `isFull`: it stands with its notes and its table, and is no small picture.
 */
export type CountryChart = {
  metric: RoleMetric;
  chart: Chart;
  rows: ClaimRow[];
  own: ClaimRow[];
  isFull: boolean;
};

/** A metric that has no chart: the country's first claims of it, and the rulers of a lone number. */
export type MetricTold = {
  metric: RoleMetric;
  rows: ClaimRow[];
  rulers: Map<string, Chart>;
  isPart: boolean;
};

/** What is shown of a country in one role; `left`: how many of its metrics are not. */
export type RoleFigures = { charts: CountryChart[]; told: MetricTold[]; left: number };

type Part = { role: Role; stage: Stage; id: string };

/** The charts and words of a country's roles, in the order given; `id` begins the anchors of a role's charts. */
export async function readRoleFigures(code: string, parts: readonly Part[]): Promise<RoleFigures[]> {
  const findings = (await readFindings()).map((finding) => finding.metrics);
  const metrics = await Promise.all(
    parts.map(async (part) => orderForProfile(await listRoleMetrics(code, part), findings)),
  );
  const drawable = metrics.map((own) => own.filter((metric) => !isTextForm(metric)));
  const worded = metrics.map((own) => own.filter(isTextForm));
  const charts = sharePlaces(drawable.map(count), MAX_CHARTS);
  const words = sharePlaces(worded.map(count), MAX_IN_WORDS);
  const isLong = sum(charts) > MAX_WHOLE;
  const full = isLong ? sharePlaces(charts, MAX_FULL) : charts;
  const told = isLong || sum(words) > MAX_TOLD ? MAX_TOLD_AMONG_MANY : MAX_TOLD;
  return Promise.all(
    parts.map((part, index) =>
      readRole(code, part, {
        drawn: (drawable[index] ?? []).slice(0, charts[index]),
        worded: (worded[index] ?? []).slice(0, words[index]),
        all: metrics[index]?.length ?? 0,
        full: full[index] ?? 0,
        told,
      }),
    ),
  );
}

const count = (list: readonly unknown[]) => list.length;
const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0);

async function listRoleMetrics(code: string, { role, stage }: Part): Promise<RoleMetric[]> {
  const { metric } = await listFacets({ ...EMPTY_FILTER, country: [code], role: [role] });
  const found = new Map(metric.map((choice) => [choice.value, choice.count - choice.restatements]));
  const metrics = await readMetricsNamed([...found.keys()]);
  return metrics
    .filter((each) => each.stage === stage)
    .map((each) => ({ ...each, found: found.get(each.slug) ?? 0 }));
}

/** `full`: so many of the charts stand in full; `told`: so many claims of a metric in words are told. */
type Chosen = { drawn: RoleMetric[]; worded: RoleMetric[]; all: number; full: number; told: number };

async function readRole(
  code: string,
  part: Part,
  { drawn, worded, all, full, told: most }: Chosen,
): Promise<RoleFigures> {
  const figures = await Promise.all(drawn.map((metric) => readCountryChart(code, part, metric)));
  const undrawn = drawn.filter((_, index) => figures[index] === undefined);
  const told = await Promise.all(
    [...undrawn, ...worded].map((metric) => readMetricTold(code, part, metric, most)),
  );
  return {
    charts: figures
      .filter((figure) => figure !== undefined)
      .map((figure, index) => ({ ...figure, isFull: index < full })),
    told: told.filter(({ rows }) => rows.length > 0),
    left: all - drawn.length - worded.length,
  };
}

/** All rows of the metric's own chart. Of a long one the country's may not be drawn: they are read beside it. */
async function readCountryChart(
  code: string,
  part: Part,
  metric: RoleMetric,
): Promise<Omit<CountryChart, 'isFull'> | undefined> {
  const figure = await readFigure([metric], { ...toChartText(metric), id: `${part.id}-${metric.slug}` });
  if (figure.chart === undefined) return undefined;
  const drawn = figure.rows.filter((row) => placesCountry(row, code, part.role));
  const own = drawn.length > 0 ? drawn : (await readMetricTold(code, part, metric, MAX_TOLD)).rows;
  const chart = withLit(
    figure.chart,
    own.map((row) => row.claimId),
  );
  return { metric, chart, rows: figure.rows, own };
}

async function readMetricTold(
  code: string,
  { role, stage }: Part,
  metric: RoleMetric,
  limit: number,
): Promise<MetricTold> {
  const asked = { country: [code], role: [role], metric: [metric.slug], limit };
  const { rows, next } = await listClaims(asked, stage);
  const stated = rows.filter(statesNumber);
  const rulers = await readRulers(metric, stated.length === 1 ? stated : []);
  return { metric, rows, rulers, isPart: next !== null };
}

/** The relations in which a country takes part, and those alone, where a place of theirs can stand on a map. */
export async function readCountryMap(code: string, name: string): Promise<RelationsChart | undefined> {
  return readRelations({ country: [code] }, (isPart) => ({
    id: 'map',
    title: `The relations in which the articles name ${name}`,
    subtitle: `${isPart ? `The first ${MAX_DRAWN} of them. ` : ''}Who to whom, as named; no quantities. What is only considered is dashed or hollow.`,
    doesNotSay: '',
  }));
}
