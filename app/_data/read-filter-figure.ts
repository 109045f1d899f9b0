import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listApart, listMetricsNamed } from '../../db/queries/metrics.ts';
import type { Chart, ChartText } from '../../lib/chart/chart.ts';
import { MAX_ROWS } from '../../lib/chart/choose-rows.ts';
import { leftOut, ofTheWhole, toFilteredText } from '../../lib/chart/filtered-text.ts';
import { type Multiples, toMultiples } from '../../lib/chart/multiples.ts';
import { MAX_MULTIPLES, refuseDrawn, refuseTogether } from '../../lib/chart/refuse-chart.ts';
import { type Chosen, describeParts } from '../../lib/filter/describe-filter.ts';
import { isFiltered, isNarrowed } from '../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { maxChoices } from '../../lib/filter/filter-query.ts';
import type { ClaimRow } from '../../lib/model/claim-row.ts';
import type { ClaimCount, FacetChoice, MetricRow } from '../../lib/model/rows.ts';
import { isTextForm } from '../../lib/model/vocabulary.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { type FigureData, readFigure, toChartText, toFigure } from './read-figure.ts';

/** The figure of whatever a filter finds, of one metric or of several that may share it. */
export type FilterFigure = FigureData & {
  chart: Chart;
  text: ChartText;
  metrics: MetricRow[];
  total: ClaimCount;
};

/** Why a filter has no figure, and what it finds, metric by metric. */
export type NoFigure = {
  refusal: string;
  found: FoundMetric[];
  /** The same side by side, each group on its own axis, where more than one metric was found under a filter. */
  multiples?: Multiples;
  /** The claim of a lone number, which is set in type and has a picture of its own. */
  lone?: ClaimRow;
};
export type FoundMetric = MetricRow & { found: number; isLeast: boolean };

type FigureRequest = {
  filter: ClaimFilter;
  id: string;
  /** The choices of the metric's facet under this filter, with how many claims each finds. */
  choices: readonly FacetChoice[];
  chosen: readonly Chosen[];
  count: ClaimCount;
  /** The first `MAX_DRAWN` claims of the filter in reading order, or all of fewer. */
  readFirst: () => Promise<ClaimRow[]>;
};

/** Draws the claims of a filter, or says why it does not; of many the first ones, and of a whole metric its own chart. */
export async function readFilterFigure(request: FigureRequest): Promise<FilterFigure | NoFigure> {
  const { filter, count, readFirst } = request;
  // Where the choices are cut, only the claims themselves say which metrics there are.
  const read = isDecided(request) ? undefined : await readFirst();
  const found = await readFound(request, read ?? []);
  const refusal = refuseTogether(CHART_FORMS, found);
  if (refusal !== undefined) return { refusal, found, ...(await readMultiples(filter, found)) };
  const rows = read ?? (await readFirst());
  const of = count.isMore || count.claims > rows.length ? count : null;
  const { figure, text } = await draw(request, found, rows, of);
  const reason = refuseDrawn(CHART_FORMS, figure.chart, figure.rows);
  if (figure.chart !== undefined && reason === undefined) {
    const total = of ?? { claims: figure.claims, restatements: 0, isMore: false };
    return { ...figure, chart: figure.chart, text, metrics: found, total };
  }
  const drawable = figure.rows.filter((row) => row.value !== null && row.restates === null);
  return { refusal: reason ?? '', found, ...(drawable.length === 1 && { lone: drawable[0] }) };
}

/** Of more claims than were read nothing is known of highest and lowest: the first are drawn, and it is said. */
async function draw(
  request: FigureRequest,
  found: readonly FoundMetric[],
  read: FigureData['rows'],
  of: ClaimCount | null,
) {
  const metrics = found.filter(({ slug }) => read.some((row) => row.metric === slug));
  if (!isNarrowed(request.filter) && of !== null) {
    const text = toText(request, found, read, null);
    return { text, figure: await readFigure(found, text) };
  }
  const rows = of === null ? read : read.slice(0, MAX_ROWS);
  const text = toText(request, metrics, rows, of);
  const drawn = isNarrowed(request.filter) ? metrics.map((metric) => ofTheWhole(metric, rows)) : metrics;
  const claims = of?.claims ?? rows.length;
  return { text, figure: await toFigure(drawn, text, { rows, claims, found: undefined }) };
}

/** An unfiltered explorer leads to the metrics instead: all charts of everything are no answer to a question. */
async function readMultiples(
  filter: ClaimFilter,
  found: readonly FoundMetric[],
): Promise<{ multiples?: Multiples }> {
  const drawn = found.filter((metric) => !isTextForm(metric)).slice(0, MAX_MULTIPLES);
  if (drawn.length === 0 || !isFiltered(filter)) return {};
  const slugs = drawn.map(({ slug }) => slug);
  const page = { ...filter, sort: 'reading' as const, after: null, limit: MAX_ROWS };
  const pages = await Promise.all(slugs.map((slug) => listClaims({ ...page, metric: [slug] })));
  const rows = pages.flatMap(({ rows }) => rows);
  const [checks, apart] = await Promise.all([
    listChecksOf(rows.map((row) => row.claimId)),
    Promise.all(slugs.map(listApart)),
  ]);
  const metrics = isNarrowed(filter) ? drawn.map((metric) => ofTheWhole(metric, rows)) : drawn;
  const multiples = toMultiples(CHART_FORMS, metrics, rows, checks, apart.flat());
  return multiples.charts.length === 0 ? {} : { multiples };
}

/** Whether the choices name every metric that is found: those of a long list are cut, and may be counted in part. */
function isDecided({ filter, choices }: FigureRequest): boolean {
  const isChosen = (slug: string) => choices.some(({ value }) => value === slug);
  if (choices.some(({ isLeast }) => isLeast)) return false;
  return choices.length < maxChoices('metric') || (filter.metric.length > 0 && filter.metric.every(isChosen));
}

/** What was chosen, and whatever was read, is found also where it is no choice. */
async function readFound(
  { filter, choices }: FigureRequest,
  rows: FigureData['rows'],
): Promise<FoundMetric[]> {
  const own = choices.filter(({ value }) => filter.metric.length === 0 || filter.metric.includes(value));
  const slugs = new Set([...own.map(({ value }) => value), ...rows.map((row) => row.metric)]);
  const metrics = await listMetricsNamed([...slugs]);
  return metrics.map((metric) => {
    const read = rows.filter((row) => row.metric === metric.slug && row.restates === null).length;
    const choice = own.find(({ value }) => value === metric.slug);
    if (choice === undefined) return { ...metric, found: read, isLeast: true };
    return { ...metric, found: choice.count - choice.restatements, isLeast: choice.isLeast };
  });
}

/** A metric's own words stand only over all of its claims. */
function toText(
  { filter, id, chosen }: FigureRequest,
  metrics: readonly MetricRow[],
  rows: FigureData['rows'],
  of: ClaimCount | null,
): ChartText {
  const [only] = metrics;
  if (only === undefined || metrics.length > 1 || isNarrowed(filter))
    return toFilteredText({ id, metrics, rows, parts: describeParts(chosen, filter.q), of });
  const own = { ...toChartText(only), id };
  return of === null ? own : { ...own, subtitle: `${own.subtitle} ${leftOut(rows.length, of)}.` };
}
