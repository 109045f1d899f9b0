import 'server-only';
import { toAskedOrder } from '../../lib/chart/asked-order.ts';
import type { Chart, ChartText } from '../../lib/chart/chart.ts';
import { MAX_ROWS } from '../../lib/chart/choose-rows.ts';
import { withLit } from '../../lib/chart/emphasis.ts';
import { leftOut, ofTheWhole, toFilteredText } from '../../lib/chart/filtered-text.ts';
import { refuseDrawn, refuseTogether } from '../../lib/chart/refuse-chart.ts';
import { withContext } from '../../lib/chart/with-context.ts';
import { type Chosen, describeParts } from '../../lib/filter/describe-filter.ts';
import { isNarrowed } from '../../lib/filter/filter.ts';
import type { ClaimFilter } from '../../lib/filter/filter-query.ts';
import { maxChoices } from '../../lib/filter/filter-query.ts';
import { type ClaimRow, statesNumber } from '../../lib/model/claim-row.ts';
import type { ClaimCount, FacetChoice, MetricRow } from '../../lib/model/rows.ts';
import { CHOICE_OF_FORM } from '../../lib/model/vocabulary.ts';
import { CHART_FORMS } from '../_charts/forms/forms.ts';
import { readMetricsNamed, readWholeChart } from './kept-reads.ts';
import { type FigureData, readFigure, toChartText, toFigure } from './read-figure.ts';

/** The figure of whatever a filter finds, of one metric or of several that may share it. */
export type FilterFigure = FigureData & {
  chart: Chart;
  text: ChartText;
  metrics: MetricRow[];
  /** What the filter finds of the rows; the others stand beside it in grey. */
  chosen: ClaimRow[];
  total: ClaimCount;
};

/** Why a filter has no figure, and what it finds, metric by metric. */
export type NoFigure = {
  refusal: string;
  found: FoundMetric[];
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
  const { count, readFirst } = request;
  // Where the choices are cut, only the claims themselves say which metrics there are.
  const read = isDecided(request) ? undefined : await readFirst();
  const found = await readFound(request, read ?? []);
  const refusal = refuseTogether(CHART_FORMS, found);
  if (refusal !== undefined) return { refusal, found };
  const rows = read ?? (await readFirst());
  const of = count.isMore || count.claims > rows.length ? count : null;
  const { figure, text, chosen } = await draw(request, found, rows, of);
  const reason = refuseDrawn(CHART_FORMS, figure.chart, figure.rows);
  if (figure.chart !== undefined && reason === undefined) {
    const total = of ?? { claims: chosen.length, restatements: 0, isMore: false };
    const chart = withLit(
      figure.chart,
      chosen.map((row) => row.claimId),
    );
    return { ...figure, chart, chosen, text, metrics: found, total };
  }
  const drawable = figure.rows.filter(statesNumber);
  return { refusal: reason ?? '', found, ...(drawable.length === 1 && { lone: drawable[0] }) };
}

/**
 * Of more claims than were read nothing is known of highest and lowest: the first are drawn, and it is said. Of fewer
 * all are, and with them what they must be seen beside.
 */
async function draw(
  request: FigureRequest,
  found: readonly FoundMetric[],
  read: ClaimRow[],
  of: ClaimCount | null,
) {
  const isWhole = !isNarrowed(request.filter);
  if (isWhole && of !== null) {
    const text = toText(request, found, { rows: read, chosen: read, of: null });
    const figure = await readFigure(found, text);
    return { text, figure: { ...figure, claims: of.claims }, chosen: figure.rows };
  }
  const metrics = found.filter(({ slug }) => read.some((row) => row.metric === slug));
  const chosen = of === null ? read : read.slice(0, MAX_ROWS);
  const rows = of === null && !isWhole ? await besideOthers(metrics, chosen) : chosen;
  const text = toText(request, metrics, { rows, chosen, of });
  const drawn = isWhole ? metrics : metrics.map((metric) => ofTheWhole(metric, rows));
  const inOrder = toAskedOrder(rows, metrics, request.filter.sort);
  const claims = of?.claims ?? rows.length;
  return { text, figure: await toFigure(drawn, text, { rows: inOrder, claims, found: undefined }), chosen };
}

async function besideOthers(metrics: readonly FoundMetric[], chosen: ClaimRow[]): Promise<ClaimRow[]> {
  const [first] = metrics;
  const choice = first === undefined ? null : CHOICE_OF_FORM[first.form];
  if (first === undefined || choice === null) return chosen;
  const { rows } = await readWholeChart(metrics);
  return withContext(chosen, rows, { choice, rowsBy: first.rowsBy });
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
  const metrics = await readMetricsNamed([...slugs]);
  return metrics.map((metric) => {
    const read = rows.filter((row) => row.metric === metric.slug && row.restates === null).length;
    const choice = own.find(({ value }) => value === metric.slug);
    if (choice === undefined) return { ...metric, found: read, isLeast: true };
    return { ...metric, found: choice.count - choice.restatements, isLeast: choice.isLeast };
  });
}

type Drawn = { rows: readonly ClaimRow[]; chosen: readonly ClaimRow[]; of: ClaimCount | null };

/** A metric's own words stand only over all of its claims. */
function toText(
  { filter, id, chosen: parts }: FigureRequest,
  metrics: readonly MetricRow[],
  { rows, chosen, of }: Drawn,
): ChartText {
  const [only] = metrics;
  if (only === undefined || metrics.length > 1 || isNarrowed(filter))
    return toFilteredText({ id, metrics, rows, chosen, parts: describeParts(parts, filter.q), of });
  const own = { ...toChartText(only), id };
  return of === null ? own : { ...own, subtitle: `${own.subtitle} ${leftOut(rows.length, of)}.` };
}
