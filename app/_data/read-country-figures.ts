import 'server-only';
import { listClaims } from '../../db/queries/claims.ts';
import { listFacets } from '../../db/queries/facet-choices.ts';
import { listFindings } from '../../db/queries/findings.ts';
import { listMetricsNamed } from '../../db/queries/metrics.ts';
import type { Chart } from '../../lib/chart/chart.ts';
import { placesCountry } from '../../lib/chart/country-rows.ts';
import { withLit } from '../../lib/chart/emphasis.ts';
import { hasMap, type RelationsChart } from '../../lib/chart/map-edges.ts';
import { orderForProfile, sharePlaces } from '../../lib/chart/profile-metrics.ts';
import { MAX_DRAWN } from '../../lib/chart/refuse-chart.ts';
import { toChart } from '../../lib/chart/to-chart.ts';
import { EMPTY_FILTER } from '../../lib/filter/filter-query.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { MetricRow } from '../../lib/model/rows.ts';
import { isTextForm, type Role, type Stage } from '../../lib/model/vocabulary.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { readFigure, toChartMetric, toChartText } from './read-figure.ts';

/** So many charts, and so many metrics in words, stand on a country's page; the explorer has all of them. */
const MAX_CHARTS = 8;
const MAX_IN_WORDS = 12;
/** Of a metric in words, so many claims are told. */
const MAX_TOLD = 4;

/** So many of the newest findings decide which metrics come first. */
const MAX_FINDINGS = 100;

/** A metric's chart with the country's own rows lit; `own` are its claims, drawn or not. */
export type CountryChart = { metric: MetricRow; chart: Chart; rows: ClaimRow[]; own: ClaimRow[] };

/** A metric that has no chart: the country's first claims of it. */
export type MetricTold = { metric: MetricRow; rows: ClaimRow[]; isPart: boolean };

/** What is shown of a country in one role; `left`: how many of its metrics are not. */
export type RoleFigures = { charts: CountryChart[]; told: MetricTold[]; left: number };

type Part = { role: Role; stage: Stage; id: string };

/** The charts and words of a country's roles, in the order given; `id` begins the anchors of a role's charts. */
export async function readRoleFigures(code: string, parts: readonly Part[]): Promise<RoleFigures[]> {
  const findings = (await listFindings(MAX_FINDINGS)).map((finding) => finding.metrics);
  const metrics = await Promise.all(
    parts.map(async (part) => orderForProfile(await listRoleMetrics(code, part), findings)),
  );
  const drawable = metrics.map((own) => own.filter((metric) => !isTextForm(metric)));
  const worded = metrics.map((own) => own.filter(isTextForm));
  const charts = sharePlaces(drawable.map(count), MAX_CHARTS);
  const words = sharePlaces(worded.map(count), MAX_IN_WORDS);
  return Promise.all(
    parts.map((part, index) =>
      readRole(code, part, {
        drawn: (drawable[index] ?? []).slice(0, charts[index]),
        worded: (worded[index] ?? []).slice(0, words[index]),
        all: metrics[index]?.length ?? 0,
      }),
    ),
  );
}

const count = (list: readonly unknown[]) => list.length;

async function listRoleMetrics(code: string, { role, stage }: Part): Promise<MetricRow[]> {
  const { metric } = await listFacets({ ...EMPTY_FILTER, country: [code], role: [role] });
  const metrics = await listMetricsNamed(metric.map(({ value }) => value));
  return metrics.filter((each) => each.stage === stage);
}

type Chosen = { drawn: MetricRow[]; worded: MetricRow[]; all: number };

async function readRole(code: string, part: Part, { drawn, worded, all }: Chosen): Promise<RoleFigures> {
  const figures = await Promise.all(drawn.map((metric) => readCountryChart(code, part, metric)));
  const undrawn = drawn.filter((_, index) => figures[index] === undefined);
  const told = await Promise.all([...undrawn, ...worded].map((metric) => readMetricTold(code, part, metric)));
  return {
    charts: figures.filter((figure) => figure !== undefined),
    told: told.filter(({ rows }) => rows.length > 0),
    left: all - drawn.length - worded.length,
  };
}

/** All rows of the metric's own chart. Of a long one the country's may not be drawn: they are read beside it. */
async function readCountryChart(
  code: string,
  part: Part,
  metric: MetricRow,
): Promise<CountryChart | undefined> {
  const figure = await readFigure([metric], { ...toChartText(metric), id: `${part.id}-${metric.slug}` });
  if (figure.chart === undefined) return undefined;
  const drawn = figure.rows.filter((row) => placesCountry(row, code, part.role));
  const own = drawn.length > 0 ? drawn : (await readMetricTold(code, part, metric)).rows;
  const chart = withLit(
    figure.chart,
    own.map((row) => row.claimId),
  );
  return { metric, chart, rows: figure.rows, own };
}

async function readMetricTold(code: string, { role, stage }: Part, metric: MetricRow): Promise<MetricTold> {
  const asked = { country: [code], role: [role], metric: [metric.slug], limit: MAX_TOLD };
  const { rows, next } = await listClaims(asked, stage);
  return { metric, rows, isPart: next !== null };
}

/** The relations in which a country takes part, and those alone, where a place of theirs can stand on a map. */
export async function readCountryMap(code: string, name: string): Promise<RelationsChart | undefined> {
  const { rows } = await listClaims({ country: [code], kind: ['relation'], limit: MAX_DRAWN });
  const metrics = await listMetricsNamed([...new Set(rows.map((row) => row.metric))]);
  const text = {
    id: 'map',
    title: `The relations in which the articles name ${name}`,
    subtitle: 'Who to whom, as named; no quantities. What is only considered is dashed.',
    doesNotSay: '',
  };
  const inOrder = metrics.flatMap(({ slug }) => rows.filter((row) => row.metric === slug));
  const chart = toChart(CHART_FORMS, text, metrics.map(toChartMetric), inOrder);
  return chart !== undefined && hasMap(chart) ? chart : undefined;
}
