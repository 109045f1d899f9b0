import 'server-only';
import { listChecksOf } from '../../db/queries/checks.ts';
import { countClaims } from '../../db/queries/claim-counts.ts';
import { listClaims } from '../../db/queries/claims.ts';
import { listApart, listMetricsNamed } from '../../db/queries/metrics.ts';
import { isTold, MOST_DRAWN, MOST_MULTIPLES, refuseDrawn, refuseTogether } from '../../lib/chartable.ts';
import { type ClaimFilter, isFiltered, isNarrowed } from '../../lib/filter.ts';
import { type Multiples, toMultiples } from '../../lib/multiples.ts';
import type { ClaimCount, FacetChoice, MetricRow } from '../../lib/rows.ts';
import type { Chart, ChartText } from '../../lib/series.ts';
import { type Chosen, describeParts } from '../_components/describe-filter.ts';
import { leftOut, ofTheWhole, toFilteredText } from '../_components/filtered-text.ts';
import { type FigureData, toChartText, toFigure } from './read-figure.ts';

/** The figure of whatever a filter finds, of one metric or of several that may share it. */
export type FilterFigure = FigureData & { chart: Chart; text: ChartText; total: ClaimCount };

/** Why a filter has no figure, and what it finds, metric by metric. */
export type NoFigure = {
  refusal: string;
  found: FoundMetric[];
  /** The same side by side, each group on its own axis, where more than one metric was found under a filter. */
  multiples?: Multiples;
  /** The claim of a lone number, which has a picture of its own. */
  lone?: string;
};
export type FoundMetric = MetricRow & { found: number; isLeast: boolean };

type Asked = {
  filter: ClaimFilter;
  id: string;
  /** The choices of the metric's facet under this filter, with how many claims each finds. */
  choices: readonly FacetChoice[];
  chosen: readonly Chosen[];
};

/** Draws at most `MOST_DRAWN` claims of a filter, in the articles' order, or says why it does not. */
export async function readFilterFigure(asked: Asked): Promise<FilterFigure | NoFigure> {
  const found = await readFound(asked);
  const refusal = refuseTogether(found);
  if (refusal !== undefined) return { refusal, found, ...(await readMultiples(asked.filter, found)) };
  const all = { ...asked.filter, sort: 'reading' as const, after: null };
  const { rows, next } = await listClaims({ ...all, limit: MOST_DRAWN });
  const metrics = found.filter(({ slug }) => rows.some((row) => row.metric === slug));
  const of = next === null ? null : await countClaims(all);
  const text = toText(asked, metrics, rows, of);
  const drawn = isNarrowed(asked.filter) ? metrics.map(ofTheWhole) : metrics;
  const figure = await toFigure(drawn, text, { rows, claims: of?.claims ?? rows.length, found: undefined });
  const reason = refuseDrawn(figure.chart, rows);
  if (figure.chart !== undefined && reason === undefined)
    return {
      ...figure,
      chart: figure.chart,
      text,
      total: of ?? { claims: rows.length, restatements: 0, isMore: false },
    };
  const drawable = rows.filter((row) => row.value !== null && row.restates === null);
  return { refusal: reason ?? '', found, lone: drawable.length === 1 ? drawable[0]?.claimId : undefined };
}

/** An unfiltered explorer leads to the metrics instead: all charts of everything are no answer to a question. */
async function readMultiples(
  filter: ClaimFilter,
  found: readonly FoundMetric[],
): Promise<{ multiples?: Multiples }> {
  const drawn = found.filter((metric) => !isTold(metric)).slice(0, MOST_MULTIPLES);
  if (drawn.length === 0 || !isFiltered(filter)) return {};
  const slugs = drawn.map(({ slug }) => slug);
  const asked = { ...filter, metric: slugs, sort: 'reading' as const, after: null, limit: MOST_DRAWN };
  const { rows } = await listClaims(asked);
  const [checks, apart] = await Promise.all([
    listChecksOf(rows.map((row) => row.claimId)),
    Promise.all(slugs.map(listApart)),
  ]);
  const metrics = isNarrowed(filter) ? drawn.map(ofTheWhole) : drawn;
  const multiples = toMultiples(metrics, rows, checks, apart.flat());
  return multiples.charts.length === 0 ? {} : { multiples };
}

async function readFound({ filter, choices }: Asked): Promise<FoundMetric[]> {
  const own = choices.filter(({ value }) => filter.metric.length === 0 || filter.metric.includes(value));
  const metrics = await listMetricsNamed(own.map(({ value }) => value));
  return metrics.map((metric) => {
    const {
      count = 0,
      restatements = 0,
      isLeast = false,
    } = own.find(({ value }) => value === metric.slug) ?? {};
    return { ...metric, found: count - restatements, isLeast };
  });
}

/** A metric's own words stand only over all of its claims. */
function toText(
  { filter, id, chosen }: Asked,
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
